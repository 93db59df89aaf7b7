import type { Result } from '../../../result.ts';
import {
  cardDefinitionCreate,
  cardDefinitionUpdate,
  type CardDefinitionCreate,
  type CardDefinitionUpdate,
} from '../bodies/card-definition.ts';
import {
  assignments,
  programCreate,
  programUpdate,
  rewardAssignments,
  rewardAssignmentUpdate,
  type RewardAssignmentUpdate,
  type RewardAssignments,
  type ProgramCreate,
  type ProgramUpdate,
} from '../bodies/program.ts';
import { pathOf, check } from '../../http.ts';
import { type Caller } from '../caller.ts';
import type { Dialect } from '../dialect.ts';
import {
  assignedSchema,
  assignmentSchema,
  cardDefinitionSchema,
  createdProgramSchema,
  programSchema,
  type WireCardDefinition,
} from '../wire/design.ts';
import { cursorPage } from '../wire/lists.ts';
import { conditions, type Listing } from './listing.ts';

/** Which contract the tenant keeps; asked for each time, because it may have to be found out first. */
export type Speaks = () => Promise<Result<Dialect>>;

const definitions = cursorPage(cardDefinitionSchema);
const programs = cursorPage(programSchema);
const links = cursorPage(assignmentSchema);

export function cardDefinitionCalls(call: Caller, speaks: Speaks) {
  const at = '/v2/loyalties/card-definitions';
  const move = (id: string, to: 'activate' | 'draft' | 'deactivate') =>
    call({ method: 'POST', path: pathOf`/v2/loyalties/card-definitions/${id}/` + to }, cardDefinitionSchema);
  return {
    list: (listing: Listing = {}) => call({ method: 'GET', path: at, query: conditions(listing) }, definitions),
    read: (id: string) =>
      call({ method: 'GET', path: pathOf`/v2/loyalties/card-definitions/${id}` }, cardDefinitionSchema),
    async create(body: CardDefinitionCreate): Promise<Result<WireCardDefinition>> {
      const dialect = await speaks();
      if (!dialect.ok) return dialect;
      const checked = check(body, cardDefinitionCreate(dialect.value));
      if (!checked.ok) return checked;
      return call({ method: 'POST', path: at, body: checked.value }, cardDefinitionSchema);
    },
    /** `known` is the definition as last read: with it, rules between sections and locked sections are checked here. */
    async update(
      id: string,
      body: CardDefinitionUpdate,
      known?: WireCardDefinition,
    ): Promise<Result<WireCardDefinition>> {
      const dialect = await speaks();
      if (!dialect.ok) return dialect;
      const checked = check(body, cardDefinitionUpdate(dialect.value, known));
      if (!checked.ok) return checked;
      const where = pathOf`/v2/loyalties/card-definitions/${id}`;
      return call({ method: 'PUT', path: where, body: checked.value }, cardDefinitionSchema);
    },
    activate: (id: string) => move(id, 'activate'),
    draft: (id: string) => move(id, 'draft'),
    /** BETA only: the current contract has no INACTIVE any more and answers with `not-found`. */
    deactivate: (id: string) => move(id, 'deactivate'),
    remove: (id: string) =>
      call({ method: 'DELETE', path: pathOf`/v2/loyalties/card-definitions/${id}` }, cardDefinitionSchema),
  };
}

const parts = { 'card-definitions': 'lcdef', 'earning-rules': 'lern', 'tier-structures': 'lts' } as const;
type Ids = readonly { readonly id: string }[];

export function programCalls(call: Caller, speaks: Speaks) {
  const at = '/v2/loyalties/programs';
  return {
    list: (listing: Listing = {}) => call({ method: 'GET', path: at, query: conditions(listing) }, programs),
    read: (id: string) => call({ method: 'GET', path: pathOf`/v2/loyalties/programs/${id}` }, programSchema),
    async create(body: ProgramCreate) {
      const dialect = await speaks();
      if (!dialect.ok) return dialect;
      const checked = check(body, programCreate(dialect.value));
      if (!checked.ok) return checked;
      return call({ method: 'POST', path: at, body: checked.value }, createdProgramSchema);
    },
    async update(id: string, body: ProgramUpdate, known?: { readonly status: string }) {
      const dialect = await speaks();
      if (!dialect.ok) return dialect;
      const checked = check(body, programUpdate(dialect.value, known));
      if (!checked.ok) return checked;
      return call({ method: 'PUT', path: pathOf`/v2/loyalties/programs/${id}`, body: checked.value }, programSchema);
    },
    activate: (id: string) =>
      call({ method: 'POST', path: pathOf`/v2/loyalties/programs/${id}/activate` }, programSchema),
    deactivate: (id: string) =>
      call({ method: 'POST', path: pathOf`/v2/loyalties/programs/${id}/deactivate` }, programSchema),
    remove: (id: string) => call({ method: 'DELETE', path: pathOf`/v2/loyalties/programs/${id}` }, programSchema),
    parts: (id: string, of: keyof typeof parts | 'rewards') =>
      call({ method: 'GET', path: pathOf`/v2/loyalties/programs/${id}/${of}`, query: { limit: 100 } }, links),
    async assign(id: string, of: keyof typeof parts, body: { assign?: Ids; unassign?: Ids }) {
      const checked = check({ assign: body.assign?.slice(), unassign: body.unassign?.slice() }, assignments(parts[of]));
      if (!checked.ok) return checked;
      const where = pathOf`/v2/loyalties/programs/${id}/${of}/batch`;
      return call({ method: 'POST', path: where, body: checked.value }, assignedSchema);
    },
    async assignRewards(id: string, body: RewardAssignments) {
      const dialect = await speaks();
      if (!dialect.ok) return dialect;
      const parsed = check(body, rewardAssignments(dialect.value));
      if (!parsed.ok) return parsed;
      const where = pathOf`/v2/loyalties/programs/${id}/rewards/batch`;
      return call({ method: 'POST', path: where, body: parsed.value }, assignedSchema);
    },
    /** Another stock (in BETA also other costs) for a reward that the program has already. */
    async updateReward(id: string, reward: string, body: RewardAssignmentUpdate) {
      const dialect = await speaks();
      if (!dialect.ok) return dialect;
      const parsed = check(body, rewardAssignmentUpdate(dialect.value));
      if (!parsed.ok) return parsed;
      const where = pathOf`/v2/loyalties/programs/${id}/rewards/${reward}`;
      return call({ method: 'PUT', path: where, body: parsed.value }, assignmentSchema);
    },
  };
}
