import type { VoucherifyClient } from '#shared/api/voucherify/client.ts';
import { editableOutsideDraft, type Dialect } from '#shared/api/voucherify/dialect.ts';
import type { LiveDesign } from '#shared/contract/designs.ts';
import type { LoyaltyThing } from '#shared/contract/loyalty.ts';
import type { DesignBody } from '#shared/domain/design.ts';
import { done, type Result } from '#shared/result.ts';
import { shelfOf, type Wire } from './loyalty-desk.ts';
import { revisionOf } from './same-meaning.ts';

/** What a reading says and no form may send back. */
const readOnly = new Set(['id', 'type', 'status', 'object', 'created_at', 'updated_at']);

/** Where a program's parts lie in a body, and what names one in a list of assignments. */
export const programParts = [
  { section: 'card_definitions', of: 'card-definitions', link: 'card_definition_id' },
  { section: 'earning_rules', of: 'earning-rules', link: 'earning_rule_id' },
  { section: 'rewards', of: 'rewards', link: 'reward_id' },
  { section: 'tier_structures', of: 'tier-structures', link: 'tier_structure_id' },
] as const;

/** One of them as it is at the vendor now: what its form holds, and a mark by which a later change is known. */
export async function readLive(client: VoucherifyClient, what: LoyaltyThing, id: string): Promise<Result<LiveDesign>> {
  const read = await shelfOf(client, what).read(id);
  if (!read.ok) return read;
  if (what !== 'programs') return done(liveOf(read.value));
  const parts: [string, unknown][] = [];
  for (const { section, of, link } of programParts) {
    const links = await client.programs.parts(id, of);
    if (!links.ok) return links;
    const items = links.value.data.flatMap((it) => {
      const named = it[link];
      if (typeof named !== 'string') return [];
      const { stock, costs } = it;
      return section === 'rewards'
        ? { id: named, ...(costs === undefined ? {} : { costs }), ...(stock === undefined ? {} : { stock }) }
        : { id: named };
    });
    parts.push([section, items.length === 0 ? null : items.toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
  }
  return done(liveOf(read.value, Object.fromEntries(parts)));
}

export function liveOf(wire: Wire, parts: DesignBody = {}): LiveDesign {
  const own = Object.entries(wire).filter(([section]) => !readOnly.has(section) && !(section in parts));
  const body: DesignBody = { ...Object.fromEntries(own), ...parts };
  return { id: wire.id, status: wire.status ?? 'DRAFT', body, revision: revisionOf(body) };
}

/** The sections that the vendor still lets change; null: all of them. */
export function openSections(what: LoyaltyThing, status: string | null, dialect: Dialect): string[] | null {
  if (status === 'DRAFT') return null;
  if (what === 'programs')
    return [...editableOutsideDraft('program', dialect), 'earning_rules', 'rewards', 'tier_structures'];
  if (what === 'card-definitions') return [...editableOutsideDraft('card-definition', dialect)];
  return [];
}

type Missing = 'active-card-definition' | 'active-earning-rule';

/** What a program lacks before it can start. */
export async function missingIn(client: VoucherifyClient, { status, body }: LiveDesign): Promise<Result<Missing[]>> {
  if (status === 'ACTIVE') return done([]);
  const missing: Missing[] = [];
  for (const [kind, section, said] of [
    ['card-definitions', 'card_definitions', 'active-card-definition'],
    ['earning-rules', 'earning_rules', 'active-earning-rule'],
  ] as const) {
    let active = false;
    for (const id of idsIn(body[section])) {
      const part = await shelfOf(client, kind).read(id);
      if (!part.ok) return part;
      active = part.value.status === 'ACTIVE';
      if (active) break;
    }
    if (!active) missing.push(said);
  }
  return done(missing);
}

/** The ids in a list of a program's parts. */
export function idsIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((it: unknown) =>
    typeof it === 'object' && it !== null && 'id' in it && typeof it.id === 'string' ? it.id : [],
  );
}
