import type { CardView } from '#shared/contract/card-view.ts';

export const sortings = ['issuer', 'balance', 'ends'] as const;
export type Sorting = (typeof sortings)[number];

/** Of what has been read so far; no vendor sorts by these itself. */
export function sorted(cards: readonly CardView[], by: Sorting): readonly CardView[] {
  switch (by) {
    case 'issuer':
      return cards;
    case 'balance':
      return cards.toSorted((a, b) => (b.balance?.minor ?? -1) - (a.balance?.minor ?? -1));
    case 'ends':
      return cards.toSorted((a, b) => endOf(a) - endOf(b));
  }
}

function endOf({ expiresAt }: CardView): number {
  return expiresAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(expiresAt);
}
