import { z } from 'zod';
import { moneySchema } from '../money/schemas.ts';
import { cardRefSchema, vendorSchema } from './card.ts';

const amount = moneySchema.refine((it) => it.minor > 0, 'more than nothing');
const reason = z.string().trim().min(1).max(500);
const when = z.iso.datetime({ offset: true });

/**
 * Everything that changes something at a vendor. One closed list, so that the journal, the policy, the rights
 * and both vendors' clients speak of the same things. `do` is what a person would say they did.
 */
export const operationSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('take'), amount, bill: moneySchema.nullable().default(null) }),
  z.object({ do: z.literal('add'), amount }),
  /** Coupons and vouchers that are used against a bill rather than for an amount. */
  z.object({ do: z.literal('use-coupon'), bill: amount }),
  /** `amount` null gives back the whole movement. `movementId` is the vendor's id of what is reversed. */
  z.object({
    do: z.literal('give-back'),
    movementId: z.string(),
    amount: amount.nullable(),
    reason: reason.nullable(),
  }),

  z.object({
    do: z.literal('activate'),
    faceValue: moneySchema.nullable().default(null),
    code: z.string().max(6).nullable().default(null),
  }),
  z.object({ do: z.literal('suspend'), reason, until: when.nullable() }),
  z.object({ do: z.literal('lift') }),
  z.object({ do: z.literal('void'), reason }),
  z.object({ do: z.literal('extend'), days: z.int().min(1).max(730) }),
  z.object({ do: z.literal('close-expired'), how: z.enum(['refund', 'void']) }),
  z.object({ do: z.literal('move'), to: z.string().min(1).max(20), amount, code: z.string().length(6) }),
  z.object({ do: z.literal('merge'), numbers: z.array(z.string()).min(2).max(10) }),
  z.object({ do: z.literal('hand-over'), name: z.string().min(1).max(255), email: z.email() }),
  z.object({ do: z.literal('resend-code'), email: z.email().nullable(), phone: z.string().nullable() }),
  z.object({ do: z.literal('schedule'), deliverAt: when.nullable() }),

  z.object({ do: z.literal('add-points'), points: z.int() }),
  z.object({ do: z.literal('pay-with-points'), bill: amount, atMostPoints: z.int().positive().nullable() }),
  z.object({ do: z.literal('claim-offer'), offerId: z.string() }),
  z.object({ do: z.literal('redeem-offer'), offerId: z.string() }),
  /** A bill paid by a member: the vendor works out the points it earns. */
  z.object({ do: z.literal('earn'), bill: amount }),
]);
export type Operation = Readonly<z.infer<typeof operationSchema>>;
export type OperationName = Operation['do'];

export const actionIdSchema = z.uuid();

/**
 * One thing a person confirmed. `id` is made when the confirm screen opens; it is the idempotency key and the
 * vendor-side label of every attempt, so a double tap, a restart or a resend can't act twice.
 */
export const actionSchema = z.object({
  id: actionIdSchema,
  card: cardRefSchema,
  operation: operationSchema,
  till: z.string().min(1).max(50),
  cashier: z.string().min(1).max(50),
  at: when,
});
export type Action = Readonly<z.infer<typeof actionSchema>>;

/** What the vendor said when it agreed. */
export const settlementSchema = z.object({
  vendor: vendorSchema,
  /** The vendor's id of the booking; what a give-back names. Some answers carry none (LoyaltyDog's reload). */
  movementId: z.string().nullable(),
  left: moneySchema.nullable(),
  points: z.int().nullable(),
  at: when.nullable(),
  /** What it came to on the bill, where only the vendor works that out: a coupon's discount, points turned into money. */
  worth: moneySchema.nullable().optional(),
  /** The card that came of it, where the vendor made a new one and says which. */
  made: z.object({ card: cardRefSchema, lastFour: z.string() }).nullable().optional(),
});
export type Settlement = Readonly<z.infer<typeof settlementSchema>>;
