import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf, following, paged } from './body.ts';
import type { Customer } from './model.ts';
import { notFound } from './refusal.ts';
import { customerJson, voucherJson } from './show.ts';
import { customerBy, type Store } from './store.ts';

export const customerSchema = z.object({
  id: z.string().optional(),
  source_id: z.string().nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});

/** Finds or makes the customer: an existing `source_id` is updated, never doubled. */
export function customerFrom(store: Store, body: z.infer<typeof customerSchema>): Customer {
  const known = customerBy(store, body.id ?? body.source_id ?? '');
  if (body.id !== undefined && !known) throw notFound('customer', body.id);
  const customer: Customer = known ?? {
    id: store.newId('cust'),
    sourceId: body.source_id ?? null,
    name: null,
    email: null,
    phone: null,
    metadata: {},
    createdAt: store.instant(),
  };
  if (body.name !== undefined) customer.name = body.name;
  if (body.email !== undefined) customer.email = body.email;
  if (body.phone !== undefined) customer.phone = body.phone;
  if (body.metadata) customer.metadata = { ...customer.metadata, ...body.metadata };
  store.customers.set(customer.id, customer);
  return customer;
}

export function customerRoutes(store: Store): Hono {
  const app = new Hono();
  app.get('/', (c) => {
    const email = c.req.query('email');
    const name = c.req.query('name');
    const wanted = [...store.customers.values()].filter(
      (it) => (email === undefined || it.email === email) && (name === undefined || it.name === name),
    );
    return c.json(paged(c, 'customers', wanted, customerJson));
  });
  app.post('/', async (c) => c.json(customerJson(customerFrom(store, await bodyOf(c, customerSchema)))));
  app.get('/:id', (c) => {
    const customer = customerBy(store, c.req.param('id'));
    if (!customer) throw notFound('customer', c.req.param('id'));
    return c.json(customerJson(customer));
  });
  app.get('/:id/redeemables', (c) => {
    const customer = customerBy(store, c.req.param('id'));
    if (!customer) throw notFound('customer', c.req.param('id'));
    const held = [...store.vouchers.values()].filter((it) => it.holderId === customer.id);
    return c.json(
      following(c, held, (it) => ({
        id: `rd_${it.id.slice(2)}`,
        created_at: it.createdAt,
        redeemable_id: it.id,
        redeemable_object: 'voucher',
        customer_id: customer.id,
        holder_role: 'OWNER',
        campaign_id: null,
        campaign_type: null,
        voucher_type: it.type,
        redeemable: { voucher: voucherJson(it) },
        object: 'redeemable_holder',
      })),
    );
  });
  return app;
}
