import { z } from 'zod';
import { moneySchema } from '../money/schemas.ts';

export const vendors = ['loyaltydog', 'voucherify'] as const;
export const vendorSchema = z.enum(vendors);
export type Vendor = z.infer<typeof vendorSchema>;

/** Where a card lives. `id` is the vendor's own and opaque; `program` is the LoyaltyDog or loyalty program, if any. */
export const cardRefSchema = z.object({
  vendor: vendorSchema,
  id: z.string().min(1).max(200),
  program: z.string().max(200).nullable(),
});
export type CardRef = Readonly<z.infer<typeof cardRefSchema>>;

/** One text per card, for maps and for the queue's order per card. */
export function cardKey(ref: CardRef): string {
  return `${ref.vendor}:${ref.program ?? ''}:${ref.id}`;
}

export const cardKindSchema = z.enum(['gift-card', 'coupon', 'loyalty-card']);

export const cardStatuses = ['pending', 'active', 'suspended', 'expired', 'voided', 'depleted'] as const;
export const cardStatusSchema = z.enum(cardStatuses);
export type CardStatus = z.infer<typeof cardStatusSchema>;

/** What a coupon takes off a bill. */
export const discountSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('amount'), off: moneySchema }),
  /** A decimal text such as "12.5": a percentage is never a float either. */
  z.object({ type: z.literal('percent'), off: z.string(), atMost: moneySchema.nullable() }),
  z.object({ type: z.literal('fixed-price'), price: moneySchema }),
  z.object({ type: z.literal('other'), text: z.string() }),
]);
export type Discount = Readonly<z.infer<typeof discountSchema>>;

export const movementKinds = [
  'issued',
  'activated',
  'added',
  'taken',
  'given-back',
  'moved-in',
  'moved-out',
  'merged',
  'voided',
  'expired',
  'other',
] as const;

/** One line of a card's story as its vendor tells it. Amounts are signed: what left the card is negative. */
export const movementSchema = z.object({
  id: z.string(),
  kind: z.enum(movementKinds),
  amount: moneySchema.nullable(),
  points: z.int().nullable(),
  /** What was on the card afterwards, where the vendor says so. */
  left: moneySchema.nullable(),
  at: z.iso.datetime({ offset: true }),
  till: z.string().nullable(),
  cashier: z.string().nullable(),
  /** Our action id, when this movement is one of ours (`posTransactionId`, `source_id`). */
  actionId: z.string().nullable(),
  note: z.string().nullable(),
});
export type Movement = Readonly<z.infer<typeof movementSchema>>;

export const holderSchema = z.object({
  id: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});
export type Holder = Readonly<z.infer<typeof holderSchema>>;

/** How much may be put on a card at its vendor: at least and at most in one go, and what it can hold at most. */
export const roomSchema = z.object({ least: moneySchema, atOnce: moneySchema, full: moneySchema });
export type Room = Readonly<z.infer<typeof roomSchema>>;

/** What a member can have. `claimed`: it is theirs, and waits to be used. */
export const offerSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  note: z.string().nullable(),
  /** What it costs; null where the vendor does not say. */
  points: z.int().nullable(),
  claimed: z.boolean(),
});
export type Offer = Readonly<z.infer<typeof offerSchema>>;

/** A card as a provider knows it. Carries the full number, so it stays on the terminal's side of the contract. */
export const cardSchema = z.object({
  ref: cardRefSchema,
  kind: cardKindSchema,
  number: z.string(),
  /** The name of its program or campaign, as the shop would say it. */
  title: z.string().nullable(),
  status: cardStatusSchema,
  suspended: z.object({ until: z.string().nullable(), reason: z.string().nullable() }).nullable(),
  balance: moneySchema.nullable(),
  points: z.int().nullable(),
  discount: discountSchema.nullable(),
  /** Face value fixed at issue; what an activation loads. */
  faceValue: moneySchema.nullable(),
  startsAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  holder: holderSchema.nullable(),
  physical: z.boolean().nullable(),
  walletPass: z.boolean(),
  /** Newest first; null when they were not asked for. */
  movements: z.array(movementSchema).nullable(),
  /** Absent where the vendor sets no bounds that are known before trying. */
  room: roomSchema.optional(),
  /** Of a member's card, once they were asked for. */
  offers: z.array(offerSchema).optional(),
});
export type Card = Readonly<z.infer<typeof cardSchema>>;

export function lastFour(number: string): string {
  return number.slice(-4);
}
