import { z } from 'zod';
import { errorSchema } from './error.ts';
import { voucherGlimpse } from './voucher.ts';

const units = z.int();

export const orderSchema = z.object({
  id: z.string(),
  source_id: z.string().nullish(),
  status: z.string().nullish(),
  amount: units.nullish(),
  total_discount_amount: units.nullish(),
  total_amount: units.nullish(),
  customer_id: z.string().nullish(),
  created_at: z.string().nullish(),
  /** By redemption id; null or absent when nothing was redeemed. */
  redemptions: z
    .record(z.string(), z.object({ rollback_id: z.string().nullish(), related_object_id: z.string().nullish() }))
    .nullish(),
});

/** Validations price an order that may not exist yet. */
const pricedOrder = orderSchema.partial({ id: true });

export const redemptionSchema = z.object({
  id: z.string(),
  object: z.string().nullish(),
  date: z.string().nullish(),
  result: z.string(),
  // The vendor's own samples leave it out; `result` and the rollbacks say the same.
  status: z.string().nullish(),
  amount: units.nullish(),
  reason: z.string().nullish(),
  failure_code: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  /** On a rollback: what it took back. */
  redemption: z.string().nullish(),
  related_redemptions: z.object({ rollbacks: z.array(z.object({ id: z.string() })).nullish() }).nullish(),
  related_object_id: z.string().nullish(),
  voucher: voucherGlimpse.nullish(),
  order: orderSchema.partial().nullish(),
});
export type WireRedemption = z.infer<typeof redemptionSchema>;

const judgedRedeemable = z.object({
  status: z.string().nullish(),
  id: z.string().nullish(),
  result: z
    .object({
      error: errorSchema.nullish(),
      gift: z.object({ balance: units.nullish(), credits: units.nullish() }).nullish(),
    })
    .nullish(),
});

export const redeemedSchema = z.object({
  /** Empty when the project applies what can be applied and this one could not. */
  redemptions: z.array(redemptionSchema),
  inapplicable_redeemables: z.array(judgedRedeemable).nullish(),
  redeemables: z.array(judgedRedeemable).nullish(),
  parent_redemption: z.object({ id: z.string() }).nullish(),
  order: orderSchema.nullish(),
});

export const rolledBackSchema = z.object({ rollbacks: z.array(redemptionSchema).min(1), order: orderSchema.nullish() });

export const historySchema = z.object({
  quantity: z.int().nullish(),
  redeemed_quantity: z.int().nullish(),
  redemption_entries: z.array(redemptionSchema),
});

export const validationSchema = z.object({
  id: z.string().nullish(),
  valid: z.boolean(),
  redeemables: z.array(judgedRedeemable).nullish(),
  inapplicable_redeemables: z.array(judgedRedeemable).nullish(),
  order: pricedOrder.nullish(),
  session: z.object({ key: z.string() }).nullish(),
});
/** What was judged one by one: in a validation, and in a redemption that left something out. */
export type WireJudgement = Pick<z.infer<typeof validationSchema>, 'inapplicable_redeemables' | 'redeemables'>;

export const publicationSchema = z.object({
  id: z.string(),
  source_id: z.string().nullish(),
  customer_id: z.string().nullish(),
  result: z.string().nullish(),
  voucher: voucherGlimpse.nullish(),
  vouchers_id: z.array(z.string()).nullish(),
});

export const customerSchema = z.object({
  id: z.string(),
  source_id: z.string().nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
});

export const redeemableSchema = z.object({
  id: z.string(),
  redeemable_id: z.string(),
  redeemable_object: z.string(),
  voucher_type: z.string().nullish(),
});

export const asyncActionSchema = z.object({
  id: z.string(),
  status: z.string(),
  operation_status: z.string().nullish(),
  progress: z.number().nullish(),
});
