import { worthOf, type Use } from './applicable.ts';
import type { Order, Redemption } from './model.ts';
import { knownOrder, newOrder } from './orders.ts';
import { Refusal } from './refusal.ts';
import { orderJson, redemptionJson } from './show.ts';
import { once, priced, useOf, type SpendBody } from './spend-request.ts';
import { balanceOf, locksOn, type Store } from './store.ts';

function book(
  store: Store,
  use: Use,
  worth: number,
  order: Order,
  parentId: string | null,
  body: SpendBody,
): Redemption {
  const { voucher } = use;
  const redemption: Redemption = {
    id: store.newId('r'),
    voucherId: voucher.id,
    orderId: order.id,
    parentId,
    amount: voucher.gift ? worth : null,
    date: store.instant(),
    customerId: order.customerId,
    metadata: body.metadata ?? {},
    failure: null,
    rollbackId: null,
  };
  voucher.redeemedQuantity += 1;
  order.discount += worth;
  order.redemptions.push(redemption.id);
  store.redemptions.set(redemption.id, redemption);
  if (voucher.gift) {
    voucher.redeemedAmount += worth;
    store.transactions.push({
      id: store.newId('vtx'),
      voucherId: voucher.id,
      sourceId: null,
      type: 'CREDITS_REDEMPTION',
      reason: null,
      amount: -worth,
      balance: balanceOf(voucher),
      total: voucher.gift.amount - voucher.gift.subtracted,
      orderId: order.id,
      redemptionId: redemption.id,
      rollbackId: null,
      createdAt: store.instant(),
    });
  }
  const key = body.session?.key;
  if (key !== undefined) store.locks = locksOut(store, use, key);
  return redemption;
}

function locksOut(store: Store, use: Use, key: string) {
  locksOn(store, use.voucher);
  return store.locks.filter((it) => it.key !== key || it.voucherId !== use.voucher.id);
}

/** All of it or nothing: one voucher that can't be used now fails the whole. */
export function redeem(store: Store, body: SpendBody, paid: (order: Order) => void) {
  once(body);
  const price = priced(store, body);
  let discount = price.discount;
  const uses = body.redeemables.map((asked) => {
    const use = useOf(store, asked, body);
    try {
      const worth = worthOf(store, use, { amount: price.amount, discount });
      discount += worth;
      return { use, worth };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // A failed try is kept as a redemption of its own, and the refusal names it.
      const failed = { id: store.newId('rf'), voucherId: use.voucher.id, orderId: null, parentId: null, amount: null };
      const failure = { key: error.key, message: error.message };
      store.redemptions.set(failed.id, {
        ...failed,
        date: store.instant(),
        customerId: null,
        metadata: {},
        failure,
        rollbackId: null,
      });
      throw new Refusal(error.status, error.key, error.message, use.voucher.code, {
        ...error.extra,
        resource_id: failed.id,
        resource_type: 'redemption',
      });
    }
  });
  const known = knownOrder(store, body.order);
  const order = known ?? newOrder(store, { ...body.order, ...(body.customer ? { customer: body.customer } : {}) });
  order.status = body.order?.status ?? 'PAID';
  const parentId = uses.length > 1 ? store.newId('r') : null;
  const made = uses.map(({ use, worth }) => book(store, use, worth, order, parentId, body));
  if (order.status === 'PAID') paid(order);
  return {
    redemptions: made.map((it) => redemptionJson(store, it)),
    ...(parentId === null
      ? {}
      : {
          parent_redemption: {
            id: parentId,
            date: store.instant(),
            result: 'SUCCESS',
            status: 'SUCCEEDED',
            related_object_type: 'redemption',
            related_object_id: parentId,
            object: 'redemption',
          },
        }),
    order: orderJson(store, order),
    inapplicable_redeemables: [],
    skipped_redeemables: [],
  };
}
