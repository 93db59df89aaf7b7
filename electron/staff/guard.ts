import { done, refused, type Result } from '#shared/result.ts';
import type { Clock } from './clock.ts';
import { FREE_TRIES, waitAfter } from './lock-out.ts';
import type { PeopleStore } from './people-store.ts';
import type { Person } from './person.ts';
import { pinFits } from './pin.ts';

/** Looks at PINs, and counts those that do not fit. */
export interface Guard {
  check(id: string, pin: string): Promise<Result<Person>>;
  /** Until when nobody may try this person's PIN, on the wall clock. */
  lockedUntil(person: Person): number | null;
  /** The person got a new PIN: what went before no longer counts. */
  forgive(id: string): void;
}

export function guardOf(store: PeopleStore, clock: Clock): Guard {
  /** Ends of waits on the clock that only goes forward: setting the wall clock shortens none of them. */
  const ends = new Map<string, number>();

  const wall = clock.wall();
  for (const { id, fails, until } of store.all()) {
    // What is left of a wait that an earlier run began. A wall clock that went back can't make it longer than it was.
    const left = Math.min(until - wall, waitAfter(fails));
    if (left > 0) ends.set(id, clock.tick() + left);
  }

  const leftOf = (id: string) => Math.max(0, (ends.get(id) ?? 0) - clock.tick());
  const untilOf = (left: number) => new Date(clock.wall() + left).toISOString();
  const locked = (left: number) => refused({ code: 'locked', until: untilOf(left) } as const);

  return {
    async check(id, pin) {
      const before = store.get(id);
      if (before === undefined || !before.active) return refused({ code: 'not-found' });
      const left = leftOf(id);
      if (left > 0) return locked(left);

      // Counted as wrong before it is looked at: pulling the plug in between, or asking a hundred times at once, buys nothing.
      const fails = before.fails + 1;
      const wait = waitAfter(fails);
      const tried = { ...before, fails, until: wait === 0 ? 0 : clock.wall() + wait };
      if (wait > 0) ends.set(id, clock.tick() + wait);
      store.put(tried);

      const fits = await pinFits(pin, before.pin);
      const now = store.get(id);
      if (fits && now?.active === true && now.pin === before.pin) {
        ends.delete(id);
        const cleared = { ...now, fails: 0, until: 0 };
        store.put(cleared);
        return done(cleared);
      }
      if (wait === 0) return refused({ code: 'wrong-code', triesLeft: FREE_TRIES - fails });
      store.note({ did: 'locked-out', name: before.name, fails });
      return locked(leftOf(id));
    },
    lockedUntil({ id }) {
      const left = leftOf(id);
      return left === 0 ? null : clock.wall() + left;
    },
    forgive: (id) => void ends.delete(id),
  };
}
