import { Hono } from 'hono';
import { z } from 'zod';
import { vendorSchema, type Vendor } from '#shared/domain/card.ts';
import type { TrainingClock } from '#shared/training/clock.ts';
import { faultRuleSchema, type FaultPanel } from '#shared/training/faults.ts';
import type { Manners } from '#shared/training/loyaltydog/store.ts';

export interface Controlled extends Readonly<Record<Vendor, { readonly faults: FaultPanel }>> {
  readonly clock: TrainingClock;
  readonly loyaltydog: { readonly faults: FaultPanel; readonly manners: Manners };
}

const clockSchema = z.union([
  z.object({ move: z.int() }),
  z.object({ stop: z.iso.datetime({ offset: true }).nullable() }),
]);
const mannersSchema = z.object({
  lists: z.enum(['bare', 'wrapped']).optional(),
  amounts: z.enum(['text', 'number']).optional(),
});

/**
 * How a test in another process spoils and moves the vendors:
 * `POST /control/faults/{vendor}` adds a rule and `DELETE` clears them, `POST /control/plug/{vendor}` pulls the plug,
 * `POST /control/clock` moves or stops the time, `POST /control/manners` turns what LoyaltyDog leaves open.
 */
export function controlRoutes(controlled: Controlled): Hono {
  const app = new Hono().basePath('/control');
  const panel = (vendor: string) => controlled[vendorSchema.parse(vendor)].faults;

  app.post('/faults/:vendor', async (c) => {
    panel(c.req.param('vendor')).add(faultRuleSchema.parse(await c.req.json()));
    return c.json({});
  });
  app.delete('/faults/:vendor', (c) => {
    panel(c.req.param('vendor')).clear();
    return c.json({});
  });
  app.post('/plug/:vendor', async (c) => {
    panel(c.req.param('vendor')).pull(z.object({ pulled: z.boolean() }).parse(await c.req.json()).pulled);
    return c.json({});
  });
  app.post('/clock', async (c) => {
    const change = clockSchema.parse(await c.req.json());
    if ('move' in change) controlled.clock.move(change.move);
    else controlled.clock.stop(change.stop === null ? undefined : Date.parse(change.stop));
    return c.json({ now: new Date(controlled.clock.now()).toISOString() });
  });
  app.post('/manners', async (c) => {
    const { lists, amounts } = mannersSchema.parse(await c.req.json());
    const { manners } = controlled.loyaltydog;
    manners.lists = lists ?? manners.lists;
    manners.amounts = amounts ?? manners.amounts;
    return c.json(manners);
  });
  app.onError((error, c) => c.json({ error: error.message }, error instanceof z.ZodError ? 422 : 500));
  return app;
}
