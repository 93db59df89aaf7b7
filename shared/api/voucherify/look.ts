import { done, refused, type Result } from '../../result.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Card, CardRef } from '../../domain/card.ts';
import type { CardReference } from '../../codes/card-reference.ts';
import type { Asking } from '../provider.ts';
import type { Amounts } from './amounts.ts';
import type { VoucherifyClient } from './client.ts';
import type { Offers } from './offers.ts';
import { isUnmade } from './unmade.ts';
import { cardFromVoucher, movementFrom, movementFromUse } from './map.ts';
import { cardFromMember, movementFromPoints, placeOf, type LoyaltyPlace } from './map-loyalty.ts';

export interface Eyes {
  readonly client: VoucherifyClient;
  readonly amounts: Amounts;
  readonly now: () => number;
  readonly program: string | null;
  readonly offers: Offers;
}

const notFound: Problem = { code: 'not-found' };

/** The card with this number: a voucher's code, or else, where there is a program, what a member is known by. */
export async function find(eyes: Eyes, reference: CardReference, asking: Asking): Promise<Result<Card>> {
  // The vendor's own QR images carry the code encrypted, with a key nobody outside has.
  if (reference.by === 'link') return refused(notFound);
  const { number } = reference;
  if (number === '.' || number === '..') return refused(notFound);
  const voucher = await eyes.client.vouchers.read(number, asking.signal);
  if (voucher.ok) {
    // The path also takes opaque ids, and some projects ignore case: only what is printed exactly so is this card.
    if (voucher.value.code !== number) return refused(notFound);
    return cardFromVoucher(voucher.value, eyes.amounts, eyes.now());
  }
  if (voucher.problem.code !== 'not-found' || eyes.program === null) return voucher;
  return findMember(eyes, eyes.program, number, asking);
}

async function findMember(eyes: Eyes, program: string, number: string, asking: Asking): Promise<Result<Card>> {
  const dialect = await eyes.client.dialect();
  if (!dialect.ok) return dialect;
  if (dialect.value === 'current') {
    const found = await eyes.client.members.membership(program, number, 'customer_source_id', asking.signal);
    if (!found.ok) return found;
    const card = found.value.cards[0]?.card;
    if (!card) return refused({ code: 'bad-answer', field: 'cards.0.card' });
    return done(cardFromMember({ member: found.value.member, card, title: found.value.program.name ?? null, number }));
  }
  // BETA has no memberships: from the customer to the member, to the member's cards.
  const customer = await eyes.client.customers.read(number, asking.signal);
  if (!customer.ok) return customer;
  if (customer.value.source_id !== number) return refused(notFound);
  const where = { customer_id: { $is: customer.value.id } };
  const members = await eyes.client.members.list(program, { limit: 1, where }, asking.signal);
  if (!members.ok) return members;
  const [first] = members.value.data;
  if (!first) return refused(notFound);
  const member = await eyes.client.members.read(program, first.id, asking.signal);
  if (!member.ok) return member;
  const card = member.value.cards[0]?.card;
  if (!card) return refused({ code: 'bad-answer', field: 'cards.0.card' });
  return done(cardFromMember({ member: member.value, card, title: null, number }));
}

/** The card with its story: two calls, because the vendor keeps the story apart. */
export async function read(eyes: Eyes, ref: CardRef, asking: Asking): Promise<Result<Card>> {
  const place = placeOf(ref);
  if (place) return readMember(eyes, place, asking);
  // Made since, or not: only its code tells.
  const key = isUnmade(ref) ? asking.number : ref.id;
  if (key === undefined) return refused(notFound);
  const voucher = await eyes.client.vouchers.read(key, asking.signal);
  if (!voucher.ok) return voucher;
  const card = cardFromVoucher(voucher.value, eyes.amounts, eyes.now());
  if (!card.ok) return card;
  const { code } = voucher.value;
  if (card.value.kind === 'coupon') {
    const uses = await eyes.client.vouchers.history(code, asking.signal);
    if (!uses.ok) return uses;
    const movements = uses.value.redemption_entries.flatMap((it) => movementFromUse(it, eyes.amounts) ?? []);
    return done({ ...card.value, movements });
  }
  const ledger = await eyes.client.vouchers.transactions(code, undefined, asking.signal);
  if (!ledger.ok) return ledger;
  const movements = ledger.value.data.map((it) => movementFrom(it, eyes.amounts));
  if (movements.includes(undefined)) return refused({ code: 'bad-answer', field: 'data.details.balance' });
  return done({ ...card.value, movements: movements.flatMap((it) => it ?? []) });
}

async function readMember(eyes: Eyes, place: LoyaltyPlace, asking: Asking): Promise<Result<Card>> {
  const member = await eyes.client.members.read(place.program, place.member, asking.signal);
  if (!member.ok) return member;
  const card = member.value.cards.find((it) => it.card?.id === place.card)?.card;
  if (!card) return refused(notFound);
  const lines = await eyes.client.points.transactions(place, { limit: 100, order: '-created_at' }, asking.signal);
  if (!lines.ok) return lines;
  const number = asking.number ?? null;
  const shown = cardFromMember({ member: member.value, card, title: null, number });
  const offers = await eyes.offers(place.program, card.card_definition_id, asking);
  const movements = lines.value.data.map(movementFromPoints);
  return done({ ...shown, movements, ...(offers && { offers }) });
}
