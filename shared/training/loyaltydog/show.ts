import type { Customer, GiftCard, Transaction, Voucher } from './model.ts';
import type { Store } from './store.ts';

/** A card as the vendor's `GiftCardResponse` has it. The security code is never in it. */
export function showCard(store: Store, card: GiftCard): Record<string, unknown> {
  const { securityCode: _code, wrongCodes: _wrong, lockedUntil: _locked, ...rest } = card;
  return {
    ...rest,
    balance: store.decimal(card.balance),
    initialValue: store.decimal(card.initialValue),
    lastFourDigits: card.cardNumber.slice(-4),
    merchantId: store.shop.merchantId,
    merchantName: store.shop.name,
    programId: store.shop.programId,
    delivered: card.deliverAt !== null && Date.parse(card.deliverAt) <= store.now(),
  };
}

export function showTransaction(store: Store, transaction: Transaction): Record<string, unknown> {
  const { cardId: _card, reverses: _reverses, ...rest } = transaction;
  return {
    ...rest,
    amount: store.decimal(transaction.amount),
    balanceBefore: store.decimal(transaction.balanceBefore),
    balanceAfter: store.decimal(transaction.balanceAfter),
    processedAt: transaction.createdAt,
    merchantId: store.shop.merchantId,
  };
}

/** Newest first, as the vendor lists them. */
export function transactionsOf(store: Store, card: GiftCard): readonly Transaction[] {
  return store.state.transactions
    .filter((it) => it.cardId === card.id)
    .toReversed()
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

export function showCustomer(customer: Customer): Record<string, unknown> {
  const { deletedAt: _deleted, reservedPoints: _reserved, ...rest } = customer;
  return { ...rest, pid: customer.id };
}

export function showVoucher(voucher: Voucher): Record<string, unknown> {
  const { id, status, createdAt, body, issuedTo } = voucher;
  return { id, ...body, status, createdAt, issuedCount: issuedTo.length };
}

/** The prose of card details shows bare numbers where the schemas say text: written out digit by digit either way. */
export function asBareNumbers(json: string): string {
  return json.replaceAll(/"(balance|initialValue|amount|balanceBefore|balanceAfter)":"(-?\d+(?:\.\d+)?)"/g, '"$1":$2');
}
