import type { Clock } from './clock.ts';

interface Sitting {
  readonly person: string;
  tick: number;
  wall: number;
}

/** Who sits at which window. Kept in memory alone: after a restart everybody signs in again. */
export interface Sittings {
  begin(session: string, person: string): void;
  end(session: string): void;
  endAllOf(person: string, butAt?: string): void;
  at(session: string): string | undefined;
  touch(session: string): void;
  stop(): void;
}

/** `lapsed` is told when a window locked itself. */
export function sittingsOf(clock: Clock, lockAfterMs: () => number, lapsed: () => void): Sittings {
  const sittings = new Map<string, Sitting>();
  let ring: (() => void) | undefined;

  // The forward clock may stand still while the machine sleeps, and the wall clock may be set: the longer counts.
  const idle = ({ tick, wall }: Sitting) => Math.max(clock.tick() - tick, clock.wall() - wall);
  const live = (session: string): Sitting | undefined => {
    const sitting = sittings.get(session);
    if (sitting === undefined || idle(sitting) < lockAfterMs()) return sitting;
    sittings.delete(session);
    return undefined;
  };

  const look = (): void => {
    ring = undefined;
    const before = sittings.size;
    for (const session of sittings.keys()) live(session);
    if (sittings.size < before) lapsed();
    lookLater();
  };
  const lookLater = (): void => {
    if (ring !== undefined || sittings.size === 0) return;
    const soonest = Math.min(...[...sittings.values()].map((it) => lockAfterMs() - idle(it)));
    ring = clock.after(Math.max(1, soonest), look);
  };

  return {
    begin(session, person) {
      sittings.set(session, { person, tick: clock.tick(), wall: clock.wall() });
      lookLater();
    },
    end: (session) => void sittings.delete(session),
    endAllOf(person, butAt) {
      for (const [session, sitting] of sittings) {
        if (sitting.person === person && session !== butAt) sittings.delete(session);
      }
    },
    at: (session) => live(session)?.person,
    touch(session) {
      const sitting = live(session);
      if (sitting === undefined) return;
      sitting.tick = clock.tick();
      sitting.wall = clock.wall();
    },
    stop: () => ring?.(),
  };
}
