import { z } from 'zod';
import { cardKindSchema, cardStatusSchema, vendorSchema } from '../domain/card.ts';

/** What a play card is there to show. Each has its sentence in the message catalogues. */
export const lessons = [
  'spend-some',
  'full',
  'spend-all',
  'reloaded',
  'near-the-ceiling',
  'merge-one',
  'expires-soon',
  'activate',
  'box',
  'open-amount',
  'other-program',
  'deliver-later',
  'suspended',
  'suspended-without-end',
  'expired',
  'voided',
  'used-up',
  'member',
  'gift-25',
  'gift-100',
  'case-matters',
  'odd-code',
  'disabled',
  'not-yet',
  'to-activate',
  'to-activate-preloaded',
  'made-by-activating',
  'coupon-amount',
  'coupon-percent-limit',
  'coupon-fixed-price',
  'coupon-smallest-order',
  'coupon-used',
  'loyalty-points',
  'loyalty-no-points',
  'loyalty-inactive',
] as const;

/** A card of the training vendors, with its number in full: it is worth nothing and is there to be scanned. */
export const playCardSchema = z.object({
  vendor: vendorSchema,
  number: z.string(),
  kind: cardKindSchema,
  status: cardStatusSchema,
  lesson: z.enum(lessons),
});
export type PlayCard = Readonly<z.infer<typeof playCardSchema>>;

export const plugSchema = z.object({ vendor: vendorSchema, pulled: z.boolean() });
