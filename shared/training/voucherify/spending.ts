import { Hono } from 'hono';
import { z } from 'zod';
import { worthOf, type Use } from './applicable.ts';
import { bodyOf } from './body.ts';
import { customerSchema } from './customers.ts';
import { orderSchema, knownOrder, newOrder } from './orders.ts';
import type { Order, Redemption } from './model.ts';
import { Refusal } from './refusal.ts';
import { orderJson, redemptionJson } from './show.ts';
import { balanceOf, locksOn, voucherBy, type Store } from './store.ts';

const unitMs: Readonly<Record<string, number>> = {
  DAYS: 86_400_000,
  HOURS: 3_600_000,
  MINUTES: 60_000,
  SECONDS: 1000,
  MILLISECONDS: 1,
  MICROSECONDS: 1e-3,
  NANOSECONDS: 1e-6,
};

const requestSchema = z.object({
  redeemables: z
    .array(
      z.object({
        object: z.literal('voucher'),
        id: z.string(),
        gift: z.object({ credits: z.int().min(1) }).optional(),
      }),
    )
    .min(1)
    .max(30),
  order: orderSchema.optional(),
  customer: customerSchema.optional(),
  session: z
    .object({
      type: z.literal('LOCK'),
      key: z.string().optional(),
      ttl: z.number().optional(),
      ttl_unit: z
        .enum(['DAYS', 'HOURS', 'MINUTES', 'SECONDS', 'MILLISECONDS', 'MICROSECONDS', 'NANOSECONDS'])
        .optional(),
    })
    .optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  tracking_id: z.string().optional(),
  options: z
    .object({ expand: z.array(z.enum(['order', 'redemption', 'redeemable', 'category'])).optional() })
    .optional(),
});
type SpendBody = z.infer<typeof requestSchema>;
type Asked = SpendBody['redeemables'][number];

const stackingRules = {
  redeemables_limit: 30,
  applicable_redeemables_limit: 5,
  applicable_redeemables_per_category_limit: 1,
  applicable_exclusive_redeemables_limit: 1,
  redeemables_application_mode: 'ALL',
  redeemables_rollback_order_mode: 'WITH_ORDER',
};

function once(body: SpendBody): void {
  const ids = body.redeemables.map((it) => it.id);
  if (new Set(ids).size !== ids.length) throw new Refusal(400, 'duplicated_redeemables', 'Duplicated redeemables');
}

function useOf(store: Store, asked: Asked, body: SpendBody): Use {
  const voucher = voucherBy(store, asked.id);
  return { voucher, credits: asked.gift?.credits ?? null, sessionKey: body.session?.key ?? null };
}

/** The stored order counts: what comes again under the same `source_id` is not even looked at. */
function priced(store: Store, body: SpendBody) {
  const known = knownOrder(store, body.order);
  if (known) return { amount: known.amount, discount: known.discount };
  const fresh = { amount: body.order?.amount ?? 0, discount: 0 };
  const items = (body.order?.items ?? []).reduce((sum, it) => sum + Number(it['amount'] ?? 0), 0);
  return { ...fresh, amount: fresh.amount || items };
}

function embedded(refusal: Refusal, requestId: string) {
  return { error: refusal.body(requestId), details: { message: refusal.message, key: refusal.key } };
}

function validate(store: Store, body: SpendBody) {
  once(body);
  const order = priced(store, body);
  let discount = order.discount;
  const entries = body.redeemables.map((asked) => {
    try {
      const use = useOf(store, asked, body);
      const worth = worthOf(store, use, { amount: order.amount, discount });
      discount += worth;
      const gift = use.voucher.gift ? { gift: { balance: balanceOf(use.voucher), credits: use.credits ?? worth } } : {};
      const coupon = use.voucher.discount ? { discount: use.voucher.discount } : {};
      return {
        use,
        ok: true,
        json: { status: 'APPLICABLE', id: asked.id, object: 'voucher', result: { ...gift, ...coupon } },
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const result = embedded(error, store.newId('v-'));
      return { use: null, ok: false, json: { status: 'INAPPLICABLE', id: asked.id, object: 'voucher', result } };
    }
  });
  const valid = entries.every((it) => it.ok);
  const session =
    valid && body.session
      ? lock(
          store,
          entries.flatMap((it) => it.use ?? []),
          body,
        )
      : undefined;
  const total = valid ? discount : order.discount;
  return {
    ...(valid ? { id: store.newId('valid') } : {}),
    valid,
    redeemables: entries.map((it) => it.json),
    inapplicable_redeemables: entries.filter((it) => !it.ok).map((it) => it.json),
    skipped_redeemables: [],
    order: {
      ...(body.order?.source_id ? { source_id: body.order.source_id } : {}),
      amount: order.amount,
      initial_amount: order.amount,
      discount_amount: total,
      total_discount_amount: total,
      total_applied_discount_amount: total,
      total_amount: order.amount - total,
      customer_id: null,
      referrer_id: null,
      object: 'order',
    },
    ...(session ? { session } : {}),
    tracking_id: body.tracking_id ?? null,
    stacking_rules: stackingRules,
  };
}

/** Puts the locks on. Without a ttl they hold for seven days: an abandoned sale freezes a card for a week. */
function lock(store: Store, uses: readonly Use[], body: SpendBody) {
  const key = body.session?.key ?? store.newId('ssn');
  const ttl = body.session?.ttl ?? 7;
  const unit = body.session?.ttl === undefined ? 'DAYS' : (body.session.ttl_unit ?? 'DAYS');
  store.locks = store.locks.filter((it) => it.key !== key);
  const until = store.rules.now() + ttl * (unitMs[unit] ?? 0);
  for (const use of uses) store.locks.push({ voucherId: use.voucher.id, key, credits: use.credits ?? 0, until });
  return { key, type: 'LOCK', ttl, ttl_unit: unit };
}

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

function redeem(store: Store, body: SpendBody, paid: (order: Order) => void) {
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

export function spendingRoutes(store: Store, paid: (order: Order) => void): Hono {
  const app = new Hono();
  app.post('/validations', async (c) => c.json(validate(store, await bodyOf(c, requestSchema))));
  app.post('/redemptions', async (c) => c.json(redeem(store, await bodyOf(c, requestSchema), paid)));
  return app;
}
