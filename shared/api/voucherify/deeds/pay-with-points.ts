import type { Problem } from '../../../domain/problem.ts';
import { done, refused } from '../../../result.ts';
import type { PaymentBody } from '../calls/members.ts';
import type { WirePayment } from '../wire/loyalty.ts';
import {
  absent,
  applied,
  beforeSending,
  inTime,
  loyaltyPlace,
  notPossible,
  settled,
  type Deed,
  type Desk,
} from './deed.ts';
import { customerOf, rejected } from './points.ts';

const undecided = (payment: WirePayment) => payment.status === 'PENDING' || payment.status === 'PROCESSING';

function asSettlement(desk: Desk, payment: WirePayment) {
  const amount = payment.details?.payment?.amount;
  const worth = amount === undefined ? null : (desk.amounts.read(amount) ?? null);
  return { movementId: payment.id ?? null, worth, at: inTime(payment.created_at) };
}

/**
 * Paying a bill with points: the order must exist, a dry run says what it would come to, one POST does it, and from then
 * on only the list is asked. The vendor takes a second POST for the same order as a second payment.
 */
export const payWithPoints: Deed<'pay-with-points'> = {
  async do(desk, action, what, asking) {
    const place = loyaltyPlace(action);
    if (!place.ok) return place;
    const dialect = beforeSending(await desk.client.dialect());
    if (!dialect.ok) return dialect;
    if (dialect.value === 'beta') return notPossible('this account can not pay bills with points yet');
    const amount = desk.amounts.write(what.bill, 'bill');
    if (!amount.ok) return amount;
    const customer = await customerOf(desk, place.value, asking);
    if (!customer.ok) return customer;
    const order = {
      source_id: action.id,
      status: 'CREATED',
      amount: amount.value,
      customer: { id: customer.value },
    } as const;
    const saved = beforeSending(await desk.client.orders.save({ ...order, ...desk.metadata(action) }, asking.signal));
    if (!saved.ok) return saved;
    // If the order was there before, its stored amount is what would be paid.
    if (saved.value.amount !== amount.value) return refused<Problem>({ code: 'bad-answer', field: 'order.amount' });

    const limit = what.atMostPoints;
    const body: PaymentBody = {
      card_id: place.value.card,
      order: { source_id: action.id },
      ...(limit === null ? {} : { payment_limit: { type: 'POINTS_LIMIT', points_limit: { max: limit } } }),
    };
    const simulated = beforeSending(await desk.client.payments.dryRun(place.value, body, asking.signal));
    if (!simulated.ok) return simulated;
    const first = await desk.client.payments.pay(place.value, body, asking.signal);
    if (!first.ok) return first;
    let payment = first.value.transaction;
    const { id } = payment;
    if (!id) return refused<Problem>({ code: 'bad-answer', field: 'transaction.id' });
    for (let round = 0; undecided(payment); round += 1) {
      if (!(await desk.mayLookAgain(round, asking.signal))) return refused<Problem>({ code: 'timed-out' });
      const list = await desk.client.payments.list(place.value, { where: { id: { $is: id } } }, asking.signal);
      if (!list.ok) return refused<Problem>({ code: 'timed-out' });
      payment = list.value.data.find((it) => it.id === id) ?? payment;
    }
    if (payment.status !== 'APPROVED') return rejected(payment.details?.rejection?.reason);
    return { ok: true, value: settled(asSettlement(desk, payment)) };
  },

  async trace(desk, action, _, asking) {
    const place = loyaltyPlace(action);
    if (!place.ok) return place;
    const order = await desk.client.orders.read(action.id, asking.signal);
    if (!order.ok) return order.problem.code === 'not-found' ? absent(desk, action) : order;
    const list = await desk.client.payments.list(place.value, { limit: 100, order: '-created_at' }, asking.signal);
    if (!list.ok) return list;
    const mine = list.value.data.filter((it) => it.order_id === order.value.id);
    const approved = mine.find((it) => it.status === 'APPROVED');
    if (approved) return applied(asSettlement(desk, approved));
    if (mine.some(undecided)) return refused<Problem>({ code: 'busy' });
    if (mine.length > 0) return done({ found: 'not-applied' });
    if (list.value.cursor) return done({ found: 'cant-tell', why: 'the member has too many payments to look through' });
    return absent(desk, action);
  },
};
