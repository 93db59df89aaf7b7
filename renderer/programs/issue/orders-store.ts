import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { Order } from '#shared/contract/issue.ts';
import { useEffect } from 'react';
import { create } from 'zustand';

interface OrdersStore {
  readonly orders: readonly Order[] | undefined;
  /** Why there is no list; undefined while it is there, or on its way. */
  readonly problem: AskProblem | undefined;
  /** The order whose cards are shown. */
  readonly chosen: string | undefined;
  choose(id: string | undefined): void;
}

/** The orders of new cards that lie on the till, as it tells of them. */
export const useOrders = create<OrdersStore>((set) => ({
  orders: undefined,
  problem: undefined,
  chosen: undefined,
  choose: (chosen) => set({ chosen }),
}));

export async function readOrders(): Promise<void> {
  const answer = await bridge.call('issue/list', {});
  useOrders.setState(answer.ok ? { orders: answer.value.orders, problem: undefined } : { problem: answer.problem });
}

/** Keeps the list as it is, for as long as it is on screen. */
export function useLiveOrders(): void {
  useEffect(() => {
    const offLine = bridge.onLine((line) => void (line === 'up' && readOrders()));
    const offEvent = bridge.onEvent((event) => {
      if (event.name === 'issue/changed')
        useOrders.setState(({ orders }) => ({ orders: withOrder(orders, event.body.order) }));
    });
    return () => {
      offLine();
      offEvent();
    };
  }, []);
}

function withOrder(orders: readonly Order[] | undefined, order: Order): readonly Order[] | undefined {
  if (orders === undefined) return undefined;
  const known = orders.some(({ id }) => id === order.id);
  return known ? orders.map((it) => (it.id === order.id ? order : it)) : [order, ...orders];
}
