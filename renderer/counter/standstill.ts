import type { CardView } from '#shared/contract/card-view.ts';
import type { Problem } from '#shared/domain/problem.ts';
import { outOfUse } from '#shared/domain/standing.ts';

/** Why nothing can be taken from this card, as the problem a vendor would answer with; undefined when it can. */
export function standstill(card: CardView): Problem | undefined {
  return card.status === 'pending' ? { code: 'not-active-yet' } : outOfUse(card);
}
