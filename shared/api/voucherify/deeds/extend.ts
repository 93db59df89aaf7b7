import type { Action } from '../../../domain/action.ts';
import { refused } from '../../../result.ts';
import { statusOf } from '../map.ts';
import { absent, applied, notPossible, settled, voucherOf, type Deed } from './deed.ts';

const DAY = 86_400_000;

/** Counted from when the person confirmed, so that sending it twice sets the same day twice. */
function endOf(action: Action, days: number): string {
  return new Date(Date.parse(action.at) + days * DAY).toISOString();
}

/** A new last day for a card that is over. The vendor has no call for that: the voucher's own date is changed. */
export const extend: Deed<'extend'> = {
  async do(desk, action, what, asking) {
    const read = await voucherOf(desk, action, asking);
    if (!read.ok) return read;
    const end = endOf(action, what.days);
    const { code, expiration_date: now } = read.value;
    if (now != null && Date.parse(now) === Date.parse(end)) return { ok: true, value: settled() };
    if (statusOf(read.value, desk.now()) !== 'expired') return notPossible('the card is not expired');
    const answer = await desk.client.vouchers.update(code, { expiration_date: end }, asking.signal);
    if (!answer.ok) return answer;
    // What the vendor does not let you change it ignores without a word.
    const kept = Date.parse(answer.value.expiration_date ?? '') === Date.parse(end);
    return kept ? { ok: true, value: settled() } : refused({ code: 'rule-broken', text: null });
  },

  async trace(desk, action, what, asking) {
    const read = await desk.client.vouchers.read(action.card.id, asking.signal);
    if (!read.ok) return read;
    const end = endOf(action, what.days);
    return Date.parse(read.value.expiration_date ?? '') === Date.parse(end) ? applied() : absent(desk, action);
  },
};
