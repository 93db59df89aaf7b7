import type { ActionView } from '#shared/contract/action-view.ts';
import { minus, plus, type Money } from '#shared/money/money.ts';

/** An action that pays towards the bill. */
export interface Payment {
  readonly id: string;
  /** What a voucher takes off as this till counts it: it stands until the issuer says what it was worth. */
  readonly counted?: Money | undefined;
}

/** What remains to pay. What was refused, taken back or given back pays nothing, whenever that turns out. */
export function remaining(due: Money, paidBy: readonly Payment[], actions: readonly ActionView[]): Money {
  const counting = actions.filter(({ state }) => state !== 'refused' && state !== 'withdrawn');
  return paidBy.reduce((rest, { id }) => {
    const action = counting.find((one) => one.id === id);
    const paid = action && worthOn(paidBy, action);
    if (paid === undefined) return rest;
    return counting
      .filter(({ reverses }) => reverses === id)
      .reduce((sum, back) => plus(sum, givenBack(back, paid)), minus(rest, paid));
  }, due);
}

function paidWith({ operation, settlement }: ActionView): Money | null {
  switch (operation.do) {
    case 'take':
      return operation.amount;
    case 'use-coupon':
    case 'pay-with-points':
      return settlement?.worth ?? null;
    default:
      return null;
  }
}

/** What an action pays of a bill: as its issuer says, or as it was counted here. */
export function worthOn(paidBy: readonly Payment[], action: ActionView): Money | undefined {
  return paidWith(action) ?? paidBy.find(({ id }) => id === action.id)?.counted;
}

/** Of a part that was given back, the part; otherwise all that was paid. */
function givenBack({ operation }: ActionView, paid: Money): Money {
  return operation.do === 'give-back' && operation.amount !== null ? operation.amount : paid;
}
