import type { Vendor } from '../domain/card.ts';
import { digitsOnly, type NumberPattern } from './number-pattern.ts';

/** As much as an issuer prefix holds. More would be a guess about the cards that are printed next. */
const LONGEST = 6;
/** What a pattern must fix before it can tell the shop's own cards from a bank's (decision 0030). */
const SHORTEST = 4;

/**
 * The pattern that some of a program's own numbers have in common, so that a shop need not write it down.
 * Undefined when they are not of one length, not digits, or begin in too many ways to say anything.
 */
export function learnPattern(
  vendor: Vendor,
  program: string | null,
  numbers: readonly string[],
): NumberPattern | undefined {
  const [first] = numbers;
  if (first === undefined || !numbers.every((number) => /^\d+$/.test(number) && number.length === first.length)) {
    return undefined;
  }
  let shared = Math.min(LONGEST, first.length);
  for (const number of numbers) while (!number.startsWith(first.slice(0, shared))) shared -= 1;
  if (shared < SHORTEST) return undefined;
  const pattern = first.slice(0, shared) + '#'.repeat(first.length - shared);
  return { vendor, program, pattern, charset: digitsOnly, luhn: false };
}
