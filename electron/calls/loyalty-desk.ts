import type { Vendors } from '#electron/terminal/vendors.ts';
import type { VoucherifyClient } from '#shared/api/voucherify/client.ts';
import { clientOf } from '#shared/api/voucherify/provider.ts';
import type { CardDefinitionCreate, CardDefinitionUpdate } from '#shared/api/voucherify/bodies/card-definition.ts';
import type { EarningRuleCreate } from '#shared/api/voucherify/bodies/earning-rule.ts';
import type { ProgramCreate, ProgramUpdate } from '#shared/api/voucherify/bodies/program.ts';
import type { RewardCreate } from '#shared/api/voucherify/bodies/reward.ts';
import type { TierStructureCreate } from '#shared/api/voucherify/bodies/tier-structure.ts';
import type { LoyaltyThing } from '#shared/contract/loyalty.ts';
import { refused, type Result } from '#shared/result.ts';

/** A thing of the vendor's, as any of its shelves answers it: whole, and read no further than its name. */
export interface Wire {
  readonly id: string;
  readonly name: string;
  readonly status?: string | null | undefined;
  readonly [field: string]: unknown;
}

type Answer = Promise<Result<Wire>>;
type Page = Promise<
  Result<{ readonly data: readonly Wire[]; readonly cursor?: { readonly next: string } | null | undefined }>
>;

interface Shelf {
  list(listing: { limit: number; cursor?: string }): Page;
  read(id: string): Answer;
  create(body: object): Answer;
  update?(id: string, body: object, now: Wire): Answer;
  activate(id: string): Answer;
  deactivate(id: string): Answer;
  draft?(id: string): Answer;
}

/** The vendor's shelves, all of one shape. What bodies say is checked by the client's own schemas before they leave. */
export function shelfOf(client: VoucherifyClient, what: LoyaltyThing): Shelf {
  switch (what) {
    case 'card-definitions': {
      const { cardDefinitions } = client;
      return {
        ...cardDefinitions,
        create: (body) => cardDefinitions.create(body as CardDefinitionCreate),
        // What was read is the vendor's own: its sections are looked at as they came.
        update: (id, body, now) =>
          cardDefinitions.update(id, body as CardDefinitionUpdate, now as Parameters<typeof cardDefinitions.update>[2]),
      };
    }
    case 'programs': {
      const { programs } = client;
      return {
        list: programs.list,
        read: programs.read,
        activate: programs.activate,
        deactivate: programs.deactivate,
        create: (body) => programs.create(body as ProgramCreate),
        update: (id, body, now) => programs.update(id, body as ProgramUpdate, { status: now.status ?? 'DRAFT' }),
      };
    }
    case 'earning-rules':
      return { ...client.earningRules, create: (body) => client.earningRules.create(body as EarningRuleCreate) };
    case 'rewards':
      return { ...client.rewards, create: (body) => client.rewards.create(body as RewardCreate) };
    case 'tier-structures':
      return { ...client.tierStructures, create: (body) => client.tierStructures.create(body as TierStructureCreate) };
  }
}

/** Asks Voucherify something in its own words; the watch learns from the answer whether it is there. */
export function askVoucherify<T>(
  vendors: Vendors,
  question: (client: VoucherifyClient) => Promise<Result<T>>,
): Promise<Result<T>> {
  return vendors.ask('voucherify', async (provider) => {
    const client = clientOf(provider);
    return client === undefined ? refused({ code: 'not-set-up', what: 'voucherify' }) : question(client);
  });
}
