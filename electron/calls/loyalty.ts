import type { Vendors } from '#electron/terminal/vendors.ts';
import type { VoucherifyClient } from '#shared/api/voucherify/client.ts';
import { issuesIn } from '#shared/api/voucherify/design-check.ts';
import { rulesOf } from '#shared/api/voucherify/point-rules.ts';
import type { ReplyOf } from '#shared/contract/calls.ts';
import type { LoyaltyThing } from '#shared/contract/loyalty.ts';
import { differentCodes, sampleCode } from '#shared/loyalty/code-samples.ts';
import { addPeriod } from '#shared/loyalty/plain-date.ts';
import { sentencesOf } from '#shared/loyalty/sentences.ts';
import { play } from '#shared/loyalty/timeline.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { Handlers } from './handler.ts';
import { createOnce } from './loyalty-create.ts';
import { askVoucherify, shelfOf, type Wire } from './loyalty-desk.ts';

export interface LoyaltyParts {
  readonly vendors: Vendors;
}

type Room = Pick<
  Handlers,
  | 'loyalty/list'
  | 'loyalty/read'
  | 'loyalty/check'
  | 'loyalty/create'
  | 'loyalty/update'
  | 'loyalty/move'
  | 'loyalty/assign'
>;

const MOST_PAGES = 10;
const SAMPLES = 3;
/** Longer than any rule of a definition lasts: five years and the rounding. */
const PLAYED_YEARS = 8;

/** Programs and card definitions at Voucherify, for the people who shape them. */
export function loyaltyCalls({ vendors }: LoyaltyParts): Room {
  return {
    'loyalty/list': ({ what }) => askVoucherify(vendors, (client) => list(client, what)),

    'loyalty/read': ({ what, id }) =>
      askVoucherify<ReplyOf<'loyalty/read'>>(vendors, async (client) => {
        const dialect = await client.dialect();
        if (!dialect.ok) return dialect;
        const thing = await shelfOf(client, what).read(id);
        if (!thing.ok) return thing;
        if (what !== 'programs') {
          return done({ dialect: dialect.value, thing: thingOf(thing.value), parts: null, missing: [] });
        }
        const parts = await partsOf(client, id);
        if (!parts.ok) return parts;
        const missing = thing.value.status === 'ACTIVE' ? done([]) : await missingIn(client, parts.value);
        if (!missing.ok) return missing;
        return done({
          dialect: dialect.value,
          thing: thingOf(thing.value),
          parts: parts.value,
          missing: missing.value,
        });
      }),

    'loyalty/check': ({ what, body, of, earn }) =>
      askVoucherify(vendors, async (client) => {
        const dialect = await client.dialect();
        if (!dialect.ok) return dialect;
        const issues = [...issuesIn(what, dialect.value, body, of)];
        const whole = { ...of?.body, ...body };
        const rules = what === 'card-definitions' && issues.length === 0 ? rulesOf(whole) : null;
        return done({
          dialect: dialect.value,
          issues,
          sentences: rules === null ? null : [...sentencesOf(rules.points)],
          timeline:
            rules === null || earn === null
              ? null
              : [
                  ...play(
                    rules.points,
                    [{ do: 'earn', ...earn }],
                    addPeriod(earn.on, { unit: 'YEAR', value: PLAYED_YEARS }),
                  ),
                ],
          codes: rules === null ? null : codesOf(rules.codes),
        });
      }),

    'loyalty/create': (asked) =>
      askVoucherify(vendors, async (client) => {
        const made = await createOnce(client, asked, Date.now);
        return made.ok ? done({ thing: thingOf(made.value.thing), found: made.value.found }) : made;
      }),

    'loyalty/update': ({ what, id, body, seen }) =>
      askVoucherify<ReplyOf<'loyalty/update'>>(vendors, async (client) => {
        const shelf = shelfOf(client, what);
        const now = await shelf.read(id);
        if (!now.ok) return now;
        if (textOf(now.value['updated_at']) !== seen) {
          return done({ state: 'changed-meanwhile', thing: thingOf(now.value) });
        }
        const changed = await shelf.update?.(id, body, now.value);
        if (changed === undefined) return refused({ code: 'not-possible', why: what });
        return changed.ok ? done({ state: 'sent', thing: thingOf(changed.value) }) : changed;
      }),

    'loyalty/move': ({ what, id, to }) =>
      askVoucherify(vendors, async (client) => {
        const moved = await shelfOf(client, what)[to]?.(id);
        if (moved === undefined) return refused({ code: 'not-possible', why: to });
        return moved.ok ? done({ thing: thingOf(moved.value) }) : moved;
      }),

    'loyalty/assign': ({ program, part, assign, unassign }) =>
      askVoucherify(vendors, async (client) => {
        const asked = {
          ...(assign.length > 0 && { assign: assign as unknown as { id: string }[] }),
          ...(unassign.length > 0 && { unassign }),
        };
        const answer =
          part === 'rewards'
            ? await client.programs.assignRewards(program, asked as Parameters<typeof client.programs.assignRewards>[1])
            : await client.programs.assign(program, part, asked);
        if (!answer.ok) return answer;
        return done({ assigned: answer.value.assigned?.length ?? 0, unassigned: answer.value.unassigned?.length ?? 0 });
      }),
  };
}

async function list(client: VoucherifyClient, what: LoyaltyThing) {
  const dialect = await client.dialect();
  if (!dialect.ok) return dialect;
  const shelf = shelfOf(client, what);
  const things: Wire[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await shelf.list({ limit: 100, ...(cursor !== undefined && { cursor }) });
    if (!page.ok) return page;
    things.push(...page.value.data);
    cursor = page.value.cursor?.next;
    if (cursor === undefined) break;
  }
  const rows = things.map(rowOf).toSorted((a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? ''));
  return done({ dialect: dialect.value, things: rows, more: cursor !== undefined });
}

const partKinds = {
  'card-definitions': 'card_definition_id',
  'earning-rules': 'earning_rule_id',
  'tier-structures': 'tier_structure_id',
  rewards: 'reward_id',
} as const;
type ProgramParts = Record<keyof typeof partKinds, string[]>;

async function partsOf(client: VoucherifyClient, program: string): Promise<Result<ProgramParts>> {
  const parts: ProgramParts = { 'card-definitions': [], 'earning-rules': [], 'tier-structures': [], rewards: [] };
  for (const kind of ['card-definitions', 'earning-rules', 'tier-structures', 'rewards'] as const) {
    const links = await client.programs.parts(program, kind);
    if (!links.ok) return links;
    parts[kind] = links.value.data.flatMap((link) => textOf(link[partKinds[kind]]) ?? []);
  }
  return done(parts);
}

async function missingIn(client: VoucherifyClient, parts: ProgramParts) {
  const missing: ('active-card-definition' | 'active-earning-rule')[] = [];
  for (const kind of ['card-definitions', 'earning-rules'] as const) {
    let active = false;
    for (const id of parts[kind]) {
      const part = await shelfOf(client, kind).read(id);
      if (!part.ok) return part;
      active = part.value.status === 'ACTIVE';
      if (active) break;
    }
    if (!active) missing.push(kind === 'card-definitions' ? 'active-card-definition' : 'active-earning-rule');
  }
  return done(missing);
}

function codesOf(codes: Parameters<typeof sampleCode>[0]) {
  const samples = Array.from({ length: SAMPLES }, () => sampleCode(codes, Math.random));
  return { samples, different: String(differentCodes(codes)) };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function rowOf({ id, name, status, ...rest }: Wire) {
  return {
    id,
    name,
    status: status ?? 'DRAFT',
    createdAt: textOf(rest['created_at']),
    updatedAt: textOf(rest['updated_at']),
  };
}

function thingOf(wire: Wire) {
  return { ...rowOf(wire), body: { ...wire } };
}
