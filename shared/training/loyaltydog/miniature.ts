import { Hono } from 'hono';
import type { PlayCard } from '../../contract/training.ts';
import { createTrainingClock, type TrainingClock } from '../clock.ts';
import { createFaultPanel, type FaultPanel, type VendorFetch } from '../faults.ts';
import { answerRefusal, appKey, guarded, type Credential, type Credentials } from './access.ts';
import { accountRoutes } from './account-routes.ts';
import { betweenRoutes } from './between-routes.ts';
import { customerRoutes } from './customer-routes.ts';
import { findRoutes } from './find-routes.ts';
import { issueRoutes, newCard } from './issue.ts';
import { manageRoutes } from './manage-routes.ts';
import { moneyRoutes } from './money-routes.ts';
import type { LoyaltyDogState } from './model.ts';
import { notFound, Refusal } from './refusal.ts';
import { reportRoutes } from './report-routes.ts';
import { seedBox, type BoxSize } from './seed-box.ts';
import { seedCards, seedLoyalty } from './seed.ts';
import { createStore, DAY, emptyState, type Manners, type Shop, type Store } from './store.ts';
import { voucherRoutes } from './voucher-routes.ts';

export interface LoyaltyDogMiniatureOptions {
  /** What the shop's money is; this vendor has no word for it. */
  readonly currency?: string;
  readonly clock?: TrainingClock;
  readonly faults?: FaultPanel;
  /** The pending cards among the play cards. */
  readonly box?: BoxSize;
  /** A written-down state to go on from, instead of fresh play cards. */
  readonly state?: { readonly kept: LoyaltyDogState; readonly playCards: readonly PlayCard[] };
}

export interface LoyaltyDogMiniature {
  /** Every request of the vendor's API, through the fault panel. */
  readonly fetch: VendorFetch;
  readonly clock: TrainingClock;
  readonly faults: FaultPanel;
  readonly playCards: readonly PlayCard[];
  readonly shop: Shop;
  /** A token of each kind. `limited` is an `ld_*` key, counted and answered in its own error shape. */
  readonly tokens: { readonly appKey: string; readonly limited: string };
  readonly manners: Manners;
  grant(token: string, credential: Credential): void;
  /** Everything the vendor knows, as plain data. */
  snapshot(): LoyaltyDogState;
}

const play = {
  merchantId: '5eb7cf5a86d9755df3a6c593',
  programId: '64b1f0c2a9e84d31f2c7a101',
  loyaltyProgramId: '64b1f0c2a9e84d31f2c7a202',
} as const;

/** Another gift-card program of the shop, with one card in it. */
export const cardOfOtherProgram = '4000716270010018';

function otherProgram(shop: Shop, now: () => number): Store {
  const store = createStore(emptyState(), { ...shop, programId: '64b1f0c2a9e84d31f2c7a103' }, now);
  newCard(store, store.minor('25', 'face'), {
    cardNumber: cardOfOtherProgram,
    securityCode: '001800',
    isPhysical: true,
  });
  return store;
}

/** The vendor in miniature: a `fetch` that keeps the documented contract, with play cards of "Oak & Linen" in it. */
export function createLoyaltyDogMiniature(options: LoyaltyDogMiniatureOptions = {}): LoyaltyDogMiniature {
  const clock = options.clock ?? createTrainingClock();
  const faults =
    options.faults ??
    createFaultPanel({ limited: { detail: 'Too many requests' }, down: { detail: 'Internal Server Error' } });
  const shop: Shop = { currency: options.currency ?? 'EUR', name: 'Oak & Linen', ...play };
  const store = createStore(structuredClone(options.state?.kept) ?? emptyState(), shop, clock.now);
  const playCards = options.state?.playCards ?? [
    ...seedCards(store),
    ...seedBox(store, options.box),
    ...seedLoyalty(store),
  ];

  const tokens = { appKey: appKey(shop.merchantId, clock.now() + 365 * DAY), limited: 'ld_test_training' };
  const credentials: Credentials = new Map([
    [tokens.appKey, { kind: 'jwt', scopes: null, until: clock.now() + 365 * DAY }],
    [tokens.limited, { kind: 'ld', scopes: null, until: null }],
  ]);

  const app = new Hono();
  app.use('*', guarded(store, credentials));
  for (const [path, id] of [
    ['/v2/giftcards/programs/:programId/*', shop.programId],
    ['/v2/loyalty/programs/:programId/*', shop.loyaltyProgramId],
  ] as const) {
    app.use(path, (c, next) => {
      const asked = c.req.param('programId');
      const known = asked === id || (asked === shop.programId && path.includes('loyalty'));
      if (!known && asked !== 'search' && asked !== 'cards') throw notFound('Program');
      return next();
    });
  }
  const program = '/v2/giftcards/programs/:programId';
  app.route('/v2/giftcards', findRoutes(store, otherProgram(shop, clock.now)));
  app.route(`${program}/cards`, issueRoutes(store));
  app.route(`${program}/cards`, moneyRoutes(store));
  app.route(`${program}/cards`, manageRoutes(store));
  app.route(program, betweenRoutes(store));
  app.route(`${program}/reports`, reportRoutes(store));
  app.route('/v2/loyalty/programs/:programId/customers', customerRoutes(store));
  app.route('/v2/loyalty/programs/:programId/vouchers', voucherRoutes(store));
  app.route('/v2', accountRoutes(store, credentials));
  app.notFound((c) => answerRefusal(c, new Refusal(404, 'Not Found')));
  app.onError((error, c) => {
    if (error instanceof Refusal) return answerRefusal(c, error);
    return c.json({ detail: 'Internal Server Error' }, 500);
  });

  return {
    fetch: faults.over(async (request) => app.fetch(request)),
    clock,
    faults,
    playCards,
    shop,
    tokens,
    manners: store.manners,
    grant: (token, credential) => void credentials.set(token, credential),
    snapshot: () => structuredClone(store.state),
  };
}
