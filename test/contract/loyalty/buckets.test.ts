import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rulesOf } from '#shared/api/voucherify/point-rules.ts';
import { play } from '#shared/loyalty/timeline.ts';
import { credit, pendingBucket } from '#shared/training/voucherify/loyalty/booking.ts';
import type { LoyaltyCard } from '#shared/training/voucherify/loyalty/model.ts';
import { createProject } from '#shared/training/voucherify/loyalty/project.ts';
import type { Store } from '#shared/training/voucherify/store.ts';
import { cardDefinition } from '../voucherify/design-bodies.ts';

const now = Date.parse('2028-02-29T10:00:00Z');
const store = {
  rules: { now: () => now, settleAfter: 0, dialect: 'current' },
  newId: (prefix: string) => `${prefix}_1`,
  instant: () => new Date(now).toISOString(),
} as Store;

function cardWith(definition: Record<string, unknown>) {
  const project = createProject(store);
  const at = store.instant();
  project.definitions.set('d', { id: 'd', status: 'ACTIVE', body: definition, createdAt: at, updatedAt: null });
  const zero = { total: 0, earned: 0, added: 0, purchased: 0, purchased_reversed: 0 };
  const card: LoyaltyCard = {
    id: 'c',
    definitionId: 'd',
    code: null,
    createdAt: at,
    points: { ...zero, subtracted: 0, expired: 0, spent: 0, refunded: 0, returned: 0 },
    pending: { total: 0, activated: 0, canceled: 0 },
    pendingBuckets: [],
    expiringBuckets: [],
    transactions: [],
  };
  return { project, card };
}

test('the training vendor dates its buckets as the timeline does, for every definition within the bounds', () => {
  fc.assert(
    fc.property(cardDefinition('current'), (definition) => {
      const rules = rulesOf(definition)?.points;
      if (rules === undefined) throw new Error('a definition within the bounds has rules');
      const { project, card } = cardWith(definition);
      const without = { ...rules, earning: {} };
      const [first] = play(without, [{ do: 'earn', on: '2028-02-29', points: 100 }], '2040-01-01');
      if (first?.what === 'waits') {
        const cancelled = play(without, [{ do: 'earn', on: '2028-02-29', points: 100 }], '2040-01-01')[1];
        const date = pendingBucket(project, card, 'any', 100).date.slice(0, 10);
        expect(date).toBe(first.until ?? cancelled?.on);
      } else {
        credit(project, card, 100, 'earned');
        expect(card.expiringBuckets[0]?.date.slice(0, 10) ?? null).toBe(first?.until);
      }
    }),
    { numRuns: 300 },
  );
});
