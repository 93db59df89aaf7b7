import type { CardView } from '#shared/contract/card-view.ts';
import type { Movement } from '#shared/domain/card.ts';

/** What was taken from a card and could be given back. */
export function takenFrom(card: CardView): readonly Movement[] {
  return (card.movements ?? []).filter(({ kind, amount }) => kind === 'taken' && amount !== null && amount.minor !== 0);
}

/** The last use of a voucher, unless it was taken back already. Newest first, so what undid it stands before it. */
export function usedOf(card: CardView): Movement | undefined {
  const last = (card.movements ?? []).find(({ kind }) => kind === 'taken' || kind === 'given-back');
  return last?.kind === 'taken' ? last : undefined;
}
