import { done, type Result } from '../../result.ts';
import type { Asking } from '../provider.ts';
import type { LoyaltyDogClient } from './client.ts';
import type { WireTransaction } from './wire/cards.ts';

const PAGE = 100;
const MOST_PAGES = 20;

/** The movements of a card since a moment, newest first. `complete` is false when older ones could not be reached. */
export interface History {
  readonly transactions: readonly WireTransaction[];
  readonly complete: boolean;
}

/**
 * Reads back until `since`. The documentation gives two rules for how many come at once, so a page is only the last
 * one when it is empty, reaches far enough back, or brings nothing new.
 */
export async function historySince(
  client: LoyaltyDogClient,
  card: string,
  since: number,
  asking?: Asking,
): Promise<Result<History>> {
  const known = new Map<string, WireTransaction>();
  for (let page = 0; page < MOST_PAGES; page++) {
    const read = await client.cards.transactions(card, { limit: PAGE, offset: known.size }, asking);
    if (!read.ok) return read;
    const before = known.size;
    for (const it of read.value) known.set(it.id, it);
    const oldest = Math.min(...read.value.map((it) => Date.parse(it.createdAt)));
    if (read.value.length === 0 || oldest < since) return done({ transactions: [...known.values()], complete: true });
    // An ignored `offset` gives the same page for ever.
    if (known.size === before) return done({ transactions: [...known.values()], complete: before < PAGE });
  }
  return done({ transactions: [...known.values()], complete: false });
}
