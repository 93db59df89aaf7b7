import type { VoucherifyClient } from '#shared/api/voucherify/client.ts';
import { issuesIn, sectionsToSend } from '#shared/api/voucherify/design-check.ts';
import type { LiveDesign, Sent } from '#shared/contract/designs.ts';
import type { LoyaltyThing } from '#shared/contract/loyalty.ts';
import type { DesignBody } from '#shared/domain/design.ts';
import { done, type Result } from '#shared/result.ts';
import { createOnce } from './loyalty-create.ts';
import { shelfOf, type Wire } from './loyalty-desk.ts';
import { liveOf, readLive } from './loyalty-live.ts';
import { assignParts, isPart, partsSaid } from './loyalty-parts.ts';
import { meaningOf } from './same-meaning.ts';
import { asIssues, isDoubt } from './send-design.ts';

export const differ = (a: unknown, b: unknown) => meaningOf(a) !== meaningOf(b);

interface Making {
  readonly what: LoyaltyThing;
  readonly body: DesignBody;
  readonly since: string | null;
}

export async function sendNew(client: VoucherifyClient, { what, body, since }: Making): Promise<Result<Sent>> {
  const dialect = await client.dialect();
  if (!dialect.ok) return dialect;
  const issues = issuesIn(what, dialect.value, body, null);
  if (issues.length > 0) return done({ outcome: 'issues', issues });
  const { tiers, ...whole } = body;
  const made = await createOnce(client, { what, body: what === 'tier-structures' ? whole : body, since }, Date.now);
  if (!made.ok) return isDoubt(made.problem) ? done({ outcome: 'unknown', live: null }) : asIssues(made.problem);
  const { thing } = made.value;
  if (what === 'tier-structures') {
    const added = await addTiers(client, thing, tiers);
    if (!added.ok) return added;
  }
  const live = what === 'programs' ? await readLive(client, what, thing.id) : done(liveOf(thing));
  // It is there: that its parts can't be read at this moment makes nothing undone.
  return done({ outcome: 'sent', live: live.ok ? live.value : liveOf(thing) });
}

/** The steps of a tier structure are things of their own; those that are there already are not made again. */
async function addTiers(client: VoucherifyClient, thing: Wire, tiers: unknown): Promise<Result<unknown>> {
  if (!Array.isArray(tiers) || tiers.length === 0) return done({});
  const there = await client.tierStructures.tiers(thing.id);
  if (!there.ok) return there;
  for (const tier of tiers) {
    if (there.value.data.some((it) => it.name === tier.name)) continue;
    const added = await client.tierStructures.addTier(thing.id, tier);
    if (!added.ok) return added;
  }
  return done({});
}

interface Changing {
  readonly what: 'card-definitions' | 'programs';
  readonly id: string;
  readonly body: DesignBody;
  readonly from: string | null;
}

/** Sends what differs and nothing else, only over what the work began with; read back afterwards. */
export async function sendChange(client: VoucherifyClient, { what, id, body, from }: Changing): Promise<Result<Sent>> {
  const dialect = await client.dialect();
  if (!dialect.ok) return dialect;
  const before = await readLive(client, what, id);
  if (!before.ok) return before;
  if (from !== null && before.value.revision !== from) return done({ outcome: 'changed-there', live: before.value });
  const of = { status: before.value.status ?? 'DRAFT', body: before.value.body };
  const changed = sectionsToSend({ what, dialect: dialect.value, body, of, differ });
  const issues = issuesIn(what, dialect.value, changed, of);
  if (issues.length > 0) return done({ outcome: 'issues', issues });

  const header = Object.fromEntries(Object.entries(changed).filter(([section]) => !isPart(what, section)));
  const written = await write(client, { what, id, header, before: before.value });
  const assigned =
    written.ok && what === 'programs' ? await assignParts(client, id, before.value.body, changed) : written;
  const after = await readLive(client, what, id);
  const live = after.ok ? after.value : null;
  if (!assigned.ok && !isDoubt(assigned.problem)) return withLive(asIssues(assigned.problem), written.ok ? live : null);
  const arrived = assigned.ok || (live !== null && holds(live.body, changed));
  return done({ outcome: arrived ? 'sent' : 'unknown', live });
}

interface Writing {
  readonly what: 'card-definitions' | 'programs';
  readonly id: string;
  readonly header: DesignBody;
  readonly before: LiveDesign;
}

async function write(client: VoucherifyClient, { what, id, header, before }: Writing): Promise<Result<unknown>> {
  if (Object.keys(header).length === 0) return done({});
  const now: Wire = { ...before.body, id, name: String(before.body['name']), status: before.status };
  return (await shelfOf(client, what).update?.(id, header, now)) ?? done({});
}

function withLive(answer: Result<Sent>, live: LiveDesign | null): Result<Sent> {
  if (!answer.ok || answer.value.outcome !== 'issues' || live === null) return answer;
  return done({ ...answer.value, live });
}

/** Whether everything that was sent can be read there. The vendor may say more, and numbers as texts. */
function holds(there: unknown, sent: unknown): boolean {
  if (sent === null || sent === undefined) return true;
  if (Array.isArray(sent)) {
    const list = partsSaid(there);
    return sent.every((it, at) => holds(list[at], it)) && sent.length === list.length;
  }
  if (typeof sent !== 'object') return String(there) === String(sent);
  if (typeof there !== 'object' || there === null) return false;
  const fields = new Map<string, unknown>(Object.entries(there));
  return Object.entries(sent).every(([name, it]) => holds(fields.get(name), it));
}
