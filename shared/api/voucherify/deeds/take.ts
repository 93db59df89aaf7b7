import type { Action } from '../../../domain/action.ts';
import type { Problem } from '../../../domain/problem.ts';
import { refused, type Result } from '../../../result.ts';
import type { Asking, Trace } from '../../provider.ts';
import { whyNot } from '../problems.ts';
import { absent, applied, cantTell, codeOf, inTime, settled, type Deed, type Desk } from './deed.ts';
import { linesSince } from './ledger.ts';

/**
 * Paying with a gift card: one redemption, whose order carries the action's id as `source_id`. If an order with that
 * id exists the vendor silently uses the stored amounts, so the answer's own figures are held against what was asked.
 */
export const take: Deed<'take'> = {
  async do(desk, action, what, asking) {
    const credits = desk.amounts.write(what.amount, 'amount');
    if (!credits.ok) return credits;
    const bill = desk.amounts.write(what.bill ?? what.amount, 'bill');
    if (!bill.ok) return bill;
    if (bill.value < credits.value)
      return refused({ code: 'bad-request', field: 'bill', why: 'less than what is taken' });
    const code = await codeOf(desk, action, asking);
    if (!code.ok) return code;

    const answer = await desk.client.redemptions.redeem(
      {
        redeemables: [{ object: 'voucher', id: code.value, gift: { credits: credits.value } }],
        order: { source_id: action.id, amount: bill.value, status: 'PAID', ...desk.metadata(action) },
        ...desk.metadata(action),
      },
      asking.signal,
    );
    if (!answer.ok) return answer.problem.code === 'not-enough' ? howMuchIsLeft(desk, action, asking) : answer;
    const [redemption] = answer.value.redemptions;
    if (!redemption) return refused(whyNot(answer.value));
    if (redemption.result !== 'SUCCESS') return refused<Problem>({ code: 'bad-answer', field: 'redemptions.result' });
    if (redemption.amount != null && redemption.amount !== credits.value) {
      return refused<Problem>({ code: 'bad-answer', field: 'redemptions.amount' });
    }
    const order = answer.value.order ?? redemption.order;
    if (order?.amount != null && order.amount !== bill.value) {
      return refused<Problem>({ code: 'bad-answer', field: 'order.amount' });
    }
    const balance = redemption.voucher?.gift?.balance;
    const left = balance == null ? null : (desk.amounts.read(balance) ?? null);
    return { ok: true, value: settled({ movementId: redemption.id, left, at: inTime(redemption.date) }) };
  },

  trace: (desk, action, _, asking) => traceOrder(desk, action, asking),
};

/** "Not enough" is worth more with the figure: the cashier can take what there is. */
async function howMuchIsLeft(desk: Desk, action: Action, asking: Asking): Promise<Result<never>> {
  const voucher = await desk.client.vouchers.read(asking.number ?? action.card.id, asking.signal);
  const left = voucher.ok && voucher.value.gift ? (desk.amounts.read(voucher.value.gift.balance) ?? null) : null;
  return refused<Problem>({ code: 'not-enough', left });
}

/** Whether an order of this action was redeemed. A redemption that was rolled back since did take place. */
export async function traceOrder(desk: Desk, action: Action, asking: Asking): Promise<Result<Trace>> {
  const order = await desk.client.orders.read(action.id, asking.signal);
  if (!order.ok) return order.problem.code === 'not-found' ? absent(desk, action) : order;
  const [redemption] = Object.keys(order.value.redemptions ?? {});
  if (redemption !== undefined) return applied({ movementId: redemption });
  if (order.value.redemptions) return absent(desk, action);

  // An order that says nothing of redemptions: the card's own ledger knows.
  const code = await codeOf(desk, action, asking);
  if (!code.ok) return code;
  const ledger = await linesSince(desk, code.value, action.at, asking);
  if (!ledger.ok) return ledger;
  const line = ledger.value.lines.find((it) => it.details?.order?.source_id === action.id);
  if (line) return applied({ movementId: line.details?.redemption?.id ?? line.id, at: inTime(line.created_at) });
  return ledger.value.whole ? absent(desk, action) : cantTell('the card has too many movements to look through');
}
