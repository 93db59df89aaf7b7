import type { CardStatus } from '#shared/domain/card.ts';
import type { Money } from '#shared/money/money.ts';

/** What a card was when its vendor was last heard. */
export interface LastSeen {
  readonly status: CardStatus;
  readonly expired: boolean;
  readonly balance: Money | null;
  readonly ageMs: number;
}

export interface CardStanding {
  /** Null for a card that was never seen. */
  readonly seen: LastSeen | null;
  /** Taken here and not confirmed yet, online or offline, in minor units: the balance seen does not know of it. */
  readonly taken: number;
  /** Of that and of everything else, what was accepted while the vendor was out of reach. */
  readonly atStake: number;
}

/** Everything accepted offline and not confirmed yet. */
export interface TillStanding {
  readonly atStake: number;
  readonly count: number;
  readonly oldestMs: number | null;
}

/**
 * Where the limits ask what a card is still worth. Today that is this till's own journal; tills that share a ledger
 * answer from there, which is why it may take a moment.
 */
export interface Ledger<Card> {
  card(card: Card): Promise<CardStanding>;
  till(): Promise<TillStanding>;
}
