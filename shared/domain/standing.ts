import type { Card } from './card.ts';
import type { Problem } from './problem.ts';

/** Why a card that was in use does nothing now; undefined for one that works, or was never activated. */
export function outOfUse({
  status,
  suspended,
  expiresAt,
}: Pick<Card, 'status' | 'suspended' | 'expiresAt'>): Problem | undefined {
  switch (status) {
    case 'suspended':
      return { code: 'suspended', until: suspended?.until ?? null, reason: suspended?.reason ?? null };
    case 'expired':
      return { code: 'expired', on: expiresAt };
    case 'voided':
      return { code: 'voided' };
    case 'depleted':
      return { code: 'used-up' };
    case 'pending':
    case 'active':
      return undefined;
  }
}
