import { z } from 'zod';
import { currencySchema } from '../money/schemas.ts';
import { call, nothing } from './define.ts';

/** As it stands on paper and on the customer's side: one line, and nothing that turns the writing around. */
export const shopNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u, 'letters that can be seen');

export const tillNameSchema = z.string().regex(/^[A-Za-z0-9]{1,8}$/, 'one to eight letters or digits');

const known = new Set(Intl.supportedValuesOf('currency'));
const knownCurrency = currencySchema.refine((code) => known.has(code), 'a currency that exists');

export const shopCalls = {
  'shop/set': call(
    'The shop’s name, the name of this till, the currency of all its amounts; what is left out stays. Another currency ' +
      'is refused with `not-possible` and `open-actions` while anything accepted is not over, and brings the usual ' +
      'offline limits back: those that were set count in the old one.',
    z.object({
      name: shopNameSchema.optional(),
      till: tillNameSchema.optional(),
      currency: knownCurrency.optional(),
    }),
    nothing,
  ),
};
