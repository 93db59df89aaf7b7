import { unsigned, type Money } from '../money/money.ts';
import type { Card, Movement } from './card.ts';

type Told = Pick<Card, 'movements'>;

/** What was taken from a card and could be given back. */
export function takenFrom(card: Told): readonly Movement[] {
  return (card.movements ?? []).filter(({ kind, amount }) => kind === 'taken' && amount !== null && amount.minor !== 0);
}

/** How much a movement moved, whichever way it went. */
export function sizeOf({ amount }: Movement): Money | null {
  return amount === null ? null : unsigned(amount);
}

/** The last use of a voucher, unless it was taken back already. Newest first, so what undid it stands before it. */
export function usedOf(card: Told): Movement | undefined {
  const last = (card.movements ?? []).find(({ kind }) => kind === 'taken' || kind === 'given-back');
  return last?.kind === 'taken' ? last : undefined;
}
