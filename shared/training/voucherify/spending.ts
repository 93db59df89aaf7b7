import { Hono } from 'hono';
import { bodyOf } from './body.ts';
import type { Order } from './model.ts';
import { redeem } from './redeeming.ts';
import { spendSchema } from './spend-request.ts';
import type { Store } from './store.ts';
import { validate } from './validating.ts';

export function spendingRoutes(store: Store, paid: (order: Order) => void): Hono {
  const app = new Hono();
  app.post('/validations', async (c) => c.json(validate(store, await bodyOf(c, spendSchema))));
  app.post('/redemptions', async (c) => c.json(redeem(store, await bodyOf(c, spendSchema), paid)));
  return app;
}
