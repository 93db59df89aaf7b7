import type { CardView } from '#shared/contract/card-view.ts';
import type { Problem } from '#shared/domain/problem.ts';

/** Why nothing can be taken from this card, as the problem a vendor would answer with; undefined when it can. */
export function standstill(card: CardView): Problem | undefined {
  switch (card.status) {
    case 'active':
      return undefined;
    case 'pending':
      return { code: 'not-active-yet' };
    case 'suspended':
      return { code: 'suspended', until: card.suspended?.until ?? null, reason: card.suspended?.reason ?? null };
    case 'expired':
      return { code: 'expired', on: card.expiresAt };
    case 'voided':
      return { code: 'voided' };
    case 'depleted':
      return { code: 'used-up' };
  }
}
