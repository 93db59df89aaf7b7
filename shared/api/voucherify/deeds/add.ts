import type { Result } from '../../../result.ts';
import type { Action } from '../../../domain/action.ts';
import type { Asking, Trace } from '../../provider.ts';
import { reasonOf } from '../labels.ts';
import { absent, applied, cantTell, codeOf, inTime, settled, type Deed, type Desk } from './deed.ts';
import { linesSince } from './ledger.ts';

/** Topping up: a difference, labelled with the action's id. The vendor keeps the label but does not promise to dedupe by it. */
export const add: Deed<'add'> = {
  async do(desk, action, what, asking) {
    const units = desk.amounts.write(what.amount, 'amount');
    if (!units.ok) return units;
    const code = await codeOf(desk, action, asking);
    if (!code.ok) return code;
    const body = { amount: units.value, source_id: action.id, reason: reasonOf(action, 'Top-up') };
    const answer = await desk.client.vouchers.adjust(code.value, body, asking.signal);
    if (!answer.ok) return answer;
    return { ok: true, value: settled({ left: desk.amounts.read(answer.value.balance) ?? null }) };
  },

  async trace(desk, action, _, asking) {
    const code = await codeOf(desk, action, asking);
    return code.ok ? traceBalance(desk, action, code.value, asking) : code;
  },
};

/** Whether the card's ledger holds a line with the action's id. */
export async function traceBalance(desk: Desk, action: Action, code: string, asking: Asking): Promise<Result<Trace>> {
  const ledger = await linesSince(desk, code, action.at, asking);
  if (!ledger.ok) return ledger;
  const line = ledger.value.lines.find((it) => it.source_id === action.id);
  if (!line)
    return ledger.value.whole ? absent(desk, action) : cantTell('the card has too many movements to look through');
  const balance = line.details?.balance?.balance;
  const left = balance == null ? null : (desk.amounts.read(balance) ?? null);
  return applied({ movementId: line.id, left, at: inTime(line.created_at) });
}
