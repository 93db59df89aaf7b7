import { z } from 'zod';
import { moneySchema } from '../money/schemas.ts';

/**
 * Printed cards that are nothing at Voucherify before somebody buys them: activating one makes the voucher with the
 * code that is printed on it. Only what looks like them is taken for one, so that a stranger stays a stranger.
 */
export const blanksSchema = z.object({
  /** As the vendor writes patterns: each `#` stands for one letter or digit, everything else for itself. */
  pattern: z
    .string()
    .trim()
    .min(6)
    .max(40)
    .regex(/^[A-Za-z0-9_#-]*#[A-Za-z0-9_#-]*$/, 'letters, digits, - and _, with a # for each that differs'),
  /** Where the vendor counts them; null: on their own. */
  campaign: z.string().trim().min(1).max(200).nullable(),
  /** Printed on the card; null: typed with each. */
  value: moneySchema.refine((it) => it.minor > 0, 'more than nothing').nullable(),
});
export type Blanks = Readonly<z.output<typeof blanksSchema>>;

export function looksBlank({ pattern }: Blanks, number: string): boolean {
  if (number.length !== pattern.length) return false;
  return [...pattern].every((sign, at) => (sign === '#' ? /[A-Za-z0-9]/.test(number[at] ?? '') : sign === number[at]));
}
