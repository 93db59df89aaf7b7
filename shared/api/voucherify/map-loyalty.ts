import type { Card, CardRef, Movement } from '../../domain/card.ts';
import { readReason } from './labels.ts';
import type { WireCardTransaction, WireLoyaltyCard, WireMember } from './wire/loyalty.ts';

/** A loyalty card is reached through its member, so both stand in the reference's id. */
export interface LoyaltyPlace {
  readonly program: string;
  readonly member: string;
  readonly card: string;
}

export function refOf(place: LoyaltyPlace): CardRef {
  return { vendor: 'voucherify', id: `${place.member}/${place.card}`, program: place.program };
}

/** The place of a loyalty card; undefined for vouchers. */
export function placeOf(ref: CardRef): LoyaltyPlace | undefined {
  const [, member, card] = /^(lmbr_\w+)\/(lcrd_\w+)$/.exec(ref.id) ?? [];
  if (!member || !card || ref.program === null) return undefined;
  return { program: ref.program, member, card };
}

interface Shown {
  readonly member: Pick<WireMember, 'id' | 'customer_id' | 'program_id' | 'status'>;
  readonly card: WireLoyaltyCard;
  readonly title: string | null;
  /** What the member is known by at the till: the customer's `source_id`. */
  readonly number: string | null;
}

export function cardFromMember({ member, card, title, number }: Shown): Card {
  const place = { program: member.program_id, member: member.id, card: card.id };
  const off = member.status !== 'ACTIVE';
  return {
    ref: refOf(place),
    kind: 'loyalty-card',
    number: number ?? card.code ?? member.customer_id,
    title,
    status: off ? 'suspended' : 'active',
    suspended: off ? { until: null, reason: null } : null,
    balance: null,
    points: card.balance.points,
    discount: null,
    faceValue: null,
    startsAt: null,
    expiresAt: null,
    holder: { id: member.customer_id, name: null, email: null, phone: null },
    physical: null,
    walletPass: false,
    movements: null,
  };
}

const kinds: Readonly<Record<string, Movement['kind']>> = {
  ADMIN_CREDIT: 'added',
  ADMIN_DEBIT: 'taken',
  POINTS_EARNED: 'added',
  POINTS_PURCHASED: 'added',
  PENDING_POINTS_ACTIVATED: 'added',
  POINTS_SPENT_ON_REWARD: 'taken',
  POINTS_SPENT_ON_ORDER: 'taken',
  POINTS_RETURNED: 'given-back',
  POINTS_REFUNDED: 'taken',
  POINTS_EXPIRED: 'expired',
  ADMIN_POINTS_EXPIRATION: 'expired',
};

export function movementFromPoints(line: WireCardTransaction): Movement {
  const kind = kinds[line.type] ?? 'other';
  const total = line.details?.points?.total ?? null;
  // The vendor writes some spendings with a minus and some without.
  const out = kind === 'taken' || kind === 'expired';
  const points = typeof total !== 'number' ? null : Math.abs(total) * (out ? -1 : 1);
  const label = readReason(line.details?.reason);
  const counts = line.status === 'APPROVED';
  return {
    id: line.id,
    kind: counts ? kind : 'other',
    amount: null,
    points: counts ? points : null,
    left: null,
    at: new Date(line.created_at).toISOString(),
    till: label.till,
    cashier: label.cashier,
    actionId: label.actionId,
    note: counts ? label.note : line.status,
  };
}
