import { z } from 'zod';
import { amountIn } from '../../amount-body.ts';
import { email, objectId, text } from './fields.ts';

export const redeemBody = z.object({
  amount: amountIn({ min: '0.01' }),
  posTransactionId: text(100),
  cashierId: text(50),
  terminalId: text(50),
  description: text(500),
});
export type RedeemBody = z.input<typeof redeemBody>;

/** Without an amount the whole movement is given back. */
export const refundBody = z.object({
  amount: amountIn({ moreThan: '0' }).nullish(),
  reason: text(500),
  posTransactionId: text(100),
});
export type RefundBody = z.input<typeof refundBody>;

const perCall = amountIn({ min: '0.01', max: '5000' });

export const reloadBody = z.object({ amount: perCall, referenceId: text(100), description: text(500) });
export type ReloadBody = z.input<typeof reloadBody>;

/** Known here so that the training vendor has it. The client never sends it: its key is not promised to count. */
export const reloadByNumberBody = reloadBody.extend({ cardNumber: z.string().max(20) });

export const transferBody = z.object({
  securityCode: z.string().length(6),
  destinationCardNumber: z.string().max(20),
  amount: perCall,
  description: text(500),
  referenceId: text(100),
});
export type TransferBody = z.input<typeof transferBody>;

export const consolidateBody = z.object({
  cardNumbers: z.array(z.string()).min(2).max(10),
  merchantId: objectId,
  customerEmail: email,
  customerName: text(255),
  senderName: text(255),
  referenceId: text(100),
  description: text(500),
  isPhysical: z.boolean().optional(),
  designTemplate: text(100),
  customMessage: text(500),
});
export type ConsolidateBody = z.input<typeof consolidateBody>;
