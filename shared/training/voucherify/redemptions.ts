import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { checked, paged } from './body.ts';
import type { Redemption, Rollback } from './model.ts';
import { notFound, Refusal } from './refusal.ts';
import { orderJson, redemptionJson, rollbackJson } from './show.ts';
import { balanceOf, voucherBy, type Store } from './store.ts';

const rollbackSchema = z.object({
  reason: z.string().nullish(),
  tracking_id: z.string().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});

const threeMonths = 92 * 86_400_000;

async function asked(c: Context) {
  const text = await c.req.text();
  const body = checked(rollbackSchema, text === '' ? {} : JSON.parse(text));
  return { reason: c.req.query('reason') ?? body.reason ?? null, metadata: body.metadata ?? {} };
}

function undo(
  store: Store,
  redemption: Redemption,
  how: { reason: string | null; metadata: Rollback['metadata'] },
): Rollback {
  if (redemption.failure) throw new Refusal(400, 'invalid_redemption', 'Invalid redemption', redemption.id);
  if (redemption.rollbackId)
    throw new Refusal(400, 'already_rolled_back', 'Redemption already rolled back', redemption.id);
  if (store.rules.now() - Date.parse(redemption.date) > threeMonths) {
    throw new Refusal(400, 'invalid_redemption', 'Invalid redemption', 'A rollback is possible for three months');
  }
  const rollback: Rollback = {
    id: store.newId('rr'),
    redemptionId: redemption.id,
    date: store.instant(),
    amount: redemption.amount,
    ...how,
  };
  store.rollbacks.set(rollback.id, rollback);
  redemption.rollbackId = rollback.id;
  const order = redemption.orderId === null ? undefined : store.orders.get(redemption.orderId);
  if (order) {
    order.status = 'CANCELED';
    order.discount = 0;
  }
  const voucher = store.vouchers.get(redemption.voucherId);
  if (!voucher) return rollback;
  voucher.redeemedQuantity -= 1;
  if (voucher.gift && redemption.amount !== null) {
    voucher.redeemedAmount -= redemption.amount;
    store.transactions.push({
      id: store.newId('vtx'),
      voucherId: voucher.id,
      sourceId: null,
      type: 'CREDITS_REFUND',
      reason: how.reason,
      amount: redemption.amount,
      balance: balanceOf(voucher),
      total: voucher.gift.amount - voucher.gift.subtracted,
      orderId: redemption.orderId,
      redemptionId: redemption.id,
      rollbackId: rollback.id,
      createdAt: store.instant(),
    });
  }
  return rollback;
}

function stackOf(store: Store, id: string): readonly Redemption[] {
  const alone = store.redemptions.get(id);
  if (alone && alone.parentId === null) return [alone];
  const parts = [...store.redemptions.values()].filter((it) => it.parentId === id);
  if (parts.length === 0) throw new Refusal(400, 'invalid_redemption_parent', 'Invalid redemption parent', id);
  return parts;
}

function wantedBy(c: Context, it: Redemption, store: Store): boolean {
  const code = c.req.query('filters[voucher_code][conditions][$is]');
  const result = c.req.query('result');
  if (code !== undefined && store.vouchers.get(it.voucherId)?.code !== code) return false;
  return result === undefined || (result === 'SUCCESS') === (it.failure === null);
}

export function redemptionRoutes(store: Store): Hono {
  const app = new Hono();
  app.get('/', (c) => {
    const wanted = [...store.redemptions.values()].toReversed().filter((it) => wantedBy(c, it, store));
    return c.json(paged(c, 'redemptions', wanted, (it) => redemptionJson(store, it)));
  });
  app.get('/:id', (c) => {
    const id = c.req.param('id');
    const redemption = store.redemptions.get(id);
    if (redemption) return c.json(redemptionJson(store, redemption));
    const rollback = store.rollbacks.get(id);
    if (rollback) return c.json(rollbackJson(store, rollback));
    throw notFound('redemption', id);
  });
  app.post('/:id/rollback', async (c) => {
    const redemption = store.redemptions.get(c.req.param('id'));
    if (!redemption) throw notFound('redemption', c.req.param('id'));
    if (redemption.parentId) throw new Refusal(400, 'invalid_redemption', 'Invalid redemption', 'Part of a stack');
    return c.json(rollbackJson(store, undo(store, redemption, await asked(c))));
  });
  app.post('/:id/rollbacks', async (c) => {
    const stack = stackOf(store, c.req.param('id'));
    const how = await asked(c);
    const made = stack.map((it) => undo(store, it, how));
    const order = stack[0]?.orderId ? store.orders.get(stack[0].orderId) : undefined;
    return c.json({
      rollbacks: made.map((it) => rollbackJson(store, it)),
      ...(made.length > 1 ? { parent_rollback: { id: store.newId('rr'), object: 'redemption_rollback' } } : {}),
      order: order ? orderJson(store, order) : null,
    });
  });
  return app;
}

/** `GET /v1/vouchers/{code}/redemption`: how often and when, failures included. */
export function historyRoutes(store: Store): Hono {
  const app = new Hono();
  app.get('/:code/redemption', (c) => {
    const voucher = voucherBy(store, c.req.param('code'));
    const entries = [...store.redemptions.values()].filter((it) => it.voucherId === voucher.id).toReversed();
    return c.json({
      quantity: voucher.quantity,
      redeemed_quantity: voucher.redeemedQuantity,
      ...(voucher.gift ? { redeemed_amount: voucher.redeemedAmount } : {}),
      object: 'list',
      data_ref: 'redemption_entries',
      url: `/v1/vouchers/${encodeURIComponent(voucher.code)}/redemptions?page=1&limit=10`,
      redemption_entries: entries.map((it) => redemptionJson(store, it)),
      total: entries.length,
    });
  });
  return app;
}
