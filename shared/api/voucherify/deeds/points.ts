import type { Action } from '../../../domain/action.ts';
import type { Problem } from '../../../domain/problem.ts';
import { done, refused, type Result } from '../../../result.ts';
import type { Asking } from '../../provider.ts';
import { reasonOf } from '../labels.ts';
import type { LoyaltyPlace } from '../map-loyalty.ts';
import type { WireCardTransaction } from '../wire/loyalty.ts';
import { absent, applied, cantTell, inTime, loyaltyPlace, settled, type Deed, type Desk } from './deed.ts';

const hour = 3_600_000;
const mostPages = 3;

type Found = { readonly line: WireCardTransaction | undefined; readonly whole: boolean };

/** Our line among a card's transactions, by the action's id in its reason: there is nothing else to know it by. */
async function find(desk: Desk, place: LoyaltyPlace, action: Action, asking: Asking): Promise<Result<Found>> {
  const from = Date.parse(action.at) - hour;
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const listing = { limit: 100, order: '-created_at', ...(cursor === undefined ? {} : { cursor }) };
    const answer = await desk.client.points.transactions(place, listing, asking.signal);
    if (!answer.ok) return answer;
    const line = answer.value.data.find((it) => it.details?.reason?.includes(action.id));
    const old = answer.value.data.some((it) => Date.parse(it.created_at) < from);
    if (line || old || !answer.value.cursor) return done({ line, whole: true });
    cursor = answer.value.cursor.next;
  }
  return done({ line: undefined, whole: false });
}

export function rejected(reason: string | null | undefined): Result<never> {
  if (reason === 'NOT_ENOUGH_BALANCE') return refused<Problem>({ code: 'not-enough', left: null });
  if (reason?.includes('SPENDING_LIMIT')) return refused<Problem>({ code: 'over-limit', possible: null });
  return refused<Problem>({ code: 'not-possible', why: reason ?? 'rejected' });
}

/** Points by hand. Answered with a PENDING transaction that may still be rejected: it is watched until it is decided. */
export const addPoints: Deed<'add-points'> = {
  async do(desk, action, what, asking) {
    const place = loyaltyPlace(action);
    if (!place.ok) return place;
    if (what.points === 0) return refused({ code: 'bad-request', field: 'points', why: 'nothing to change' });
    const body = { points: what.points, reason: reasonOf(action, 'Points by hand') };
    const answer = await desk.client.points.adjust(place.value, body, asking.signal);
    if (!answer.ok) return answer;
    let line = answer.value.transaction;
    if (!line) return refused<Problem>({ code: 'bad-answer', field: 'transaction' });
    for (let round = 0; line.status === 'PENDING' || line.status === 'PROCESSING'; round += 1) {
      // Not decided in time: that is an unknown outcome, and reading settles it later.
      if (!(await desk.mayLookAgain(round, asking.signal))) return refused<Problem>({ code: 'timed-out' });
      const seen = await find(desk, place.value, action, asking);
      if (!seen.ok) return refused<Problem>({ code: 'timed-out' });
      line = seen.value.line ?? line;
    }
    if (line.status !== 'APPROVED') return rejected(line.details?.rejection?.reason);
    return { ok: true, value: settled({ movementId: line.id, at: inTime(line.created_at) }) };
  },

  async trace(desk, action, _, asking) {
    const place = loyaltyPlace(action);
    if (!place.ok) return place;
    const seen = await find(desk, place.value, action, asking);
    if (!seen.ok) return seen;
    const { line, whole } = seen.value;
    if (!line) return whole ? absent(desk, action) : cantTell('the card has too many movements to look through');
    if (line.status === 'APPROVED') return applied({ movementId: line.id, at: inTime(line.created_at) });
    if (line.status === 'REJECTED') return done({ found: 'not-applied' });
    return refused<Problem>({ code: 'busy' });
  },
};

/** A paid bill: an order with status PAID sets off the program's rules. Its points arrive when the vendor gets round to it. */
export const earn: Deed<'earn'> = {
  async do(desk, action, what, asking) {
    const place = loyaltyPlace(action);
    if (!place.ok) return place;
    const amount = desk.amounts.write(what.bill, 'bill');
    if (!amount.ok) return amount;
    const customer = await customerOf(desk, place.value, asking);
    if (!customer.ok) return customer;
    const body = {
      source_id: action.id,
      status: 'PAID',
      amount: amount.value,
      customer: { id: customer.value },
    } as const;
    const answer = await desk.client.orders.save({ ...body, ...desk.metadata(action) }, asking.signal);
    if (!answer.ok) return answer;
    return { ok: true, value: settled({ movementId: answer.value.id, at: inTime(answer.value.created_at) }) };
  },

  async trace(desk, action, _, asking) {
    const order = await desk.client.orders.read(action.id, asking.signal);
    if (!order.ok) return order.problem.code === 'not-found' ? absent(desk, action) : order;
    return order.value.status === 'PAID' ? applied({ movementId: order.value.id }) : absent(desk, action);
  },
};

/** Orders name the customer, cards only their member. */
export async function customerOf(desk: Desk, place: LoyaltyPlace, asking: Asking): Promise<Result<string>> {
  const member = await desk.client.members.read(place.program, place.member, asking.signal);
  if (!member.ok) {
    const { code } = member.problem;
    return code === 'timed-out' || code === 'vendor-down' ? refused<Problem>({ code: 'no-network' }) : member;
  }
  if (member.value.status !== 'ACTIVE') return refused<Problem>({ code: 'suspended', until: null, reason: null });
  return done(member.value.customer_id);
}
