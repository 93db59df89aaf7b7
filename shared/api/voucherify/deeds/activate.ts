import type { Action, Settlement } from '../../../domain/action.ts';
import { lastFour } from '../../../domain/card.ts';
import type { Problem } from '../../../domain/problem.ts';
import { done, refused, type Result } from '../../../result.ts';
import type { Asking } from '../../provider.ts';
import { reasonOf } from '../labels.ts';
import { statusOf } from '../map.ts';
import { isUnmade } from '../unmade.ts';
import type { WireVoucher } from '../wire/voucher.ts';
import { absent, applied, beforeSending, notPossible, settled, voucherOf, type Deed, type Desk } from './deed.ts';
import { linesSince } from './ledger.ts';

async function make(desk: Desk, action: Action, units: number | null, asking: Asking) {
  if (asking.number === undefined) return notPossible('the number of the printed card is needed');
  if (units === null) return refused<Problem>({ code: 'bad-request', field: 'faceValue', why: 'a new card needs one' });
  const campaign = desk.campaign();
  const body = {
    type: 'GIFT_VOUCHER' as const,
    gift: { amount: units, balance: units },
    active: true,
    ...(campaign === null ? {} : { campaign }),
    additional_info: reasonOf(action, 'Activated'),
    ...desk.metadata(action),
  };
  const made = await desk.client.vouchers.create(body, asking.number, asking.signal);
  if (made.ok) return made;
  const taken = made.problem.code === 'bad-request' && made.problem.field === 'code';
  return taken ? refused<Problem>({ code: 'already-active', since: null }) : made;
}

/** What is on the card that was made, and what its vendor calls it from now on. */
function wasMade({ amounts }: Desk, { id, code, gift }: WireVoucher): Partial<Settlement> {
  const card = { vendor: 'voucherify', id, program: null } as const;
  return { left: amounts.read(gift?.balance ?? 0) ?? null, made: { card, lastFour: lastFour(code) } };
}

/** Whether the money of this action is on the card already: activation is two writes, and the first may have got through. */
async function loaded(desk: Desk, action: Action, voucher: WireVoucher, asking: Asking): Promise<Result<boolean>> {
  const ledger = beforeSending(await linesSince(desk, voucher.code, action.at, asking));
  return ledger.ok ? done(ledger.value.lines.some((line) => line.source_id === action.id)) : ledger;
}

/** Money first, then the switch: what breaks off in between is a loaded card that can't be used yet, never the reverse. */
export const activate: Deed<'activate'> = {
  async do(desk, action, what, asking) {
    const units = what.faceValue === null ? done(null) : desk.amounts.write(what.faceValue, 'faceValue');
    if (!units.ok) return units;
    if (isUnmade(action.card)) {
      const made = await make(desk, action, units.value, asking);
      return made.ok ? done(settled(wasMade(desk, made.value))) : made;
    }
    const read = await voucherOf(desk, action, asking);
    if (!read.ok) return read;
    const voucher = read.value;
    if (!voucher.gift) return notPossible('only gift cards are activated');
    const mine = units.value === null ? done(false) : await loaded(desk, action, voucher, asking);
    if (!mine.ok) return mine;
    const status = statusOf(voucher, desk.now());
    if (status !== 'pending' && !mine.value) {
      if (status === 'suspended') return refused<Problem>({ code: 'suspended', until: null, reason: null });
      return refused<Problem>({ code: 'already-active', since: voucher.created_at ?? null });
    }
    if (units.value !== null && !mine.value) {
      const more = units.value - voucher.gift.balance;
      if (more < 0)
        return refused({ code: 'bad-request', field: 'faceValue', why: 'less than what is on the card already' });
      const body = { amount: more, source_id: action.id, reason: reasonOf(action, 'Activation') };
      const put = more === 0 ? done(null) : await desk.client.vouchers.adjust(voucher.code, body, asking.signal);
      if (!put.ok) return put;
    }
    if (units.value === null && voucher.gift.balance === 0) {
      return refused({ code: 'bad-request', field: 'faceValue', why: 'the card is empty' });
    }
    const on = voucher.active === false ? await desk.client.vouchers.enable(voucher.code, asking.signal) : read;
    if (!on.ok) return on;
    const balance = units.value ?? on.value.gift?.balance ?? 0;
    return { ok: true, value: settled({ left: desk.amounts.read(balance) ?? null }) };
  },

  async trace(desk, action, what, asking) {
    const key = isUnmade(action.card) ? asking.number : action.card.id;
    if (key === undefined) return done({ found: 'cant-tell', why: 'the number of the new card is not known any more' });
    const read = await desk.client.vouchers.read(key, asking.signal);
    if (!read.ok) return read.problem.code === 'not-found' ? absent(desk, action) : read;
    const voucher = read.value;
    const left = voucher.gift ? (desk.amounts.read(voucher.gift.balance) ?? null) : null;
    if (isUnmade(action.card)) {
      const ours =
        voucher.additional_info?.includes(action.id) || voucher.metadata?.['counterfoil_action'] === action.id;
      return ours ? applied(wasMade(desk, voucher)) : absent(desk, action);
    }
    if (voucher.active === false) return absent(desk, action);
    if (what.faceValue === null) return applied({ left });
    const units = desk.amounts.write(what.faceValue, 'faceValue');
    const mine = await loaded(desk, action, voucher, asking);
    if (!mine.ok) return mine;
    // Already worth exactly that without a line of ours: it was preloaded, and activating only switched it on.
    const preloaded = units.ok && voucher.gift?.amount === units.value;
    return mine.value || preloaded ? applied({ left }) : absent(desk, action);
  },
};
