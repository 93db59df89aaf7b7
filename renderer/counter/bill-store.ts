import { isPositive, type Money } from '#shared/money/money.ts';
import { create } from 'zustand';
import { useActions } from './actions-store.ts';
import { remaining, type Payment } from './remaining.ts';

interface BillStore {
  /** What the customer owes in all; undefined when nobody said. */
  readonly due: Money | undefined;
  readonly paidBy: readonly Payment[];
  start(due: Money): void;
  /** An action pays towards the bill; `bill` starts one where there is none. */
  pay(payment: Payment, bill: Money | undefined): void;
  clear(): void;
}

/** One customer's bill, over as many cards as it takes. */
export const useBill = create<BillStore>((set) => ({
  due: undefined,
  paidBy: [],
  start: (due) => set({ due, paidBy: [] }),
  pay(payment, bill) {
    if (bill !== undefined && restNow() === undefined) set({ due: bill, paidBy: [] });
    set(({ paidBy }) => ({ paidBy: [...paidBy.filter(({ id }) => id !== payment.id), payment] }));
  },
  clear: () => set({ due: undefined, paidBy: [] }),
}));

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
