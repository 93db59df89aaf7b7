/** How a box went on while somebody looked. */
export interface Pace {
  /** When the look began, and how many were done then. */
  readonly since: number;
  readonly from: number;
}

/** Too little to go by before this. Milliseconds. */
const LOOKED_LONG_ENOUGH = 4_000;
const SEEN_ENOUGH = 4;

/** Whole minutes until the rest is done at the pace seen so far; undefined while nobody can say. */
export function minutesLeft({ since, from }: Pace, done: number, left: number, now: number): number | undefined {
  const seen = done - from;
  const took = now - since;
  if (seen < SEEN_ENOUGH || took < LOOKED_LONG_ENOUGH) return undefined;
  return Math.max(1, Math.ceil(((took / seen) * left) / 60_000));
}
