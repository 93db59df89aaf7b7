import { randomUUID } from 'node:crypto';
import { done, refused, type Result } from '#shared/result.ts';
import { nothingChosen } from '#shared/domain/display.ts';
import type { PeopleStore } from './people-store.ts';
import { hashPin, usualCost, type PinCost } from './pin.ts';

/**
 * The way back when no manager knows their PIN: whoever may use this computer's account sets a new one. It is written
 * into the trail with that account's name, and the next start carries it into the journal.
 */
export async function resetManager(
  store: PeopleStore,
  name: string,
  pin: string,
  user: string,
  cost: PinCost = usualCost,
): Promise<Result<void, string>> {
  const people = store.all();
  const manager = people.find((it) => it.active && it.role === 'manager' && it.name === name);
  const anyManager = people.some((it) => it.active && it.role === 'manager');
  if (manager === undefined && anyManager) return refused(`There is no manager called "${name}".`);
  const hash = await hashPin(pin, cost);
  const known =
    manager ??
    ({ id: randomUUID(), name, role: 'manager', picked: null, active: true, display: nothingChosen } as const);
  store.put({ ...known, pin: hash, fails: 0, until: 0 }, { did: 'reset', name, user });
  return done(undefined);
}
