import { queryKinds, type QueryKind } from '../../codes/card-query.ts';
import type { OperationName } from '../../domain/action.ts';
import { done, refused, type Result } from '../../result.ts';
import type { Asking, Provider } from '../provider.ts';
import { appKeyExpiry } from './account.ts';
import type { Means } from './caller.ts';
import { createLoyaltyDogClient, type LoyaltyDogClient } from './client.ts';
import { explained, isVague } from './explain.ts';
import { findCard, isMember, readCard } from './find.ts';
import { issuerOf } from './issue.ts';
import { listCards } from './list.ts';
import { giftCardOperations, memberOperations, performOnce } from './perform.ts';
import { traceOf } from './reconcile.ts';
import { giftCardQueries, searchCards } from './search.ts';
import { loyaltyDogSettingsSchema, type LoyaltyDogSettings } from './settings.ts';
import type { z } from 'zod';

const HOURS = 3_600_000;

/** The writes on which the vendor documents its idempotency key. On the others a key is harmless and promises nothing. */
const keyedOperations: ReadonlySet<OperationName> = new Set([
  'activate',
  'take',
  'add',
  'give-back',
  'void',
  'move',
  'merge',
  'add-points',
  'claim-offer',
  'redeem-offer',
]);

/** LoyaltyDog as a provider, with its whole client beside it for the screens that design vouchers and programs. */
export interface LoyaltyDog extends Provider {
  readonly client: LoyaltyDogClient;
  readonly settings: LoyaltyDogSettings;
  /** When the app key ends, as the key itself says; null when it says nothing. */
  readonly keyEnds: Date | null;
}

export function createLoyaltyDog(given: z.input<typeof loyaltyDogSettingsSchema>, means: Means = {}): LoyaltyDog {
  const settings = loyaltyDogSettingsSchema.parse(given);
  const client = createLoyaltyDogClient(settings, means);
  const now = means.now ?? Date.now;
  const at = { client, settings, now };
  const memberOnly: readonly OperationName[] = memberOperations;

  async function merchant(asking?: Asking): Promise<Result<string>> {
    if (settings.merchant !== null) return done(settings.merchant);
    const user = await client.account.whoAmI(asking);
    return user.ok ? done(user.value.id) : user;
  }

  return {
    vendor: 'loyaltydog',
    client,
    settings,
    keyEnds: appKeyExpiry(settings.token),
    can: new Set<OperationName>([...giftCardOperations, ...(settings.loyaltyProgram === null ? [] : memberOperations)]),
    loadsByActivating: false,
    remembersFor: (operation) => (keyedOperations.has(operation) ? 24 * HOURS : 0),
    find: (reference, asking) => findCard(at, reference, asking),
    searches: new Set<QueryKind>(settings.loyaltyProgram === null ? giftCardQueries : queryKinds),
    search: (query, asking) => searchCards(at, query, asking),
    read: (card, asking) => readCard(at, card, asking),
    list: (filter, page, asking) => listCards(at, filter, page, asking),

    async perform(action, asking) {
      const { do: name } = action.operation;
      if (memberOnly.includes(name) !== isMember(settings, action.card)) {
        return refused({ code: 'not-possible', why: 'card' });
      }
      const answer = await performOnce({ client, settings, merchant }, action, asking);
      if (answer.ok || !isVague(answer.problem) || isMember(settings, action.card)) return answer;
      const card = await readCard(at, action.card, asking);
      return card.ok ? refused(explained(answer.problem, action.operation, card.value)) : answer;
    },

    issuer: issuerOf({ client, settings, merchant }),
    reconcile: (action, asking) => traceOf(client, action, asking),

    async outstanding(asking) {
      const report = await client.cards.businessReport(asking);
      return report.ok ? done(report.value.totalBalance) : report;
    },

    async sampleNumbers(asking) {
      const cards = await client.cards.list({ limit: 50 }, asking);
      return cards.ok
        ? done({ program: settings.program, numbers: cards.value.map((card) => card.cardNumber) })
        : cards;
    },

    async probe(asking) {
      const user = await client.account.whoAmI(asking);
      return user.ok ? done({ account: user.value.name ?? user.value.email }) : user;
    },
  };
}

/** Only this file makes providers of this vendor. */
export function isLoyaltyDog(provider: Provider): provider is LoyaltyDog {
  return provider.vendor === 'loyaltydog' && 'client' in provider;
}
