import { Hono } from 'hono';
import type { Dialect } from '#shared/api/voucherify/dialect.ts';
import type { PlayCard } from '#shared/contract/training.ts';
import { createTrainingClock, type TrainingClock } from '../clock.ts';
import { createFaultPanel, type FaultPanel } from '../faults.ts';
import { counted, guarded, oauthRoutes, type Keys, type Plan, type Tokens } from './access.ts';
import { customerRoutes } from './customers.ts';
import { catalogRoutes } from './loyalty/catalog.ts';
import { definitionRoutes } from './loyalty/definitions.ts';
import { memberRoutes } from './loyalty/members.ts';
import { paymentRoutes } from './loyalty/payments.ts';
import { earnFrom } from './loyalty/earning.ts';
import { pointRoutes } from './loyalty/points.ts';
import { programRoutes } from './loyalty/programs.ts';
import { createProject } from './loyalty/project.ts';
import { purchaseRoutes } from './loyalty/purchases.ts';
import { seedLoyalty } from './loyalty/seed.ts';
import type { Order } from './model.ts';
import { orderRoutes } from './orders.ts';
import { publicationRoutes } from './publications.ts';
import { historyRoutes, redemptionRoutes } from './redemptions.ts';
import { notFound, Refusal } from './refusal.ts';
import { seedVouchers } from './seed.ts';
import { spendingRoutes } from './spending.ts';
import { createStore } from './store.ts';
import { voucherRoutes } from './vouchers.ts';

export interface VoucherifyMiniatureOptions {
  readonly clock?: TrainingClock;
  readonly dialect?: Dialect;
  readonly keys?: Partial<Keys>;
  readonly plan?: Plan;
  /** How long points and card codes take to arrive, in milliseconds of the clock. */
  readonly settleAfter?: number;
}

export interface VoucherifyMiniature {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly playCards: readonly PlayCard[];
  readonly faults: FaultPanel;
  readonly clock: TrainingClock;
  readonly keys: Keys;
  /** Takes every token back, as blocking a key does. */
  revokeTokens(): void;
  /** The loyalty program of the play members. */
  readonly program: string;
}

const trainingKeys: Keys = {
  appId: 'training-app',
  appToken: 'training-token',
  clientAppId: 'training-client',
  clientToken: 'training-client-token',
  origin: 'http://127.0.0.1',
};

/** The vendor in miniature: a `fetch` that keeps the documented contract, with play cards of "Oak & Linen" in it. */
export function createVoucherifyMiniature(options: VoucherifyMiniatureOptions = {}): VoucherifyMiniature {
  const clock = options.clock ?? createTrainingClock();
  const dialect = options.dialect ?? 'current';
  const store = createStore({ dialect, now: clock.now, settleAfter: options.settleAfter ?? 1500 });
  const project = createProject(store);
  const keys = { ...trainingKeys, ...options.keys };
  const tokens: Tokens = new Map();
  const playCards = [...seedVouchers(store), ...seedLoyalty(project, store)];
  project.settle();

  const app = new Hono();
  const paid = (order: Order) => earnFrom(project, order);
  app.use('*', counted(store, options.plan ?? { calls: 2000, per: 'minute' }));
  app.use('*', guarded(store, keys, tokens));
  app.use('*', (_, next) => {
    project.settle();
    return next();
  });
  app.route('/v1/oauth', oauthRoutes(store, keys, tokens));
  app.route('/v1/vouchers', voucherRoutes(store));
  app.route('/v1/vouchers', historyRoutes(store));
  app.route('/v1/redemptions', redemptionRoutes(store));
  app.route('/v1/orders', orderRoutes(store, paid));
  app.route('/v1/customers', customerRoutes(store));
  app.route('/v1/publications', publicationRoutes(store));
  app.get('/v1/async-actions/:id', (c) => {
    const status = project.actions.get(c.req.param('id'));
    if (!status) throw notFound('async_action', c.req.param('id'));
    const over = status === 'DONE';
    const body = {
      id: c.req.param('id'),
      status,
      operation_status: over ? 'SUCCESS' : 'UNKNOWN',
      progress: over ? 100 : 0,
    };
    return c.json({ ...body, object: 'async_action' });
  });
  app.route('/v1', spendingRoutes(store, paid));
  app.route('/client/v1', spendingRoutes(store, paid));
  app.route('/client/v1/publications', publicationRoutes(store));
  app.route('/client/v1/customers', customerRoutes(store));

  const loyalties = '/v2/loyalties';
  app.route(`${loyalties}/card-definitions`, definitionRoutes(project));
  app.route(`${loyalties}/programs`, programRoutes(project));
  app.route(loyalties, catalogRoutes(project));
  app.route(loyalties, memberRoutes(project));
  app.route(loyalties, pointRoutes(project));
  app.route(loyalties, purchaseRoutes(project));
  if (dialect === 'current') app.route(loyalties, paymentRoutes(project));

  app.notFound((c) =>
    c.json(new Refusal(404, 'not_found', 'Resource not found', c.req.path).body(store.newId('v-')), 404),
  );
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json(error.body(store.newId('v-')), error.status);
    return c.json({ code: 500, key: 'internal_error', message: error.message, request_id: store.newId('v-') }, 500);
  });
  const faults = createFaultPanel({
    limited: new Refusal(429, 'too_many_requests', 'Too many requests hit the API too quickly.').body('v-fault'),
    down: { code: 500, key: 'internal_error', message: 'Something went wrong', request_id: 'v-fault' },
  });
  const [program = ''] = project.programs.keys();
  return {
    fetch: faults.over(async (request) => app.fetch(request)),
    playCards,
    faults,
    clock,
    keys,
    revokeTokens: () => tokens.clear(),
    program,
  };
}
