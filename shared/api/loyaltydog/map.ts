import type { Settlement } from '../../domain/action.ts';
import { lastFour, type Card, type Holder, type Movement, type Offer } from '../../domain/card.ts';
import { isPositive } from '../../money/money.ts';
import { roomOf } from './room.ts';
import type { WireCard, WireTransaction } from './wire/cards.ts';
import type { WireCustomer, WireOffer } from './wire/loyalty.ts';

/** A gift card in our words. `now` decides what the vendor's status leaves open: an active card may be past its date. */
export function cardOf(wire: WireCard, program: string, now: number): Card {
  const past = wire.expiresAt != null && Date.parse(wire.expiresAt) <= now;
  const status = wire.status === 'active' && past ? 'expired' : wire.status;
  return {
    ref: { vendor: 'loyaltydog', id: wire.id, program: wire.programId ?? program },
    kind: 'gift-card',
    number: wire.cardNumber,
    title: null,
    status,
    suspended:
      status === 'suspended' ? { until: wire.suspendedUntil ?? null, reason: wire.suspendedReason ?? null } : null,
    balance: wire.balance,
    points: null,
    discount: null,
    faceValue: isPositive(wire.initialValue) ? wire.initialValue : null,
    startsAt: wire.activatedAt ?? null,
    expiresAt: wire.expiresAt ?? null,
    holder: holderOf(wire),
    physical: wire.isPhysical ?? null,
    walletPass: wire.card != null,
    movements: wire.transactions == null ? null : newestFirst(wire.transactions.map(movementOf)),
    room: roomOf(wire.balance.currency),
  };
}

function holderOf(wire: WireCard): Holder | null {
  const {
    customerId: id = null,
    customerName: name = null,
    customerEmail: email = null,
    customerPhone: phone = null,
  } = wire;
  return (id ?? name ?? email ?? phone) ? { id, name, email, phone } : null;
}

const kinds: Readonly<Record<string, Movement['kind']>> = {
  PURCHASE: 'issued',
  ACTIVATION: 'activated',
  RELOAD: 'added',
  REDEMPTION: 'taken',
  REFUND: 'given-back',
  CONSOLIDATION: 'merged',
  VOID: 'voided',
  TRANSFER_OUT: 'moved-out',
  TRANSFER_IN: 'moved-in',
};

const ACTION_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function movementOf(wire: WireTransaction): Movement {
  const label = wire.posTransactionId ?? wire.referenceId ?? null;
  return {
    id: wire.id,
    kind: kinds[wire.transactionType] ?? 'other',
    amount: wire.amount,
    points: null,
    left: wire.balanceAfter ?? null,
    at: momentOf(wire.createdAt),
    till: wire.terminalId ?? null,
    cashier: wire.cashierId ?? null,
    actionId: label !== null && ACTION_ID.test(label) ? label : null,
    note: wire.description ?? null,
  };
}

/** UTC is what the vendor means when it leaves the zone out. */
function momentOf(text: string): string {
  return /(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
}

function newestFirst(movements: readonly Movement[]): Movement[] {
  return movements.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** A member of the loyalty program as a card. */
export function memberOf(wire: WireCustomer, program: string): Card {
  const name = [wire.firstName, wire.lastName].filter((it) => it).join(' ');
  return {
    ref: { vendor: 'loyaltydog', id: wire.id, program },
    kind: 'loyalty-card',
    number: wire.card?.serialNumber ?? wire.id,
    title: null,
    status: 'active',
    suspended: null,
    balance: null,
    points: wire.points ?? null,
    discount: null,
    faceValue: null,
    startsAt: null,
    expiresAt: null,
    holder: { id: wire.id, name: name === '' ? null : name, email: wire.email ?? null, phone: wire.phone ?? null },
    physical: null,
    walletPass: wire.card != null,
    movements: null,
  };
}

/** What the member can claim, and before it what is claimed: the vendor may leave that out of its list. */
export function offersOf(member: WireCustomer, wires: readonly WireOffer[]): Offer[] {
  const claimed = member.currentOfferId ?? null;
  const offers = wires.map((wire) => ({
    id: wire.id,
    name: wire.name,
    note: wire.description ?? null,
    points: wire.pointsCost ?? null,
    claimed: wire.id === claimed,
  }));
  if (claimed === null || offers.some((offer) => offer.claimed)) return offers;
  return [{ id: claimed, name: null, note: null, points: null, claimed: true }, ...offers];
}

export function settled(what: Partial<Omit<Settlement, 'vendor'>>): Settlement {
  return { vendor: 'loyaltydog', movementId: null, left: null, points: null, at: null, ...what };
}

/** A card that the vendor made on the way. */
export function madeOf({ id, cardNumber, programId }: WireCard, program: string): Settlement['made'] {
  return { card: { vendor: 'loyaltydog', id, program: programId ?? program }, lastFour: lastFour(cardNumber) };
}

export function settledBy(wire: WireTransaction): Settlement {
  return settled({ movementId: wire.id, left: wire.balanceAfter ?? null, at: momentOf(wire.createdAt) });
}
