const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export interface Timing {
  /** Actions on their way to one vendor at the same time, each of another card. */
  readonly parallel: number;
  /** The first wait after a failure; each further one doubles. */
  readonly firstWait: number;
  readonly longestWait: number;
  /**
   * A vendor without idempotency keys may still be working on a request whose answer never came. "Not applied" is
   * believed only when it was read this long after the request was sent: longer than a request may take, and some.
   */
  readonly quiet: number;
  /** Taken off the time for which a vendor remembers a key, so that a resend never arrives just too late. */
  readonly keyMargin: number;
  /** With this many sends and no answer that can be understood, a person is asked. */
  readonly mostSends: number;
  /** With this many readings that can't tell, a person is asked. */
  readonly mostLooks: number;
}

export const usualTiming: Timing = {
  parallel: 4,
  firstWait: SECOND / 2,
  longestWait: MINUTE,
  quiet: 20 * SECOND,
  keyMargin: 30 * MINUTE,
  mostSends: 10,
  mostLooks: 4,
};

/** Doubles up to the longest wait, and falls anywhere in the upper half: tills that failed together don't return together. */
export function backOff(tries: number, timing: Timing, random: () => number): number {
  const full = Math.min(timing.longestWait, timing.firstWait * 2 ** Math.min(tries, 30));
  return Math.round(full / 2 + (random() * full) / 2);
}
