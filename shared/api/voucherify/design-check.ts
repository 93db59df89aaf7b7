import type { z } from 'zod';
import { issuesOf, type BodyIssue } from '../issues.ts';
import { cardDefinitionCreate, cardDefinitionUpdate } from './bodies/card-definition.ts';
import { earningRuleCreate } from './bodies/earning-rule.ts';
import { programCreate, programUpdate } from './bodies/program.ts';
import { rewardCreate } from './bodies/reward.ts';
import { tierStructureCreate } from './bodies/tier-structure.ts';
import type { Dialect } from './dialect.ts';
import { cardDefinitionSchema } from './wire/design.ts';

type What = 'card-definitions' | 'programs' | 'earning-rules' | 'rewards' | 'tier-structures';

/** What a change is a change of: only the sections that rules join are looked at. */
export interface Known {
  readonly status: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const known = cardDefinitionSchema.omit({ id: true, created_at: true, name: true });

function schemaFor(what: What, dialect: Dialect, of: Known | null): z.ZodType {
  switch (what) {
    case 'card-definitions': {
      if (of === null) return cardDefinitionCreate(dialect);
      const parsed = known.safeParse({ ...of.body, status: of.status });
      return cardDefinitionUpdate(dialect, parsed.success ? parsed.data : undefined);
    }
    case 'programs':
      return of === null ? programCreate(dialect) : programUpdate(dialect, of);
    case 'earning-rules':
      return earningRuleCreate(dialect);
    case 'rewards':
      return rewardCreate(dialect);
    case 'tier-structures':
      return tierStructureCreate(dialect);
  }
}

/** Everything the vendor would refuse of a body, field by field: the same schemas that the client sends by. */
export function issuesIn(what: What, dialect: Dialect, body: unknown, of: Known | null): readonly BodyIssue[] {
  const parsed = schemaFor(what, dialect, of).safeParse(body, { reportInput: true });
  return parsed.success ? [] : issuesOf(parsed.error);
}
