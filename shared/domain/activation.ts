import type { Card } from './card.ts';
import type { Problem } from './problem.ts';
import { outOfUse } from './standing.ts';

type Seen = Pick<Card, 'kind' | 'status' | 'startsAt' | 'expiresAt' | 'suspended'>;

/** Why this card is not one to be activated; undefined when it is. `now` in milliseconds since 1970. */
export function notToActivate(card: Seen, now: number): Problem | undefined {
  if (card.kind !== 'gift-card') return { code: 'not-possible', why: '' };
  switch (card.status) {
    case 'pending':
      // Switched on already, and only waiting for its first day.
      return card.startsAt !== null && Date.parse(card.startsAt) > now
        ? { code: 'already-active', since: card.startsAt }
        : undefined;
    case 'active':
      return { code: 'already-active', since: card.startsAt };
    default:
      return outOfUse(card);
  }
}
