import type { ActionView } from '#shared/contract/action-view.ts';
import { isPositive, minus, zero, type Money } from '#shared/money/money.ts';
import { create } from 'zustand';
import { useActions } from './actions-store.ts';

interface BillStore {
  /** What the customer owes in all; undefined when nobody said. */
  readonly due: Money | undefined;
  /** The actions that paid towards it, by id. */
  readonly paidBy: readonly string[];
  start(due: Money): void;
  /** An action pays towards the bill; `bill` starts one where there is none. */
  pay(actionId: string, bill: Money | undefined): void;
  clear(): void;
}

/** One customer's bill, over as many cards as it takes. */
export const useBill = create<BillStore>((set) => ({
  due: undefined,
  paidBy: [],
  start: (due) => set({ due, paidBy: [] }),
  pay(actionId, bill) {
    if (bill !== undefined && restNow() === undefined) set({ due: bill, paidBy: [] });
    set(({ paidBy }) => ({ paidBy: [...paidBy.filter((id) => id !== actionId), actionId] }));
  },
  clear: () => set({ due: undefined, paidBy: [] }),
}));

/** What remains to pay. What was refused or taken back pays nothing, whenever that turns out. */
export function remaining(due: Money, paidBy: readonly string[], actions: readonly ActionView[]): Money {
  const counting = actions.filter(
    ({ id, state }) => paidBy.includes(id) && state !== 'refused' && state !== 'withdrawn',
  );
  return counting.reduce((left, action) => minus(left, paid(action) ?? zero(due.currency)), due);
}

function paid({ operation }: ActionView): Money | null {
  return operation.do === 'take' ? operation.amount : null;
}

/** The rest of the bill, or undefined when there is no bill or nothing remains. */
export function useRest(): Money | undefined {
  const { due, paidBy } = useBill();
  const actions = useActions((store) => store.recent);
  if (due === undefined) return undefined;
  const rest = remaining(due, paidBy, actions);
  return isPositive(rest) ? rest : undefined;
}

export function restNow(): Money | undefined {
  const { due, paidBy } = useBill.getState();
  if (due === undefined) return undefined;
  const rest = remaining(due, paidBy, useActions.getState().recent);
  return isPositive(rest) ? rest : undefined;
}
