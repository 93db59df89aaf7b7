import { z } from 'zod';

/** Amounts are whole numbers, but some of the vendor's own schemas call them "number": a fraction is a bad answer. */
const units = z.int();
const when = z.string().nullish();

/** With a formula the figures beside it are only what it came to last. */
const formula = z.string().nullish();

const discount = z.discriminatedUnion('type', [
  z.object({ type: z.literal('AMOUNT'), amount_off: units.nullish(), amount_off_formula: formula }),
  z.object({
    type: z.literal('PERCENT'),
    percent_off: z.union([z.number(), z.string()]).nullish(),
    amount_limit: units.nullish(),
    percent_off_formula: formula,
  }),
  z.object({ type: z.literal('FIXED'), fixed_amount: units.nullish(), fixed_amount_formula: formula }),
  z.object({ type: z.literal('UNIT'), unit_off: units.nullish(), unit_type: z.string().nullish() }),
]);
export type WireDiscount = z.infer<typeof discount>;

const giftSchema = z.object({
  amount: units,
  subtracted_amount: units.nullish(),
  balance: units,
  effect: z.string().nullish(),
});

export const voucherSchema = z.object({
  id: z.string(),
  code: z.string(),
  type: z.enum(['GIFT_VOUCHER', 'DISCOUNT_VOUCHER', 'LOYALTY_CARD']),
  campaign: z.string().nullish(),
  gift: giftSchema.nullish(),
  // A kind of discount that came after this was written still shows as a coupon, only without its numbers.
  discount: discount.nullish().catch(null),
  loyalty_card: z.object({ points: z.int(), balance: z.int() }).nullish(),
  active: z.boolean().nullish(),
  start_date: when,
  expiration_date: when,
  metadata: z.record(z.string(), z.unknown()).nullish(),
  additional_info: z.string().nullish(),
  holder_id: z.string().nullish(),
  created_at: when,
  updated_at: when,
  redemption: z
    .object({ quantity: z.int().nullish(), redeemed_quantity: z.int().nullish(), redeemed_amount: units.nullish() })
    .nullish(),
});
export type WireVoucher = z.infer<typeof voucherSchema>;

/** What other objects carry of a voucher: never all of it. */
export const voucherGlimpse = z.object({
  id: z.string().nullish(),
  code: z.string().nullish(),
  gift: z.object({ balance: units.nullish() }).nullish(),
});

export const balanceSchema = z.object({ amount: units, balance: units, total: units.nullish() });

export const transactionSchema = z.object({
  id: z.string(),
  source_id: z.string().nullish(),
  reason: z.string().nullish(),
  type: z.string(),
  details: z
    .object({
      balance: z.object({ amount: units.nullish(), points: z.int().nullish(), balance: units.nullish() }).nullish(),
      order: z.object({ id: z.string().nullish(), source_id: z.string().nullish() }).nullish(),
      redemption: z.object({ id: z.string() }).nullish(),
      rollback: z.object({ id: z.string() }).nullish(),
    })
    .nullish(),
  created_at: z.string(),
});
export type WireTransaction = z.infer<typeof transactionSchema>;
