import type { Action } from '../../../domain/action.ts';
import type { Result } from '../../../result.ts';
import type { Asking, Trace } from '../../provider.ts';
import { placeOf } from '../map-loyalty.ts';
import { absent, applied, codeOf, notPossible, settled, type Deed, type Desk } from './deed.ts';

/** Off or on: of a voucher, or of a member. Doing it twice changes nothing, so seeing the state is proof enough. */
async function turn(desk: Desk, action: Action, on: boolean, asking: Asking) {
  const place = placeOf(action.card);
  if (place) {
    const to = on ? desk.client.members.activate : desk.client.members.deactivate;
    const answer = await to(place.program, place.member, asking.signal);
    return answer.ok ? { ok: true as const, value: settled() } : answer;
  }
  const code = await codeOf(desk, action, asking);
  if (!code.ok) return code;
  const to = on ? desk.client.vouchers.enable : desk.client.vouchers.disable;
  const answer = await to(code.value, asking.signal);
  return answer.ok ? { ok: true as const, value: settled() } : answer;
}

async function seen(desk: Desk, action: Action, on: boolean, asking: Asking): Promise<Result<Trace>> {
  const place = placeOf(action.card);
  if (place) {
    const member = await desk.client.members.read(place.program, place.member, asking.signal);
    if (!member.ok) return member;
    return (member.value.status === 'ACTIVE') === on ? applied() : absent(desk, action);
  }
  const voucher = await desk.client.vouchers.read(action.card.id, asking.signal);
  if (!voucher.ok) return voucher;
  return (voucher.value.active !== false) === on ? applied() : absent(desk, action);
}

export const suspend: Deed<'suspend'> = {
  async do(desk, action, what, asking) {
    if (what.until !== null) return notPossible('no suspension with an end: lift it by hand');
    return turn(desk, action, false, asking);
  },
  trace: (desk, action, _, asking) => seen(desk, action, false, asking),
};

export const lift: Deed<'lift'> = {
  do: (desk, action, _, asking) => turn(desk, action, true, asking),
  trace: (desk, action, _, asking) => seen(desk, action, true, asking),
};
