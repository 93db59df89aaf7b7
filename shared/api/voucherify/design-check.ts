import { z } from 'zod';
import type { Issue } from '../../domain/design.ts';
import { issuesOf } from '../issues.ts';
import { cardDefinitionCreate, cardDefinitionUpdate } from './bodies/card-definition.ts';
import { earningRuleCreate } from './bodies/earning-rule.ts';
import { programCreate, programPartsOf, programUpdate } from './bodies/program.ts';
import { rewardCreate } from './bodies/reward.ts';
import { tierCreate, tierStructureCreate } from './bodies/tier-structure.ts';
import type { Dialect } from './dialect.ts';
import { cardDefinitionSchema } from './wire/design.ts';

type What = 'card-definitions' | 'programs' | 'earning-rules' | 'rewards' | 'tier-structures';

/** What a change is a change of: only the sections that rules join are looked at. */
export interface Known {
  readonly status: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const known = cardDefinitionSchema.omit({ id: true, created_at: true, name: true });

type Fields = Readonly<Record<string, unknown>>;
const programParts = ['card_definitions', 'earning_rules', 'rewards', 'tier_structures'];

interface Change {
  readonly what: What;
  readonly dialect: Dialect;
  readonly body: Fields;
  readonly of: Known | null;
  readonly differ: (a: unknown, b: unknown) => boolean;
}

/**
 * What goes out of a form. Something new goes whole; so does a definition that is a draft, because the page it comes from
 * says what all of it is. Of anything else only the sections go that say something else than what is there: the others
 * may be locked. What a vendor shows and its own schema would not take back stays out while nobody touches it.
 */
export function sectionsToSend({ what, dialect, body, of, differ }: Change): Fields {
  if (of === null) return body;
  const touched = new Set(Object.keys(body).filter((section) => differ(body[section], of.body[section])));
  const only = (wanted: (section: string) => boolean) =>
    Object.fromEntries(Object.entries(body).filter(([section]) => wanted(section)));
  if (what !== 'card-definitions' || of.status !== 'DRAFT') return only((section) => touched.has(section));
  const refused = new Set(issuesIn(what, dialect, body, of).map(({ path }) => path[0]));
  return only((section) => touched.has(section) || !refused.has(section));
}

/** A body in pieces, each with the schema that holds it back and the place it has in the whole. */
function piecesOf(what: What, dialect: Dialect, body: Fields, of: Known | null): readonly Piece[] {
  switch (what) {
    case 'card-definitions': {
      if (of === null) return [{ schema: cardDefinitionCreate(dialect), body }];
      if (Object.keys(body).length === 0) return [];
      const parsed = known.safeParse({ ...of.body, status: of.status });
      return [{ schema: cardDefinitionUpdate(dialect, parsed.success ? parsed.data : undefined), body }];
    }
    case 'programs': {
      if (of === null) return [{ schema: programCreate(dialect), body }];
      const [parts, header] = split(body, programParts);
      return [
        ...(Object.keys(header).length === 0 ? [] : [{ schema: programUpdate(dialect, of), body: header }]),
        { schema: programPartsOf(dialect), body: parts },
      ];
    }
    case 'earning-rules':
      return [{ schema: earningRuleCreate(dialect), body }];
    case 'rewards':
      return [{ schema: rewardCreate(dialect), body }];
    case 'tier-structures': {
      const [{ tiers = [] }, structure] = split(body, ['tiers']);
      return [
        { schema: tierStructureCreate(dialect), body: structure },
        { schema: z.array(tierCreate).nullable(), body: tiers, at: ['tiers'] },
      ];
    }
  }
}

interface Piece {
  readonly schema: z.ZodType;
  readonly body: unknown;
  readonly at?: Issue['path'];
}

function split(body: Fields, names: readonly string[]): readonly [Record<string, unknown>, Record<string, unknown>] {
  const all = Object.entries(body);
  const has = ([name]: [string, unknown]) => names.includes(name);
  return [Object.fromEntries(all.filter(has)), Object.fromEntries(all.filter((it) => !has(it)))];
}

/** Everything the vendor would refuse of a body, field by field: the same schemas that the client sends by. */
export function issuesIn(what: What, dialect: Dialect, body: Fields, of: Known | null): readonly Issue[] {
  return piecesOf(what, dialect, body, of).flatMap(({ schema, body: piece, at = [] }) => {
    const parsed = schema.safeParse(piece, { reportInput: true });
    return parsed.success ? [] : issuesOf(parsed.error).map((it) => ({ ...it, path: [...at, ...it.path] }));
  });
}
