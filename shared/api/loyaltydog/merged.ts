import type { Action, Settlement } from '../../domain/action.ts';
import type { Asking } from '../provider.ts';
import type { LoyaltyDogClient } from './client.ts';
import { madeOf } from './map.ts';

/** More cards than these are not made in the seconds in which an answer is lost. */
const LOOKED_AT = 10;

/**
 * The card that a merge has made, when the answer that named it is lost: among the newest of the program, the one whose
 * own movement carries the action's id. Null where it can't be found; the merge itself is proved without it.
 */
export async function cardMergedBy(
  client: LoyaltyDogClient,
  { id, card }: Action,
  since: number,
  asking?: Asking,
): Promise<Settlement['made']> {
  const listed = await client.cards.list({ status: 'active', positive_balance: true, limit: 50 }, asking);
  if (!listed.ok) return null;
  const young = listed.value.filter(({ activatedAt }) => activatedAt != null && Date.parse(activatedAt) >= since);
  for (const wire of young.slice(0, LOOKED_AT)) {
    const moves = await client.cards.transactions(wire.id, { limit: 5 }, asking);
    if (moves.ok && moves.value.some((it) => it.referenceId === id)) return madeOf(wire, card.program ?? '');
  }
  return null;
}
