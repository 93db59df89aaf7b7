import type { z } from 'zod';
import { earningRuleCreate, type EarningRuleCreate } from '../bodies/earning-rule.ts';
import { rewardCreate, type RewardCreate } from '../bodies/reward.ts';
import {
  tierCreate,
  tierStructureCreate,
  type TierCreate,
  type TierStructureCreate,
} from '../bodies/tier-structure.ts';
import { pathOf, check } from '../../http.ts';
import { type Caller } from '../caller.ts';
import type { Dialect } from '../dialect.ts';
import { resourceSchema } from '../wire/design.ts';
import { cursorPage } from '../wire/lists.ts';
import type { Speaks } from './design.ts';
import { conditions, type Listing } from './listing.ts';

const resources = cursorPage(resourceSchema);

type Shelf = 'earning-rules' | 'rewards' | 'tier-structures';

function shelf<Body>(call: Caller, speaks: Speaks, at: Shelf, bounds: (dialect: Dialect) => z.ZodType<object, Body>) {
  return {
    list: (listing: Listing = {}) =>
      call({ method: 'GET', path: `/v2/loyalties/${at}`, query: conditions(listing) }, resources),
    read: (id: string, signal?: AbortSignal) =>
      call({ method: 'GET', path: pathOf`/v2/loyalties/${at}/${id}`, signal }, resourceSchema),
    async create(body: Body) {
      const dialect = await speaks();
      if (!dialect.ok) return dialect;
      const checked = check(body, bounds(dialect.value));
      if (!checked.ok) return checked;
      return call({ method: 'POST', path: `/v2/loyalties/${at}`, body: checked.value }, resourceSchema);
    },
    activate: (id: string) =>
      call({ method: 'POST', path: pathOf`/v2/loyalties/${at}/${id}/activate` }, resourceSchema),
    deactivate: (id: string) =>
      call({ method: 'POST', path: pathOf`/v2/loyalties/${at}/${id}/deactivate` }, resourceSchema),
    draft: (id: string) => call({ method: 'POST', path: pathOf`/v2/loyalties/${at}/${id}/draft` }, resourceSchema),
  };
}

/** What programs are put together from besides card definitions. */
export function catalogCalls(call: Caller, speaks: Speaks) {
  return {
    earningRules: shelf<EarningRuleCreate>(call, speaks, 'earning-rules', earningRuleCreate),
    rewards: shelf<RewardCreate>(call, speaks, 'rewards', rewardCreate),
    tierStructures: {
      ...shelf<TierStructureCreate>(call, speaks, 'tier-structures', tierStructureCreate),
      tiers: (id: string) =>
        call({ method: 'GET', path: pathOf`/v2/loyalties/tier-structures/${id}/tiers` }, resources),
      async addTier(id: string, body: TierCreate) {
        const checked = check(body, tierCreate);
        if (!checked.ok) return checked;
        const where = pathOf`/v2/loyalties/tier-structures/${id}/tiers`;
        return call({ method: 'POST', path: where, body: checked.value }, resourceSchema);
      },
    },
  };
}
