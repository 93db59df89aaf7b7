import { z } from 'zod';
import { amountIn } from '../../amount-body.ts';
import { email, objectId, phone, text, when } from './fields.ts';

const initialValue = amountIn({ min: '0.01', max: '10000' });

/** POST …/cards. The number and the security code are the vendor's to choose. */
export const createCardBody = z.object({
  initialValue,
  merchantId: objectId,
  customerEmail: email,
  customerPhone: phone,
  customerName: text(255),
  senderName: text(255),
  expiresAt: when.nullish(),
  isPhysical: z.boolean().optional(),
  designTemplate: text(100),
  customMessage: text(500),
  deliverAt: when.nullish(),
});
export type CreateCardBody = z.input<typeof createCardBody>;

const recipient = z.object({
  customerEmail: email,
  customerPhone: phone,
  customerName: text(255),
  senderName: text(255),
  customMessage: text(500),
});

/** POST …/cards/bulk: either so many cards without a name, or one for each recipient. */
const bulkFields = z.object({
  initialValue,
  isPhysical: z.boolean().optional(),
  designTemplate: text(100),
  expiresAt: when.nullish(),
  count: z.int().min(1).nullish(),
  recipients: z.array(recipient).nullish(),
});
const eitherOfTwo = (body: { readonly count?: unknown; readonly recipients?: unknown }) =>
  (body.count == null) !== (body.recipients == null);
const notEither = () => ({
  path: ['count'],
  message: 'exactly one of count and recipients',
  params: { rule: 'count-or-recipients' },
});
export const bulkBody = bulkFields.refine(eitherOfTwo, notEither());
export type BulkBody = z.input<typeof bulkBody>;

/** One card, as a person orders it: whose program it is knows the till. */
export const orderOneBody = createCardBody.omit({ merchantId: true });

export type OrderOneBody = z.output<typeof orderOneBody>;

/** The vendor names no end; more than this is a slip of the hand. */
export const MOST_ORDERED = 2_000;
export const orderManyBody = bulkFields
  .extend({
    count: z.int().min(1).max(MOST_ORDERED).nullish(),
    recipients: z.array(recipient).min(1).max(MOST_ORDERED).nullish(),
  })
  .refine(eitherOfTwo, notEither());
export type OrderManyBody = z.output<typeof orderManyBody>;

export const activateBody = z.object({
  customerEmail: email,
  customerPhone: text(50),
  customerName: text(255),
  securityCode: text(6),
});
export type ActivateBody = z.input<typeof activateBody>;

export const suspendBody = z.object({ reason: z.string().min(1).max(500), expiresAt: when.nullish() });
export type SuspendBody = z.input<typeof suspendBody>;

/** The vendor wants a body, and nothing in it. */
export const unsuspendBody = z.object({});

export const voidBody = z.object({ reason: z.string().min(1).max(1000), refundReference: text(100) });
export type VoidBody = z.input<typeof voidBody>;

export const processExpiredBody = z.object({
  action: z.enum(['extend', 'refund', 'void']),
  extensionDays: z.int().min(1).max(730).nullish(),
  refundReference: text(100),
});
export type ProcessExpiredBody = z.input<typeof processExpiredBody>;

export const transferOwnershipBody = z.object({
  newOwnerName: z.string().min(1).max(255),
  newOwnerEmail: z.email(),
  newCustomerId: objectId.nullish(),
  referenceId: text(100),
});
export type TransferOwnershipBody = z.input<typeof transferOwnershipBody>;

export const resendCodeBody = z.object({
  customerEmail: email,
  customerPhone: phone,
  senderName: text(255),
  customMessage: text(500),
});
export type ResendCodeBody = z.input<typeof resendCodeBody>;

export const scheduleBody = z.object({ deliverAt: when.nullish() });
export type ScheduleBody = z.input<typeof scheduleBody>;

export const balanceCheckBody = z.object({
  cardNumber: z.string().max(20),
  securityCode: z.string().max(6),
  captchaToken: text(4096),
});
export type BalanceCheckBody = z.input<typeof balanceCheckBody>;
