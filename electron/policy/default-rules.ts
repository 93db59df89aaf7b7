import type { OfflineRules } from '#shared/domain/offline-rules.ts';
import type { Currency } from '#shared/money/currency.ts';

/** Cautious, and useful on the first morning without network. Loading cards offline waits for a manager's decision. */
export function defaultRules(currency: Currency): OfflineRules {
  return {
    currency,
    operations: ['take', 'earn'],
    staff: 'everyone',
    perAction: 5_000,
    perCard: 5_000,
    perTerminal: 50_000,
    unknownCard: 1_000,
    count: 100,
    longestHours: 48,
    rememberedHours: 14 * 24,
  };
}
