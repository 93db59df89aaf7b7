const SECOND = 1_000;
const FIRST_WAIT = 30 * SECOND;
const LONGEST_WAIT = 3_600 * SECOND;

/** Wrong PINs in a row that cost nothing but a word. */
export const FREE_TRIES = 3;

/**
 * How long nobody may try after so many wrong PINs in a row: from the third on half a minute, then ever twice as
 * long up to an hour. A million PINs at 24 a day outlast everybody.
 */
export function waitAfter(fails: number): number {
  return fails < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(fails - FREE_TRIES, 20));
}
