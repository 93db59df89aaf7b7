import { z } from 'zod';

/** An ISO 4217 code. The shop sets it: neither vendor's cards carry one. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'three capital letters');
export type Currency = z.infer<typeof currencySchema>;

const digits = new Map<string, number>();

/** How many decimals the currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: Currency): number {
  let known = digits.get(currency);
  if (known === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    known = format.resolvedOptions().maximumFractionDigits ?? 2;
    digits.set(currency, known);
  }
  return known;
}
