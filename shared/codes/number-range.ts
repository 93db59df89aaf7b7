import { done, refused, type Result } from '../result.ts';
import { passesLuhn } from './luhn.ts';

export const rangeRefusals = ['not-digits', 'different-length', 'backwards', 'too-many', 'check-digit'] as const;
export type RangeRefusal = (typeof rangeRefusals)[number];

/** As many as one box holds. Each of them is asked for, so a slip of the finger must not ask for millions. */
export const MOST_IN_RANGE = 500;

/**
 * Every number from the first to the last, both included. Where the last digit is a check digit it is not counted
 * with, but worked out for each.
 */
export function numbersBetween(first: string, last: string, checkDigit: boolean): Result<string[], RangeRefusal> {
  const from = first.replace(/[\s-]/g, '');
  const to = last.replace(/[\s-]/g, '');
  if (!/^\d+$/.test(from) || !/^\d+$/.test(to)) return refused('not-digits');
  if (from.length !== to.length) return refused('different-length');
  if (checkDigit && !(passesLuhn(from) && passesLuhn(to))) return refused('check-digit');
  const cut = (number: string) => (checkDigit ? number.slice(0, -1) : number);
  const start = BigInt(cut(from));
  const end = BigInt(cut(to));
  if (end < start) return refused('backwards');
  if (end - start >= BigInt(MOST_IN_RANGE)) return refused('too-many');

  const numbers: string[] = [];
  for (let at = start; at <= end; at++) {
    const bare = String(at).padStart(cut(from).length, '0');
    numbers.push(checkDigit ? withCheckDigit(bare) : bare);
  }
  return done(numbers);
}

function withCheckDigit(bare: string): string {
  const digit = [...'0123456789'].find((it) => passesLuhn(bare + it));
  return bare + (digit ?? '0');
}
