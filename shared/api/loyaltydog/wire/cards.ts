import { z } from 'zod';
import { cardStatusSchema } from '../../../domain/card.ts';
import type { Currency } from '../../../money/currency.ts';
import { amountWire } from './amount.ts';
import { listWire } from './lists.ts';

const line = z.string().nullish();

export const passCardWire = z.looseObject({
  serialNumber: z.string(),
  passTypeIdentifier: z.string(),
  url: z.string(),
});

/** Everything about gift cards that has an amount in it, in the shop's currency. */
export function cardWires(currency: Currency) {
  const amount = amountWire(currency);

  const transaction = z.looseObject({
    id: z.string(),
    // Not an enum: a kind that is new to us is still a movement.
    transactionType: z.string(),
    amount,
    balanceAfter: amount.nullish(),
    referenceId: line,
    description: line,
    posTransactionId: line,
    cashierId: line,
    terminalId: line,
    createdAt: z.string(),
  });

  const card = z.looseObject({
    id: z.string(),
    cardNumber: z.string(),
    balance: amount,
    initialValue: amount,
    status: cardStatusSchema,
    createdAt: line,
    activatedAt: line,
    updatedAt: line,
    expiresAt: line,
    suspendedReason: line,
    suspendedUntil: line,
    customerId: line,
    customerEmail: line,
    customerPhone: line,
    customerName: line,
    senderName: line,
    customMessage: line,
    merchantId: line,
    isPhysical: z.boolean().nullish(),
    programId: line,
    deliverAt: line,
    card: passCardWire.nullish(),
    transactions: z.array(transaction).nullish(),
  });

  const summary = z.looseObject({ id: z.string(), cardNumber: z.string(), lastFourDigits: z.string() });
  const bulk = z.looseObject({
    issuedCount: z.int().nullish(),
    cards: z.array(summary).nullish(),
    csvDownloadUrl: line,
    failedCount: z.int().nullish(),
    taskId: z.string().nullish(),
    status: z.string().nullish(),
    error: line,
    completedAt: line,
  });

  return {
    amount,
    card,
    cards: listWire(card),
    transactions: listWire(transaction),
    bulk,
    balance: z.looseObject({
      id: z.string(),
      programId: z.string(),
      cardNumber: z.string(),
      balance: amount,
      status: cardStatusSchema,
      expiresAt: z.string(),
      isActive: z.boolean(),
    }),
    redeemed: z.looseObject({ transactionId: z.string(), remainingBalance: amount, success: z.literal(true) }),
    refunded: z.looseObject({ transactionId: z.string(), remainingBalance: amount, success: z.literal(true) }),
    moved: z.looseObject({
      success: z.literal(true),
      transferId: z.string(),
      sourceCard: z.looseObject({ remainingBalance: amount }),
      destinationCard: z.looseObject({ id: z.string(), newBalance: amount }),
    }),
    merged: z.looseObject({
      success: z.literal(true),
      newCard: card,
      voidedCards: z.array(z.string()),
      totalConsolidatedAmount: amount,
    }),
    processed: z.looseObject({
      success: z.literal(true),
      cardId: z.string(),
      newExpiresAt: line,
      transactionId: line,
    }),
    business: z.looseObject({
      totalCards: z.int(),
      activeCards: z.int(),
      pendingCards: z.int(),
      depletedCards: z.int(),
      expiredCards: z.int(),
      voidedCards: z.int(),
      cardsSoldThisMonth: z.int(),
      totalSold: amount,
      totalRedeemed: amount,
      totalBalance: amount,
      salesThisMonth: amount,
    }),
    warnings: z.looseObject({
      generatedAt: z.string(),
      warnings: z.array(
        z.looseObject({
          cardId: z.string(),
          cardNumber: z.string(),
          daysUntilExpiry: z.int(),
          warningLevel: z.string(),
          expiresAt: z.string(),
          balance: amount,
          customerEmail: line,
          customerName: line,
        }),
      ),
      count30d: z.int(),
      count60d: z.int(),
      count90d: z.int(),
    }),
  };
}

export type CardWires = ReturnType<typeof cardWires>;
export type WireCard = z.output<CardWires['card']>;
export type WireTransaction = z.output<CardWires['transactions']>[number];
