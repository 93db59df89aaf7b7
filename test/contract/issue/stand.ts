import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Order } from '#shared/contract/issue.ts';
import type { DesignBody } from '#shared/domain/design.ts';
import type { OrderKind } from '#shared/domain/order-kind.ts';
import { liveTill, session, vendorsOnAPort } from '#test/fakes/live-till.ts';
import { sure } from '#test/fakes/sure.ts';
import { valueOf } from '#test/fakes/whole-till.ts';

/** A till that orders cards, and what its vendors then have of them. */
export function desk(directory: string) {
  const till = liveTill(directory);
  const { ask } = till;
  const orders = async () => valueOf(await ask(session, 'issue/list', {})).orders;
  const until = async (id: string, holds: (order: Order) => boolean): Promise<Order> => {
    for (;;) {
      const order = sure((await orders()).find((it) => it.id === id));
      if (holds(order)) return order;
      await pause(10);
    }
  };
  return {
    ...till,
    orders,
    until,
    over: (id: string) => until(id, ({ state }) => ['issued', 'refused', 'stopped', 'unsure'].includes(state)),
    order: (kind: OrderKind, body: DesignBody, id = randomUUID()) =>
      ask(session, 'issue/order', { id, kind, body }).then((answer) => ({ id, answer })),
  };
}

/** Both vendors, and how many cards they have made since. */
export async function stand() {
  const vendors = await vendorsOnAPort();
  const { loyaltydog, voucherify } = vendors;
  const before = new Set(loyaltydog.snapshot().cards.map(({ id }) => id));
  const vouchers = async () => {
    const { appId, appToken } = voucherify.keys;
    const all: {
      id: string;
      code: string;
      active: boolean;
      gift: { amount: number } | null;
      additional_info: string;
    }[] = [];
    for (let page = 1; ; page++) {
      const asked = await fetch(`${voucherify.url}/v1/vouchers?limit=100&page=${page}`, {
        headers: { 'X-App-Id': appId, 'X-App-Token': appToken },
      });
      const answer = await asked.json();
      all.push(...answer.vouchers);
      if (answer.vouchers.length < 100) return all;
    }
  };
  const vouchersBefore = new Set((await vouchers()).map(({ id }) => id));
  return {
    ...vendors,
    made: () => loyaltydog.snapshot().cards.filter(({ id }) => !before.has(id)),
    madeVouchers: async () => (await vouchers()).filter(({ id }) => !vouchersBefore.has(id)),
  };
}
