import type { VoucherifyClient } from '#shared/api/voucherify/client.ts';
import type { LoyaltyThing } from '#shared/contract/loyalty.ts';
import { verdictOf } from '#shared/domain/outcome.ts';
import { done, type Result } from '#shared/result.ts';
import { shelfOf, type Wire } from './loyalty-desk.ts';

/** The vendor's clock and ours may differ by so much. */
const CLOCKS_APART = 60_000;

export interface Made {
  readonly thing: Wire;
  /** It was there already: an earlier try had made it, whose answer was lost. */
  readonly found: boolean;
}

/**
 * Makes something at a vendor that knows no idempotency. A lost answer is followed by a look at what is there; what was
 * not found yet may still come, so the refusal stays `timed-out`, and the next try looks first.
 */
export async function createOnce(
  client: VoucherifyClient,
  { what, body, since }: { what: LoyaltyThing; body: Readonly<Record<string, unknown>>; since: string | null },
  now: () => number,
): Promise<Result<Made>> {
  const shelf = shelfOf(client, what);
  const name = body['name'];
  const look = async (from: number): Promise<Result<Wire | undefined>> => {
    const page = await shelf.list({ limit: 100 });
    if (!page.ok) return page;
    return done(page.value.data.find((it) => it.name === name && madeAt(it) >= from - CLOCKS_APART));
  };
  if (since !== null) {
    const earlier = await look(Date.parse(since));
    if (!earlier.ok) return earlier;
    if (earlier.value !== undefined) return done({ thing: earlier.value, found: true });
  }
  const before = now();
  const made = await shelf.create(body);
  if (made.ok) return done({ thing: made.value, found: false });
  if (verdictOf(made.problem.code) !== 'unknown') return made;
  const there = await look(before);
  return there.ok && there.value !== undefined ? done({ thing: there.value, found: true }) : made;
}

function madeAt(it: Wire): number {
  const at = it['created_at'];
  return typeof at === 'string' ? Date.parse(at) : Number.NaN;
}
