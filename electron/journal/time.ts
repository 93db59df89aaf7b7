/** Both clocks of the machine and its timers, as a port: tests turn the hands themselves. */
export interface Time {
  /** The wall clock in milliseconds. May jump either way at any moment. */
  wall(): number;
  /** Milliseconds on a clock that only goes forward; means nothing to another process. */
  tick(): number;
  /** Calls `then` after `ms`; the answer calls it off. */
  after(ms: number, then: () => void): () => void;
}

export const machineTime: Time = {
  wall: () => Date.now(),
  tick: () => Math.round(performance.now()),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

/** When something happened, on both clocks. `run` numbers the starts of the terminal: ticks compare only within one. */
export interface Moment {
  readonly wall: number;
  readonly tick: number;
  readonly run: number;
}

/**
 * The most time that can have passed since `then`. Within one run the monotonic clock bounds it, but that clock may
 * stand still while the machine sleeps, so the larger of both counts. From an earlier run only the wall clock is left,
 * and when that went backwards nothing is known: endless.
 */
export function longestSince(then: Moment, now: Moment): number {
  const byWall = now.wall - then.wall;
  if (then.run === now.run) return Math.max(now.tick - then.tick, byWall);
  return byWall >= 0 ? byWall : Number.POSITIVE_INFINITY;
}

/** The least time that must have passed: for waits that must be over before something is believed. */
export function shortestSince(then: Moment, now: Moment): number {
  if (then.run === now.run) return now.tick - then.tick;
  // An earlier run ended before this one began; how long before, a jumping clock can't prove.
  return now.tick;
}
