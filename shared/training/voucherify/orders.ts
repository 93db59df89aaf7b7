import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf, paged } from './body.ts';
import { customerFrom, customerSchema } from './customers.ts';
import type { Order } from './model.ts';
import { notFound } from './refusal.ts';
import { orderJson } from './show.ts';
import { orderBy, type Store } from './store.ts';

export const orderSchema = z.object({
  id: z.string().optional(),
  source_id: z.string().nullish(),
  status: z.enum(['CREATED', 'PAID', 'CANCELED', 'FULFILLED']).optional(),
  amount: z.int().min(0).optional(),
  items: z.array(z.record(z.string(), z.unknown())).max(500).optional(),
  customer: customerSchema.optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});
export type OrderBody = z.infer<typeof orderSchema>;

function sumOf(items: readonly Readonly<Record<string, unknown>>[]): number {
  return items.reduce((sum, item) => {
    const amount = item['amount'];
    return sum + (typeof amount === 'number' ? amount : 0);
  }, 0);
}

export function knownOrder(store: Store, body: OrderBody | undefined): Order | undefined {
  if (body?.id !== undefined) return orderBy(store, body.id);
  return body?.source_id ? orderBy(store, body.source_id) : undefined;
}

export function newOrder(store: Store, body: OrderBody): Order {
  const items = body.items ?? [];
  const order: Order = {
    id: store.newId('ord'),
    sourceId: body.source_id ?? null,
    status: body.status ?? 'CREATED',
    amount: body.amount ?? sumOf(items),
    discount: 0,
    items,
    customerId: body.customer ? customerFrom(store, body.customer).id : null,
    metadata: body.metadata ?? {},
    redemptions: [],
    earned: false,
    createdAt: store.instant(),
    updatedAt: null,
  };
  store.orders.set(order.id, order);
  return order;
}

function change(store: Store, order: Order, body: OrderBody): Order {
  if (body.items) order.items = body.items;
  if (body.amount !== undefined) order.amount = body.amount;
  else if (body.items) order.amount = sumOf(body.items);
  if (body.status) order.status = body.status;
  if (body.metadata) order.metadata = { ...order.metadata, ...body.metadata };
  if (body.customer) order.customerId = customerFrom(store, body.customer).id;
  order.updatedAt = store.instant();
  return order;
}

/** `paid` is told of every order that is PAID after a call: loyalty programs earn from it. */
export function orderRoutes(store: Store, paid: (order: Order) => void): Hono {
  const app = new Hono();
  const answer = (order: Order) => {
    if (order.status === 'PAID') paid(order);
    return orderJson(store, order);
  };
  app.get('/', (c) =>
    c.json(paged(c, 'orders', [...store.orders.values()].toReversed(), (it) => orderJson(store, it))),
  );
  app.post('/', async (c) => {
    const body = await bodyOf(c, orderSchema);
    const known = knownOrder(store, body);
    return c.json(answer(known ? change(store, known, body) : newOrder(store, body)));
  });
  app.get('/:id', (c) => {
    const order = orderBy(store, c.req.param('id'));
    if (!order) throw notFound('order', c.req.param('id'));
    return c.json(orderJson(store, order));
  });
  app.put('/:id', async (c) => {
    const order = orderBy(store, c.req.param('id'));
    if (!order) throw notFound('order', c.req.param('id'));
    return c.json(answer(change(store, order, await bodyOf(c, orderSchema))));
  });
  return app;
}
