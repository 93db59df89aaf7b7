import { z } from 'zod';
import type { Use } from './applicable.ts';
import { customerSchema } from './customers.ts';
import { knownOrder, orderSchema } from './orders.ts';
import { Refusal } from './refusal.ts';
import { voucherBy, type Store } from './store.ts';

/** What validations and redemptions are asked with: the same body for both. */
export const spendSchema = z.object({
  redeemables: z
    .array(
      z.object({
        object: z.literal('voucher'),
        id: z.string(),
        gift: z.object({ credits: z.int().min(1) }).optional(),
      }),
    )
    .min(1)
    .max(30),
  order: orderSchema.optional(),
  customer: customerSchema.optional(),
  session: z
    .object({
      type: z.literal('LOCK'),
      key: z.string().optional(),
      ttl: z.number().optional(),
      ttl_unit: z
        .enum(['DAYS', 'HOURS', 'MINUTES', 'SECONDS', 'MILLISECONDS', 'MICROSECONDS', 'NANOSECONDS'])
        .optional(),
    })
    .optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  tracking_id: z.string().optional(),
  options: z
    .object({ expand: z.array(z.enum(['order', 'redemption', 'redeemable', 'category'])).optional() })
    .optional(),
});
export type SpendBody = z.infer<typeof spendSchema>;
type Asked = SpendBody['redeemables'][number];

export function once(body: SpendBody): void {
  const ids = body.redeemables.map((it) => it.id);
  if (new Set(ids).size !== ids.length) throw new Refusal(400, 'duplicated_redeemables', 'Duplicated redeemables');
}

export function useOf(store: Store, asked: Asked, body: SpendBody): Use {
  const voucher = voucherBy(store, asked.id);
  return { voucher, credits: asked.gift?.credits ?? null, sessionKey: body.session?.key ?? null };
}

/** The stored order counts: what comes again under the same `source_id` is not even looked at. */
export function priced(store: Store, body: SpendBody) {
  const known = knownOrder(store, body.order);
  if (known) return { amount: known.amount, discount: known.discount };
  const fresh = { amount: body.order?.amount ?? 0, discount: 0 };
  const items = (body.order?.items ?? []).reduce((sum, it) => sum + Number(it['amount'] ?? 0), 0);
  return { ...fresh, amount: fresh.amount || items };
}
