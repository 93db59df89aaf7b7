import { z } from 'zod';
import { vendorSchema, type Vendor } from '../domain/card.ts';
import { passesLuhn } from './luhn.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
export const digitsOnly = '0123456789';
export const lettersAndDigits = digitsOnly + letters + letters.toUpperCase();

/**
 * What the numbers of one program look like, in the language both vendors can be described in: `#` is one
 * character of the charset, everything else stands for itself. "4000############" says that this shop's cards
 * start with 4000. `null` takes any printable code: what a vendor is assumed to issue until the shop says more.
 */
export const numberPatternSchema = z.object({
  vendor: vendorSchema,
  program: z.string().max(200).nullable().default(null),
  pattern: z.string().min(1).max(255).nullable(),
  charset: z.string().min(1).max(255).default(lettersAndDigits),
  /** The last digit is a check digit (ISO/IEC 7812). */
  luhn: z.boolean().default(false),
});
export type NumberPattern = Readonly<z.infer<typeof numberPatternSchema>>;

/** What a vendor issues when nobody says more: LoyaltyDog 16 digits, Voucherify anything. */
export function plainPattern(vendor: Vendor): NumberPattern {
  return vendor === 'loyaltydog'
    ? { vendor, program: null, pattern: '#'.repeat(16), charset: digitsOnly, luhn: false }
    : { vendor, program: null, pattern: null, charset: lettersAndDigits, luhn: false };
}

const PRINTABLE = /^[^\s\p{C}]{1,255}$/u;

/** Whether the text is a number of this program, character by character: case counts, nothing is trimmed. */
export function fits(text: string, of: NumberPattern): boolean {
  if (of.luhn && !passesLuhn(text)) return false;
  if (of.pattern === null) return PRINTABLE.test(text);
  const wanted = [...of.pattern];
  const given = [...text];
  return (
    given.length === wanted.length &&
    wanted.every((place, i) => (place === '#' ? of.charset.includes(given[i] ?? '') : place === given[i]))
  );
}

/**
 * How much of a number the shop itself vouched for: the characters it fixed at the start. A letter or other sign
 * that no bank's number holds counts as if it were a whole issuer prefix (six digits).
 */
export function vouchedFor(of: NumberPattern): number {
  if (of.pattern === null) return 0;
  if (/[^\d# -]/.test(of.pattern)) return 6;
  return /^\d*/.exec(of.pattern)?.[0].length ?? 0;
}
