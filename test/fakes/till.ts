import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { openCardMemory } from '#electron/journal/card-memory.ts';
import { openDatabase } from '#electron/journal/database.ts';
import type { VendorLine } from '#electron/journal/carrier.ts';
import { openDrain, type DrainOptions } from '#electron/journal/drain.ts';
import { openJournal, type NewAction } from '#electron/journal/journal.ts';
import type { Time } from '#electron/journal/time.ts';
import { cardKey, type CardRef, type Vendor } from '#shared/domain/card.ts';
import type { Operation } from '#shared/domain/action.ts';
import { money } from '#shared/money/money.ts';
import type { FakeVendor } from './fake-vendor.ts';

/** The journal's half of a till on a real file, with a fake vendor at the other end. */
export function openTill(directory: string, time: Time) {
  const opening = openDatabase(directory);
  if (!opening.ok) throw new Error(opening.problem.code);
  const database = opening.value;
  const memory = openCardMemory(database);
  const started = openJournal(database, { time, memory });
  if (!started.ok) {
    database.close();
    throw new Error(started.problem.code);
  }
  const journal = started.value;
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    journal.close();
    database.close();
  };
  onTestFinished(close);
  return { database, memory, journal, close };
}

export type Till = ReturnType<typeof openTill>;

export function drainOf(
  { journal, memory }: Till,
  vendors: readonly FakeVendor[],
  time: Time,
  more: Partial<DrainOptions> = {},
) {
  const lines = new Map<Vendor, VendorLine>(
    vendors.map((provider) => [
      provider.vendor,
      { provider, reachable: () => !provider.away, heard: (answer) => answer },
    ]),
  );
  const drain = openDrain({
    journal,
    vendors: lines,
    time,
    random: () => 0,
    mayHold: () => Promise.resolve(undefined),
    found: (card) => void memory.remember(card, new Date(time.wall())),
    report: (bug) => {
      throw bug;
    },
    ...more,
  });
  onTestFinished(() => drain.stop(0));
  return drain;
}

export const euros = (minor: number) => money(minor, 'EUR');

export function take(minor: number): Operation {
  return { do: 'take', amount: euros(minor), bill: null };
}

export function newAction(card: CardRef, operation: Operation, more: Partial<NewAction> = {}): NewAction {
  return {
    id: randomUUID(),
    vendor: card.vendor,
    card,
    reference: null,
    lane: cardKey(card),
    lastFour: card.id.slice(-4),
    title: null,
    operation,
    till: '1',
    cashier: 'till',
    training: false,
    provisional: false,
    reverses: null,
    override: null,
    ...more,
  };
}

/** Accepts an action and answers its record, or throws: for tests in which that is not the question. */
export function accept({ journal }: Till, action: NewAction) {
  const accepted = journal.accept(action, JSON.stringify(action.operation));
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.problem));
  return accepted.value;
}
