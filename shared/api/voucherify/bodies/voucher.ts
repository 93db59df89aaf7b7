import { z } from 'zod';
import { instant, metadata } from './rules.ts';

const units = z.int().min(0);

const discount = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('AMOUNT'), amount_off: units }),
  z.strictObject({
    type: z.literal('PERCENT'),
    percent_off: z.number().min(0).max(100),
    amount_limit: units.optional(),
  }),
  z.strictObject({ type: z.literal('FIXED'), fixed_amount: units }),
]);

/** A voucher of its own, or in a campaign that is named. A gift card says its balance too: the vendor's schema asks for it. */
export const voucherCreate = z
  .strictObject({
    type: z.enum(['GIFT_VOUCHER', 'DISCOUNT_VOUCHER']),
    gift: z
      .strictObject({ amount: units, balance: units, effect: z.enum(['APPLY_TO_ORDER', 'APPLY_TO_ITEMS']).optional() })
      .optional(),
    discount: discount.optional(),
    campaign: z.string().min(1).optional(),
    active: z.boolean().optional(),
    start_date: instant.nullish(),
    expiration_date: instant.nullish(),
    validity_day_of_week: z.array(z.int().min(0).max(6)).optional(),
    category: z.string().optional(),
    additional_info: z.string().optional(),
    metadata: metadata.optional(),
    redemption: z.strictObject({ quantity: z.int().min(1).nullable() }).optional(),
  })
  .check((ctx) => {
    const wanted = ctx.value.type === 'GIFT_VOUCHER' ? 'gift' : 'discount';
    const other = wanted === 'gift' ? 'discount' : 'gift';
    const issue = (field: string, message: string) =>
      ctx.issues.push({ code: 'custom', input: ctx.value, path: [field], message });
    if (!ctx.value[wanted]) issue(wanted, `needed when type is ${ctx.value.type}`);
    if (ctx.value[other]) issue(other, `must be left out when type is ${ctx.value.type}`);
  });
export type VoucherCreate = z.input<typeof voucherCreate>;

/** What may be changed on a voucher that exists. */
export interface VoucherChange {
  readonly active?: boolean;
  readonly start_date?: string | null;
  readonly expiration_date?: string | null;
  readonly additional_info?: string | null;
  readonly metadata?: Readonly<Record<string, unknown>>;
}
