import { z } from 'zod';
import { when } from './fields.ts';

const line = z.string().nullish();
const count = z.int().nullish();
const kind = z.enum(['fixed', 'percent', 'other']).nullish();

/** A decimal that the vendor wants as a bare number; kept as text here and written out digit by digit when sent. */
const bareDecimal = z
  .union([z.string().regex(/^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,10})?$/, 'a decimal number'), z.number()])
  .transform(String)
  .nullish();

/** POST and PUT …/vouchers. */
export const voucherBody = z.object({
  name: z.string(),
  description: line,
  startDate: when.nullish(),
  endDate: when.nullish(),
  type: z.enum(['welcome', 'birthday', 'other']).nullish(),
  expiresIn: z.number().nullish(),
  limitPerCustomer: count,
  availabilityCount: count,
  requireFields: z.array(z.string()).nullish(),
  issueBeforeBirthday: z.number().nullish(),
  discountValue: bareDecimal,
  discountCurrency: line,
  discountType: kind,
  categories: line,
  products: line,
  priceRule: z.enum(['min', 'max', 'none']).nullish(),
});
export type VoucherBody = z.input<typeof voucherBody>;

/** Gives the voucher to whoever owns this address. */
export const issueBody = z.object({ email: z.string() });
