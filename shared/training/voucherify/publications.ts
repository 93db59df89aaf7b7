import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf, paged } from './body.ts';
import { customerFrom, customerSchema } from './customers.ts';
import type { Publication } from './model.ts';
import { Refusal } from './refusal.ts';
import { voucherJson } from './show.ts';
import { voucherBy, type Store } from './store.ts';

const publicationSchema = z.object({
  customer: customerSchema,
  voucher: z.string().optional(),
  campaign: z.object({ name: z.string(), count: z.int().min(1).max(20).optional() }).optional(),
  source_id: z.string().nullish(),
  channel: z.string().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});

function shown(store: Store, it: Publication) {
  const voucher = store.vouchers.get(it.voucherId);
  return {
    id: it.id,
    object: 'publication',
    created_at: it.createdAt,
    customer_id: it.customerId,
    tracking_id: null,
    metadata: {},
    channel: it.channel,
    source_id: it.sourceId,
    result: 'SUCCESS',
    vouchers_id: [it.voucherId],
    voucher: voucher ? voucherJson(voucher) : null,
  };
}

/** Hands a code to a customer: once per code; a campaign's next free code when only the campaign is named. */
export function publicationRoutes(store: Store): Hono {
  const app = new Hono();
  app.get('/', (c) => {
    const source = c.req.query('source_id');
    const wanted = store.publications.filter((it) => source === undefined || it.sourceId === source).toReversed();
    return c.json(paged(c, 'publications', wanted, (it) => shown(store, it)));
  });
  app.post('/', async (c) => {
    const body = await bodyOf(c, publicationSchema);
    const same = body.source_id && store.publications.find((it) => it.sourceId === body.source_id);
    if (same)
      throw new Refusal(400, 'duplicate_source_id', 'Duplicate source id', 'Publication with this source_id exists');
    const customer = customerFrom(store, body.customer);
    const free = [...store.vouchers.values()].find((it) => it.campaign === body.campaign?.name && it.holderId === null);
    const voucher = body.voucher === undefined ? free : voucherBy(store, body.voucher);
    if (!voucher)
      throw new Refusal(
        400,
        'no_voucher_suitable_for_publication',
        "Couldn't find any voucher suitable for publication",
      );
    const joined = c.req.query('join_once') === 'true' && voucher.holderId === customer.id;
    if (voucher.holderId !== null && !joined) {
      throw new Refusal(400, 'voucher_already_published', 'Voucher already published', voucher.code);
    }
    voucher.holderId = customer.id;
    voucher.published += joined ? 0 : 1;
    const publication: Publication = {
      id: store.newId('pub'),
      sourceId: body.source_id ?? null,
      voucherId: voucher.id,
      customerId: customer.id,
      channel: body.channel ?? 'API',
      createdAt: store.instant(),
    };
    store.publications.push(publication);
    return c.json(shown(store, publication));
  });
  return app;
}
