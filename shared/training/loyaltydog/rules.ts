import { bareNumber } from '../../api/exact-json.ts';
import type { GiftCard } from './model.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';

/** What is wrong with a card that must be active to be used. */
export function requireActive(card: GiftCard): void {
  switch (card.status) {
    case 'active':
      return;
    case 'expired':
      throw new Refusal(400, 'Gift card has expired');
    default:
      throw new Refusal(400, `Gift card is not active. Current status: ${card.status}`);
  }
}

export function requireEnough(store: Store, card: GiftCard, amount: number): void {
  if (amount > card.balance) {
    throw new Refusal(400, `Insufficient balance. Available: ${store.decimal(card.balance)}`);
  }
}

export function requireRoom(store: Store, card: GiftCard, amount: number, what: string): void {
  const most = store.minor('10000', 'amount');
  if (card.balance + amount <= most) return;
  throw new Refusal(400, `${what} would exceed the maximum balance`, {
    currentBalance: bareNumber(store.decimal(card.balance)),
    reloadAmount: bareNumber(store.decimal(amount)),
    maxBalance: bareNumber(store.decimal(most)),
    availableReloadAmount: bareNumber(store.decimal(Math.max(0, most - card.balance))),
  });
}

/** Only an active card becomes depleted, and only when money leaves it. */
export function settleSpent(card: GiftCard): void {
  if (card.balance === 0) card.status = 'depleted';
}
