import type { z } from 'zod';
import type { CardRef } from '../../../domain/card.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Money } from '../../../money/money.ts';
import { done, refused, type Result } from '../../../result.ts';
import type { Asking } from '../../provider.ts';
import { whyNot } from '../problems.ts';
import type { orderSchema } from '../wire/redemption.ts';
import { beforeSending, codeOf, inTime, settled, type Deed, type Desk } from './deed.ts';
import { traceOrder } from './take.ts';

/** Longer than any redemption takes, short enough that a till that dies in between blocks nobody. */
const lockFor = { ttl: 2, ttl_unit: 'MINUTES' } as const;

type Sums = Pick<Partial<z.output<typeof orderSchema>>, 'amount' | 'total_amount' | 'total_discount_amount'>;

/** What the coupon came to. Some answers leave the discount out and say only what is to be paid. */
function discountOf(order: Sums, desk: Desk): Money | null {
  const { amount, total_amount: due, total_discount_amount: said } = order;
  const off = said ?? (amount != null && due != null ? amount - due : null);
  return off === null ? null : (desk.amounts.read(off) ?? null);
}

/** The vendor's word on a coupon and a bill, without a lock and without an order: nothing of it stays there. */
export async function checkCoupon(
  desk: Desk,
  card: CardRef,
  bill: Money,
  asking: Asking,
): Promise<Result<{ readonly worth: Money | null }>> {
  const amount = desk.amounts.write(bill, 'bill');
  if (!amount.ok) return amount;
  const code = await codeOf(desk, { card }, asking);
  if (!code.ok) return code;
  const redeemables = [{ object: 'voucher', id: code.value } as const];
  const judged = await desk.client.validations.validate(
    { redeemables, order: { amount: amount.value } },
    asking.signal,
  );
  if (!judged.ok) return judged;
  if (!judged.value.valid) return refused(whyNot(judged.value));
  const { order } = judged.value;
  if (order?.amount != null && order.amount !== amount.value) {
    return refused<Problem>({ code: 'bad-answer', field: 'order.amount' });
  }
  return done({ worth: order ? discountOf(order, desk) : null });
}

/** A coupon: held against the bill first, with a short lock, and redeemed under the same key. */
export const useCoupon: Deed<'use-coupon'> = {
  async do(desk, action, what, asking) {
    const bill = desk.amounts.write(what.bill, 'bill');
    if (!bill.ok) return bill;
    const code = await codeOf(desk, action, asking);
    if (!code.ok) return code;
    const session = { type: 'LOCK', key: action.id } as const;
    const spend = {
      redeemables: [{ object: 'voucher', id: code.value } as const],
      order: { source_id: action.id, amount: bill.value, status: 'PAID', ...desk.metadata(action) } as const,
      ...desk.metadata(action),
    };
    const judged = beforeSending(
      await desk.client.validations.validate({ ...spend, session: { ...session, ...lockFor } }, asking.signal),
    );
    if (!judged.ok) return judged;
    if (!judged.value.valid) return refused(whyNot(judged.value));

    const answer = await desk.client.redemptions.redeem({ ...spend, session }, asking.signal);
    if (!answer.ok) {
      await desk.client.vouchers.releaseSession(code.value, action.id, asking.signal);
      return answer;
    }
    const [redemption] = answer.value.redemptions;
    const order = answer.value.order ?? redemption?.order;
    if (!redemption) return refused(whyNot(answer.value));
    if (redemption.result !== 'SUCCESS') return refused<Problem>({ code: 'bad-answer', field: 'redemptions.result' });
    if (order?.amount != null && order.amount !== bill.value) {
      return refused<Problem>({ code: 'bad-answer', field: 'order.amount' });
    }
    const worth = order ? discountOf(order, desk) : null;
    return { ok: true, value: settled({ movementId: redemption.id, worth, at: inTime(redemption.date) }) };
  },

  trace: (desk, action, _, asking) => traceOrder(desk, action, asking),
};
