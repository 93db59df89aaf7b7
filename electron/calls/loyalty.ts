import type { Vendors } from '#electron/terminal/vendors.ts';
import type { VoucherifyClient } from '#shared/api/voucherify/client.ts';
import { issuesIn, sectionsToSend } from '#shared/api/voucherify/design-check.ts';
import { rulesOf } from '#shared/api/voucherify/point-rules.ts';
import type { ReplyOf } from '#shared/contract/calls.ts';
import type { LoyaltyThing } from '#shared/contract/loyalty.ts';
import { differentCodes, sampleCode } from '#shared/loyalty/code-samples.ts';
import { addPeriod } from '#shared/loyalty/plain-date.ts';
import { sentencesOf } from '#shared/loyalty/sentences.ts';
import { play } from '#shared/loyalty/timeline.ts';
import { done, refused } from '#shared/result.ts';
import type { Handlers } from './handler.ts';
import { askVoucherify, shelfOf, type Wire } from './loyalty-desk.ts';
import { missingIn, openSections, readLive } from './loyalty-live.ts';
import { differ, sendChange, sendNew } from './loyalty-send.ts';

export interface LoyaltyParts {
  readonly vendors: Vendors;
}

type Room = Pick<
  Handlers,
  'loyalty/list' | 'loyalty/read' | 'loyalty/check' | 'loyalty/create' | 'loyalty/update' | 'loyalty/move'
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
        const live = await readLive(client, what, id);
        if (!live.ok) return live;
        const missing = what === 'programs' ? await missingIn(client, live.value) : done([]);
        if (!missing.ok) return missing;
        const open = openSections(what, live.value.status, dialect.value);
        return done({ dialect: dialect.value, live: live.value, open, missing: missing.value });
      }),

    'loyalty/check': ({ what, body, of, earn }) =>
      askVoucherify(vendors, async (client) => {
        const dialect = await client.dialect();
        if (!dialect.ok) return dialect;
        const going = sectionsToSend({ what, dialect: dialect.value, body, of, differ });
        const issues = issuesIn(what, dialect.value, going, of);
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

    'loyalty/create': (asked) => askVoucherify(vendors, (client) => sendNew(client, asked)),
    'loyalty/update': (asked) => askVoucherify(vendors, (client) => sendChange(client, asked)),

    'loyalty/move': ({ what, id, to }) =>
      askVoucherify(vendors, async (client) => {
        const moved = await shelfOf(client, what)[to]?.(id);
        if (moved === undefined) return refused({ code: 'not-possible', why: to });
        return moved.ok ? done({ status: moved.value.status ?? 'DRAFT' }) : moved;
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
