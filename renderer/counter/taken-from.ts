import type { CardView } from '#shared/contract/card-view.ts';
import type { Movement } from '#shared/domain/card.ts';

/** What was taken from a card and could be given back. */
export function takenFrom(card: CardView): readonly Movement[] {
  return (card.movements ?? []).filter(({ kind, amount }) => kind === 'taken' && amount !== null && amount.minor !== 0);
}
