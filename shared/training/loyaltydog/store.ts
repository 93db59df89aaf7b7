import { decimalFromMoney, moneyFromDecimal } from '../../money/decimal.ts';
import { money } from '../../money/money.ts';
import { passesLuhn } from '../../codes/luhn.ts';
import { Refusal, notFound } from './refusal.ts';
import type { GiftCard, LoyaltyDogState, Transaction } from './model.ts';

export interface Shop {
  readonly currency: string;
  readonly name: string;
  readonly merchantId: string;
  readonly programId: string;
  readonly loyaltyProgramId: string;
}

/** How this vendor writes what its documentation leaves open; tests turn each to both sides. */
export interface Manners {
  /** Lists of cards as a bare array, or inside `{ items, total }`. */
  lists: 'bare' | 'wrapped';
  /** Amounts of card details and transactions as texts (the schemas) or bare numbers (the prose). */
  amounts: 'text' | 'number';
}

export interface Store {
  readonly state: LoyaltyDogState;
  readonly shop: Shop;
  readonly manners: Manners;
  readonly now: () => number;
  /** The moment as the vendor writes it. */
  instant(offset?: number): string;
  newId(): string;
  newNumber(): string;
  /** Minor units of a decimal of the shop's currency. */
  minor(text: string, field: string): number;
  decimal(minor: number): string;
  cardBy(id: string): GiftCard;
  cardByNumber(number: string): GiftCard | undefined;
  book(card: GiftCard, type: string, amount: number, rest?: Partial<Transaction>): Transaction;
}

export function emptyState(): LoyaltyDogState {
  return {
    lastId: 0,
    lastNumber: 0,
    cards: [],
    transactions: [],
    customers: [],
    offers: [],
    vouchers: [],
    activities: [],
    tasks: [],
    passStatuses: {},
    replies: {},
  };
}

export const DAY = 86_400_000;

export function createStore(state: LoyaltyDogState, shop: Shop, now: () => number): Store {
  const store: Store = {
    state,
    shop,
    manners: { lists: 'bare', amounts: 'text' },
    now,
    instant: (offset = 0) => new Date(now() + offset).toISOString(),
    newId: () => `6a${(state.lastId += 1).toString(16).padStart(22, '0')}`,
    newNumber: () => notACreditCard(`4000${String((state.lastNumber += 1) * 7919).padStart(12, '0')}`),
    minor(text, field) {
      const amount = moneyFromDecimal(text, shop.currency);
      if (amount === undefined) {
        throw new Refusal(422, [{ loc: ['body', field], msg: 'Too many decimal places', type: 'decimal_max_places' }]);
      }
      return amount.minor;
    },
    decimal: (minor) => decimalFromMoney(money(minor, shop.currency)),
    cardBy(id) {
      if (!/^[0-9a-f]{24}$/.test(id)) {
        throw new Refusal(422, [
          { loc: ['path', 'cardId'], msg: 'Id must be of type PydanticObjectId', type: 'value_error' },
        ]);
      }
      const card = state.cards.find((it) => it.id === id);
      if (card === undefined) throw notFound('Gift card');
      return settled(card, store);
    },
    cardByNumber(number) {
      const card = state.cards.find((it) => it.cardNumber === number);
      return card && settled(card, store);
    },
    book(card, type, amount, rest = {}) {
      const before = card.balance;
      card.balance += amount;
      card.updatedAt = store.instant();
      const transaction: Transaction = {
        id: store.newId(),
        cardId: card.id,
        transactionType: type,
        amount,
        balanceBefore: before,
        balanceAfter: card.balance,
        referenceId: null,
        description: null,
        posTransactionId: null,
        cashierId: null,
        terminalId: null,
        createdAt: store.instant(),
        reverses: null,
        ...rest,
      };
      state.transactions.push(transaction);
      return transaction;
    },
  };
  return store;
}

/** Time passes for a card when somebody looks at it: a suspension ends, a card expires. */
export function settled(card: GiftCard, { now }: Store): GiftCard {
  if (card.status === 'suspended' && card.suspendedUntil !== null && Date.parse(card.suspendedUntil) <= now()) {
    card.status = 'active';
    card.suspendedReason = card.suspendedUntil = card.suspendedAt = null;
  }
  if ((card.status === 'active' || card.status === 'pending') && Date.parse(card.expiresAt) <= now()) {
    card.status = 'expired';
  }
  return card;
}

/** Whoever finds a number that passes for a bank's must refuse it: play numbers never do. */
function notACreditCard(number: string): string {
  return passesLuhn(number) ? number.slice(0, -1) + ((Number(number.slice(-1)) + 1) % 10) : number;
}
