import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf, following, paged } from './body.ts';
import type { Voucher } from './model.ts';
import { notFound, Refusal } from './refusal.ts';
import { transactionJson, voucherJson } from './show.ts';
import { balanceOf, voucherBy, type Store } from './store.ts';

const json = z.record(z.string(), z.unknown());
const date = z.iso.datetime({ offset: true });
const units = z.int().min(0);
const effect = z.string().default('APPLY_TO_ORDER');

const discountSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('AMOUNT'), amount_off: units, effect }),
  z.object({
    type: z.literal('PERCENT'),
    percent_off: z.number().min(0).max(100),
    amount_limit: units.optional(),
    effect,
  }),
  z.object({ type: z.literal('FIXED'), fixed_amount: units, effect }),
  z.object({ type: z.literal('UNIT'), unit_off: units, unit_type: z.string(), effect }),
]);

const codeConfig = z.object({
  length: z.int().min(1).optional(),
  charset: z.string().optional(),
  prefix: z.string().optional(),
  postfix: z.string().optional(),
  pattern: z.string().optional(),
});

/** Kept and shown, but without any effect in the miniature. */
const extraSchema = z.object({
  category: z.string().optional(),
  category_id: z.string().optional(),
  validity_timeframe: z.object({ interval: z.string(), duration: z.string() }).nullish(),
  validity_day_of_week: z.array(z.int().min(0).max(6)).nullish(),
  validity_hours: json.nullish(),
});

const createSchema = extraSchema.extend({
  type: z.enum(['GIFT_VOUCHER', 'DISCOUNT_VOUCHER']).optional(),
  code: z.string().min(1).optional(),
  code_config: codeConfig.optional(),
  gift: z.object({ amount: units, balance: units.optional(), effect: z.string().optional() }).optional(),
  discount: discountSchema.optional(),
  campaign: z.string().optional(),
  active: z.boolean().optional(),
  start_date: date.nullish(),
  expiration_date: date.nullish(),
  additional_info: z.string().nullish(),
  metadata: json.optional(),
  redemption: z.object({ quantity: z.int().min(1).nullish() }).optional(),
});

const updateSchema = z.object({
  active: z.boolean().optional(),
  start_date: date.nullish(),
  expiration_date: date.nullish(),
  additional_info: z.string().nullish(),
  metadata: json.optional(),
  discount: discountSchema.optional(),
});

const balanceSchema = z.object({ amount: z.int(), source_id: z.string().optional(), reason: z.string().optional() });

function codeFrom(config: z.infer<typeof codeConfig> | undefined): string {
  const charset = config?.charset ?? '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const pattern = config?.pattern ?? '#'.repeat(config?.length ?? 8);
  const draw = () => charset[Math.floor(Math.random() * charset.length)] ?? '0';
  return (config?.prefix ?? '') + pattern.replaceAll('#', draw) + (config?.postfix ?? '');
}

function create(store: Store, code: string, body: z.infer<typeof createSchema>): Voucher {
  const kind = body.type ?? (body.gift ? 'GIFT_VOUCHER' : 'DISCOUNT_VOUCHER');
  if (kind === 'GIFT_VOUCHER' && !body.gift) throw new Refusal(400, 'invalid_gift', 'Invalid gift', 'gift is required');
  if (kind === 'DISCOUNT_VOUCHER' && !body.discount)
    throw new Refusal(400, 'invalid_voucher', 'Invalid voucher', 'discount is required');
  for (const other of store.vouchers.values()) {
    if (other.code === code)
      throw new Refusal(409, 'duplicate_found', 'Duplicate resource key', `Voucher with code ${code} already exists`);
  }
  const amount = body.gift?.amount ?? 0;
  const voucher: Voucher = {
    id: store.newId('v'),
    code,
    type: kind,
    campaign: body.campaign ?? null,
    gift: body.gift
      ? { amount, subtracted: amount - (body.gift.balance ?? amount), effect: body.gift.effect ?? 'APPLY_TO_ORDER' }
      : null,
    discount: body.discount ? stripped(body.discount) : null,
    active: body.active ?? true,
    startDate: body.start_date ?? null,
    expirationDate: body.expiration_date ?? null,
    quantity: body.redemption?.quantity ?? (kind === 'GIFT_VOUCHER' ? null : 1),
    redeemedQuantity: 0,
    redeemedAmount: 0,
    metadata: body.metadata ?? {},
    additionalInfo: body.additional_info ?? null,
    holderId: null,
    published: 0,
    rule: null,
    extra: extraSchema.parse(body),
    createdAt: store.instant(),
    updatedAt: null,
  };
  store.vouchers.set(voucher.id, voucher);
  return voucher;
}

function stripped(discount: z.infer<typeof discountSchema>): Voucher['discount'] {
  if (discount.type !== 'PERCENT') return discount;
  const { amount_limit: limit, ...rest } = discount;
  return limit === undefined ? rest : { ...rest, amount_limit: limit };
}

/** Adds to a gift card or takes off it: a difference, never a new balance. */
function adjust(store: Store, voucher: Voucher, body: z.infer<typeof balanceSchema>) {
  const gift = voucher.gift;
  if (!gift) throw new Refusal(400, 'invalid_add_balance_params', 'Invalid add balance params', 'Not a gift card');
  if (body.amount === 0 || balanceOf(voucher) + body.amount < 0) {
    throw new Refusal(400, 'invalid_add_balance_params', 'Invalid add balance params', 'amount');
  }
  if (body.amount > 0) gift.amount += body.amount;
  else gift.subtracted -= body.amount;
  voucher.updatedAt = store.instant();
  store.transactions.push({
    id: store.newId('vtx'),
    voucherId: voucher.id,
    sourceId: body.source_id ?? null,
    type: body.amount > 0 ? 'CREDITS_ADDITION' : 'CREDITS_REMOVAL',
    reason: body.reason ?? null,
    amount: body.amount,
    balance: balanceOf(voucher),
    total: gift.amount - gift.subtracted,
    orderId: null,
    redemptionId: null,
    rollbackId: null,
    createdAt: store.instant(),
  });
  return {
    amount: body.amount,
    total: gift.amount - gift.subtracted,
    balance: balanceOf(voucher),
    type: 'gift_voucher',
    operation_type: 'MANUAL',
    object: 'balance',
    related_object: { type: 'voucher', id: voucher.id },
  };
}

export function voucherRoutes(store: Store): Hono {
  const app = new Hono();

  app.get('/', (c) => {
    const code = c.req.query('code');
    const holder = c.req.query('customer');
    const newest = [...store.vouchers.values()].toReversed();
    const wanted = newest.filter(
      (it) => (code === undefined || it.code === code) && (holder === undefined || it.holderId === holder),
    );
    return c.json(paged(c, 'vouchers', wanted, voucherJson));
  });
  app.post('/', async (c) => {
    const body = await bodyOf(c, createSchema);
    return c.json(voucherJson(create(store, body.code ?? codeFrom(body.code_config), body)));
  });
  app.get('/:code', (c) => c.json(voucherJson(voucherBy(store, c.req.param('code')))));
  app.post('/:code', async (c) => {
    const body = await bodyOf(c, createSchema);
    return c.json(voucherJson(create(store, c.req.param('code'), body)));
  });
  app.put('/:code', async (c) => {
    const voucher = voucherBy(store, c.req.param('code'));
    // Fields that can't be changed are silently ignored, as the vendor does.
    const body = await bodyOf(c, updateSchema);
    if (body.active !== undefined) voucher.active = body.active;
    if (body.start_date !== undefined) voucher.startDate = body.start_date;
    if (body.expiration_date !== undefined) voucher.expirationDate = body.expiration_date;
    if (body.additional_info !== undefined) voucher.additionalInfo = body.additional_info;
    if (body.metadata !== undefined) voucher.metadata = { ...voucher.metadata, ...body.metadata };
    if (body.discount && voucher.discount) voucher.discount = stripped(body.discount);
    voucher.updatedAt = store.instant();
    return c.json(voucherJson(voucher));
  });
  app.delete('/:code', (c) => {
    store.vouchers.delete(voucherBy(store, c.req.param('code')).id);
    return c.body(null, 204);
  });
  for (const [path, active] of [
    ['enable', true],
    ['disable', false],
  ] as const) {
    app.post(`/:code/${path}`, (c) => {
      const voucher = voucherBy(store, c.req.param('code'));
      voucher.active = active;
      voucher.updatedAt = store.instant();
      return c.json(voucherJson(voucher));
    });
  }
  app.post('/:code/balance', async (c) => {
    const voucher = voucherBy(store, c.req.param('code'));
    return c.json(adjust(store, voucher, await bodyOf(c, balanceSchema)));
  });
  app.get('/:code/transactions', (c) => {
    const voucher = voucherBy(store, c.req.param('code'));
    const mine = store.transactions.filter((it) => it.voucherId === voucher.id);
    return c.json(following(c, mine, (it) => transactionJson(store, it)));
  });
  app.delete('/:code/sessions/:key', (c) => {
    const voucher = voucherBy(store, c.req.param('code'));
    const key = c.req.param('key');
    const kept = store.locks.filter((lock) => lock.voucherId !== voucher.id || lock.key !== key);
    if (kept.length === store.locks.length) throw notFound('session', key);
    store.locks = kept;
    return c.body(null, 204);
  });
  return app;
}
