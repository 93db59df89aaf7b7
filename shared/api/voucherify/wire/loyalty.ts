import { z } from 'zod';

/** Decimals arrive as the text they were sent as. */
const count = z.union([z.number(), z.string()]);
const points = z.object({ total: count.nullish() });

export const loyaltyCardSchema = z.object({
  id: z.string(),
  card_definition_id: z.string(),
  /** Made a moment after enrolment: null until then. */
  code: z.string().nullish(),
  lifetime_bucket: z.object({ points: z.record(z.string(), count) }).nullish(),
  balance: z.object({ points: z.int(), pending_points: z.int().nullish() }),
  next_expiration: z.object({ points: count, date: z.string() }).nullish(),
});
export type WireLoyaltyCard = z.infer<typeof loyaltyCardSchema>;

const memberCard = z.object({ card: loyaltyCardSchema.nullish() });

export const memberSchema = z.object({
  id: z.string(),
  customer_id: z.string(),
  program_id: z.string(),
  status: z.string(),
  created_at: z.string().nullish(),
});

export const memberWithCardsSchema = memberSchema.extend({ cards: z.array(memberCard) });
export type WireMember = z.infer<typeof memberWithCardsSchema>;

export const membershipSchema = z.object({
  member: memberSchema,
  program: z.object({ id: z.string(), name: z.string().nullish(), status: z.string() }),
  cards: z.array(memberCard),
});

export const membershipsSchema = z.object({
  customer: z.object({ id: z.string(), source_id: z.string().nullish() }),
  memberships: z.array(membershipSchema),
});

const rejection = z.object({ reason: z.string().nullish() }).nullish();

export const cardTransactionSchema = z.object({
  id: z.string(),
  type: z.string(),
  status: z.string(),
  details: z
    .object({
      reason: z.string().nullish(),
      rejection,
      points: points.nullish(),
      order: z.object({ id: z.string() }).nullish(),
      reward: z.object({ id: z.string() }).nullish(),
    })
    .nullish(),
  created_at: z.string(),
});
export type WireCardTransaction = z.infer<typeof cardTransactionSchema>;

export const adjustedSchema = z.object({ status: z.string(), transaction: cardTransactionSchema.nullish() });

export const bucketSchema = z.object({
  id: z.string(),
  status: z.string().nullish(),
  points: points.nullish(),
  date: z.string().nullish(),
  expiration_date: z.string().nullish(),
});

/** A payment of an order with points; a dry run has no id. */
export const paymentSchema = z.object({
  id: z.string().nullish(),
  order_id: z.string(),
  card_id: z.string(),
  status: z.string(),
  details: z.object({ rejection, payment: z.object({ amount: z.int(), points_spent: z.int() }).nullish() }).nullish(),
  created_at: z.string().nullish(),
});
export type WirePayment = z.infer<typeof paymentSchema>;
export const paidSchema = z.object({ status: z.string(), transaction: paymentSchema });

/** BETA answers a purchase with the card's transaction, the current contract with a reward transaction. */
export const purchaseSchema = z.object({
  id: z.string().nullish(),
  reward_id: z.string().nullish(),
  card_id: z.string(),
  type: z.string(),
  status: z.string(),
  details: z.object({ rejection, points: points.nullish() }).nullish(),
  created_at: z.string().nullish(),
});
export const purchasedSchema = z.object({ status: z.string(), transaction: purchaseSchema });

/** Work that the vendor took on and will do later. */
export const startedSchema = z.object({ async_action_id: z.string() });
