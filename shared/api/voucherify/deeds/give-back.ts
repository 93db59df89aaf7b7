import type { Action } from '../../../domain/action.ts';
import type { Problem } from '../../../domain/problem.ts';
import { done, refused, type Result } from '../../../result.ts';
import type { Asking } from '../../provider.ts';
import { reasonOf } from '../labels.ts';
import { placeOf } from '../map-loyalty.ts';
import type { WireRedemption } from '../wire/redemption.ts';
import { traceBalance } from './add.ts';
import {
  absent,
  applied,
  beforeSending,
  cantTell,
  codeOf,
  inTime,
  notPossible,
  settled,
  type Deed,
  type Desk,
} from './deed.ts';
import { linesSince } from './ledger.ts';

interface Plan {
  readonly redemption: WireRedemption;
  /** Units to put back by hand; null to roll the whole redemption back. */
  readonly part: number | null;
}

/** The vendor rolls back only the whole. A part goes back as a top-up whose reason names the redemption. */
async function plan(
  desk: Desk,
  action: Action,
  movementId: string,
  amount: number | null,
  asking: Asking,
): Promise<Result<Plan>> {
  const read = beforeSending(await desk.client.redemptions.read(movementId, asking.signal));
  if (!read.ok) return read;
  const redemption = read.value;
  if (redemption.object === 'redemption_rollback' || redemption.result !== 'SUCCESS')
    return notPossible('not a movement that took something');
  const undone = redemption.related_redemptions?.rollbacks ?? [];
  if (redemption.status === 'ROLLED_BACK' || undone.length > 0) return notPossible('already given back');
  if (redemption.amount == null) {
    return amount === null ? done({ redemption, part: null }) : notPossible('a coupon is given back whole');
  }
  const code = await codeOf(desk, action, asking);
  if (!code.ok) return code;
  const ledger = beforeSending(await linesSince(desk, code.value, redemption.date ?? action.at, asking));
  if (!ledger.ok) return ledger;
  if (!ledger.value.whole) return notPossible('too many movements since to be sure what was given back');
  const before = ledger.value.lines
    .filter((line) => line.type === 'CREDITS_ADDITION' && line.reason?.includes(movementId))
    .reduce((sum, line) => sum + Math.abs(line.details?.balance?.amount ?? 0), 0);
  const open = redemption.amount - before;
  const wanted = amount ?? open;
  if (wanted > open || open <= 0) {
    return refused<Problem>({ code: 'over-limit', possible: desk.amounts.read(Math.max(open, 0)) ?? null });
  }
  return done({ redemption, part: wanted === redemption.amount ? null : wanted });
}

export const giveBack: Deed<'give-back'> = {
  async do(desk, action, what, asking) {
    const place = placeOf(action.card);
    if (place) {
      if (!what.movementId.startsWith('lrtx_')) return notPossible('points spent on a bill can not be given back');
      if (what.amount !== null) return notPossible('a reward is given back whole');
      const answer = await desk.client.rewardPurchases.refund(place.program, what.movementId, undefined, asking.signal);
      if (!answer.ok) return answer;
      return { ok: true, value: settled({ movementId: answer.value.transaction.id ?? null }) };
    }
    const amount = what.amount === null ? done(null) : desk.amounts.write(what.amount, 'amount');
    if (!amount.ok) return amount;
    if (!what.movementId.startsWith('r_')) return notPossible('only what was taken can be given back');
    const planned = await plan(desk, action, what.movementId, amount.value, asking);
    if (!planned.ok) return planned;
    const reason = reasonOf(action, `Give-back of ${what.movementId}${what.reason ? `: ${what.reason}` : ''}`);

    if (planned.value.part === null) {
      const body = { reason, ...desk.metadata(action) };
      const answer = await desk.client.redemptions.rollback(what.movementId, body, asking.signal);
      if (!answer.ok) return answer;
      if (answer.value.result !== 'SUCCESS') return refused<Problem>({ code: 'bad-answer', field: 'result' });
      const balance = answer.value.voucher?.gift?.balance;
      const left = balance == null ? null : (desk.amounts.read(balance) ?? null);
      return { ok: true, value: settled({ movementId: answer.value.id, left, at: inTime(answer.value.date) }) };
    }
    const code = await codeOf(desk, action, asking);
    if (!code.ok) return code;
    const body = { amount: planned.value.part, source_id: action.id, reason };
    const answer = await desk.client.vouchers.adjust(code.value, body, asking.signal);
    if (!answer.ok) return answer;
    return { ok: true, value: settled({ left: desk.amounts.read(answer.value.balance) ?? null }) };
  },

  async trace(desk, action, what, asking) {
    const place = placeOf(action.card);
    if (place) {
      const where = { id: { $is: what.movementId } };
      const list = await desk.client.rewardPurchases.list(place, { where }, asking.signal);
      if (!list.ok) return list;
      const bought = list.value.data.find((it) => it.id === what.movementId);
      if (bought?.status === 'REFUNDED') return cantTell('the reward was given back, by whom can not be seen');
      return absent(desk, action);
    }
    const redemption = await desk.client.redemptions.read(what.movementId, asking.signal);
    if (!redemption.ok) return redemption.problem.code === 'not-found' ? absent(desk, action) : redemption;
    for (const { id } of redemption.value.related_redemptions?.rollbacks ?? []) {
      const rollback = await desk.client.redemptions.read(id, asking.signal);
      if (!rollback.ok) return rollback;
      const ours =
        rollback.value.reason?.includes(action.id) || rollback.value.metadata?.['counterfoil_action'] === action.id;
      if (ours) return applied({ movementId: id, at: inTime(rollback.value.date) });
    }
    if (redemption.value.amount == null) return absent(desk, action);
    const code = await codeOf(desk, action, asking);
    return code.ok ? traceBalance(desk, action, code.value, asking) : code;
  },
};
