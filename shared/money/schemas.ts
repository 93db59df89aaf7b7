import { z } from 'zod';

/** Apart from the arithmetic, so that a page which only adds up carries no parser. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'three capital letters');

export const moneySchema = z.object({
  minor: z.int(),
  currency: currencySchema,
});
