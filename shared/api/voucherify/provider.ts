import type { QueryKind } from '../../codes/card-query.ts';
import type { Action, OperationName, Settlement } from '../../domain/action.ts';
import type { Blanks } from '../../domain/blanks.ts';
import { verdictOf } from '../../domain/outcome.ts';
import { done, refused, type Result } from '../../result.ts';
import { createBudget } from '../budget.ts';
import { createHttp, type Fetch } from '../http.ts';
import type { Asking, Provider, Trace } from '../provider.ts';
import { createAmounts } from './amounts.ts';
import { createCaller } from './caller.ts';
import { createVoucherifyClient, type VoucherifyClient } from './client.ts';
import { createCredentials } from './credentials.ts';
import { activate } from './deeds/activate.ts';
import { add } from './deeds/add.ts';
import { claimOffer } from './deeds/claim-offer.ts';
import type { Deed, Deeds, Desk } from './deeds/deed.ts';
import { extend } from './deeds/extend.ts';
import { giveBack } from './deeds/give-back.ts';
import { payWithPoints } from './deeds/pay-with-points.ts';
import { addPoints, earn } from './deeds/points.ts';
import { lift, suspend } from './deeds/switch.ts';
import { take } from './deeds/take.ts';
import { checkCoupon, useCoupon } from './deeds/use-coupon.ts';
import { issuerOf } from './issue.ts';
import { metadataOf } from './labels.ts';
import { listCards } from './list.ts';
import { find, read } from './look.ts';
import { createOffers } from './offers.ts';
import { customerQueries, search } from './search.ts';
import { unmadeCard } from './unmade.ts';
import { baseUrlOf, type VoucherifySettings } from './settings.ts';

const allDeeds: Deeds = {
  take,
  add,
  'use-coupon': useCoupon,
  'give-back': giveBack,
  activate,
  suspend,
  lift,
  extend,
  'add-points': addPoints,
  'pay-with-points': payWithPoints,
  'claim-offer': claimOffer,
  earn,
};

export interface VoucherifyMeans {
  readonly fetch?: Fetch;
  /** Which printed cards are made by activating them; asked with each, so that a change needs no new start. */
  readonly blanks?: () => Blanks | null;
  readonly now?: () => number;
  /** Waits between two looks at asynchronous work. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export interface Voucherify extends Provider {
  /** The vendor's own calls, for the screens that design programs and for the tools of a manager. */
  readonly client: VoucherifyClient;
}

/** The vendor's own calls, where a provider is this one. */
export function clientOf(provider: Provider): VoucherifyClient | undefined {
  return provider.vendor === 'voucherify' && 'client' in provider ? (provider as Voucherify).client : undefined;
}

const looks = [500, 1000, 2000, 4000];

function waiting(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}

export function createVoucherify(settings: VoucherifySettings, means: VoucherifyMeans = {}): Voucherify {
  const now = means.now ?? Date.now;
  const wait = means.wait ?? waiting;
  const { plan } = settings;
  const http = createHttp({
    url: baseUrlOf(settings),
    headers: () => ({}),
    timeout: settings.timeoutMs,
    now,
    ...(means.fetch && { fetch: means.fetch }),
  });
  const budget = createBudget({
    calls: plan.calls,
    per: plan.per === 'hour' ? 3_600_000 : 60_000,
    keptForWrites: Math.ceil(plan.calls / 5),
    now,
  });
  const credentials = createCredentials(settings.access, http, now);
  const client = createVoucherifyClient(createCaller({ http, credentials, budget }), settings.dialect);
  const amounts = createAmounts(settings.currency, settings.amounts);
  const blanks = means.blanks ?? (() => null);
  const inDoubt = new Map<string, number>();

  const desk: Desk = {
    client,
    amounts,
    now,
    async mayLookAgain(round, signal) {
      const ms = looks[round];
      // A plan counted by the hour has none to spare for impatience.
      if (ms === undefined || (plan.per === 'hour' && round > 1) || budget.left() < 5) return false;
      await wait(ms, signal);
      return !signal?.aborted;
    },
    mayStillArrive: (id) => now() - (inDoubt.get(id) ?? -Infinity) < settings.settleMs,
    campaign: () => blanks()?.campaign ?? null,
    metadata: (action) => (settings.metadata ? { metadata: metadataOf(action) } : {}),
  };
  const eyes = { client, amounts, now, program: settings.program, offers: createOffers(client, now) };

  // Client-side keys open only validating and redeeming, and only by code: nothing can be looked up with them.
  const clientSide = settings.access.by === 'client-keys';
  const deeds: Deeds = clientSide ? { take, 'use-coupon': useCoupon } : allDeeds;
  const noEyes = refused({ code: 'not-set-up', what: 'server keys' } as const);

  function perform<Name extends OperationName>(
    name: Name,
    action: Action,
    what: Parameters<Deed<Name>['do']>[2],
    asking: Asking,
  ) {
    return deeds[name]?.do(desk, action, what, asking);
  }
  function trace<Name extends OperationName>(
    name: Name,
    action: Action,
    what: Parameters<Deed<Name>['do']>[2],
    asking: Asking,
  ) {
    return deeds[name]?.trace(desk, action, what, asking);
  }
  const unable = (name: string) =>
    refused({ code: 'not-possible', why: `${name} is not known at this vendor` } as const);

  return {
    vendor: 'voucherify',
    can: new Set(Object.keys(deeds).filter((name): name is OperationName => name in allDeeds)),
    loadsByActivating: true,
    remembersFor: () => 0,
    client,
    ...(clientSide ? {} : { issuer: issuerOf({ client, amounts, plan }) }),
    find: async (reference, asking = {}) => (clientSide ? noEyes : find(eyes, reference, asking)),
    unmade: (reference, name) => (clientSide ? undefined : unmadeCard(blanks(), reference, name)),
    searches: new Set<QueryKind>(clientSide ? [] : customerQueries),
    search: async (query, asking = {}) => (clientSide ? noEyes : search(eyes, query, asking)),
    read: async (card, asking = {}) => (clientSide ? noEyes : read(eyes, card, asking)),
    list: async (filter, page, asking = {}) => (clientSide ? noEyes : listCards(eyes, filter, page, asking)),
    check: (card, bill, asking = {}) => checkCoupon(desk, card, bill, asking),
    async perform(action, asking = {}): Promise<Result<Settlement>> {
      const what = action.operation;
      const result = (await perform(what.do, action, what, asking)) ?? unable(what.do);
      if (!result.ok && verdictOf(result.problem.code) === 'unknown') inDoubt.set(action.id, now());
      else inDoubt.delete(action.id);
      return result;
    },
    async reconcile(action, asking = {}): Promise<Result<Trace>> {
      if (clientSide) return noEyes;
      const what = action.operation;
      return (await trace(what.do, action, what, asking)) ?? unable(what.do);
    },
    async probe(asking = {}) {
      if (clientSide) return noEyes;
      const answer = await client.vouchers.list({ limit: 1 }, asking.signal);
      return answer.ok ? done({ account: null }) : answer;
    },
  };
}
