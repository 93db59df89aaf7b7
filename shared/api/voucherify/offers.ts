import { z } from 'zod';
import type { Offer } from '../../domain/card.ts';
import type { Asking } from '../provider.ts';
import type { VoucherifyClient } from './client.ts';

const MOST = 10;
const FRESH_MS = 10 * 60_000;

const spending = z.object({ points: z.int(), card_definition_id: z.string() });
const costs = z.array(z.object({ spending: z.array(spending) })).nullish();
const stock = z
  .union([
    z.int(),
    z.object({ limited: z.object({ quantity: z.int() }).nullish() }).transform((it) => it.limited?.quantity),
  ])
  .nullish();
const link = z.looseObject({ reward_id: z.string(), costs, stock });
const reward = z.looseObject({ costs });

interface Priced {
  readonly offer: Offer;
  /** The card definition whose points pay for it. */
  readonly wallet: string | null;
}

export type Offers = (program: string, wallet: string, asking: Asking) => Promise<Offer[] | undefined>;

/**
 * What a program gives for points. Each reward costs a call to read and changes rarely, so what was read is kept for a
 * while. A purchase gives it at once: nothing stays claimed.
 */
export function createOffers(client: VoucherifyClient, now: () => number): Offers {
  const kept = new Map<string, { readonly at: number; readonly offers: readonly Priced[] }>();

  async function read(program: string, asking: Asking): Promise<readonly Priced[] | undefined> {
    const known = kept.get(program);
    if (known !== undefined && now() - known.at < FRESH_MS) return known.offers;
    const links = await client.programs.parts(program, 'rewards');
    if (!links.ok) return undefined;
    const offers: Priced[] = [];
    for (const each of links.value.data.slice(0, MOST)) {
      const assigned = link.safeParse(each);
      if (!assigned.success || assigned.data.stock === 0) continue;
      const resource = await client.rewards.read(assigned.data.reward_id, asking.signal);
      if (!resource.ok) return undefined;
      if (resource.value.status !== 'ACTIVE') continue;
      // BETA prices the assignment, the current contract the reward itself.
      const own = reward.safeParse(resource.value);
      const [price] =
        (assigned.data.costs ?? (own.success ? own.data.costs : null))?.flatMap((it) => it.spending) ?? [];
      const { id, name } = resource.value;
      const offer: Offer = { id, name, note: null, points: price?.points ?? null, claimed: false };
      offers.push({ offer, wallet: price?.card_definition_id ?? null });
    }
    const cheapestFirst = offers.toSorted((a, b) => (a.offer.points ?? 0) - (b.offer.points ?? 0));
    kept.set(program, { at: now(), offers: cheapestFirst });
    return cheapestFirst;
  }

  return async (program, wallet, asking) => {
    const offers = await read(program, asking);
    return offers?.filter((it) => it.wallet === null || it.wallet === wallet).map((it) => it.offer);
  };
}
