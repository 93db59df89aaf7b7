import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultRules } from '#electron/policy/default-rules.ts';
import type { CardStanding, TillStanding } from '#electron/policy/ledger.ts';
import { refusalOffline, type OfflineAsk } from '#electron/policy/offline-policy.ts';
import type { Operation } from '#shared/domain/action.ts';
import { offlineOperations, type OfflineRules } from '#shared/domain/offline-rules.ts';
import { worstCase } from '#shared/domain/worst-case.ts';
import { money } from '#shared/money/money.ts';

const euros = (minor: number) => money(minor, 'EUR');
const rules: OfflineRules = {
  ...defaultRules('EUR'),
  perAction: 3_000,
  perCard: 4_000,
  perTerminal: 10_000,
  unknownCard: 500,
  count: 5,
};
const take = (minor: number): OfflineAsk => ({
  operation: { do: 'take', amount: euros(minor), bill: null },
  stake: euros(minor),
  manager: false,
});
const HOUR = 3_600_000;
const seen = { status: 'active', expired: false, balance: euros(10_000), ageMs: HOUR } as const;
const card: CardStanding = { seen, taken: 0, atStake: 0 };
const never: CardStanding = { seen: null, taken: 0, atStake: 0 };
const till: TillStanding = { atStake: 0, count: 0, oldestMs: null };

const limitOf = (ask: OfflineAsk, onCard = card, onTill = till, under = rules) =>
  refusalOffline(under, ask, onCard, onTill)?.limit;

describe('what may be taken offline', () => {
  test('a known card with enough on it, within every ceiling', () => {
    expect(refusalOffline(rules, take(3_000), card, till)).toBeUndefined();
  });

  test('never more than the last known balance minus what was taken here since', () => {
    const nearlyEmpty = { seen: { ...seen, balance: euros(2_000) }, taken: 1_500, atStake: 0 };
    expect(refusalOffline(rules, take(501), nearlyEmpty, till)).toEqual({
      code: 'offline-limit',
      limit: 'balance',
      possible: euros(500),
    });
    expect(limitOf(take(500), nearlyEmpty)).toBeUndefined();
  });

  test('each ceiling stops at its own amount and says what is still possible', () => {
    expect(refusalOffline(rules, take(3_001), card, till)).toMatchObject({
      limit: 'per-action',
      possible: euros(3_000),
    });
    expect(refusalOffline(rules, take(2_000), { ...card, atStake: 2_500 }, till)).toMatchObject({
      limit: 'per-card',
      possible: euros(1_500),
    });
    expect(refusalOffline(rules, take(2_000), card, { ...till, atStake: 9_000 })).toMatchObject({
      limit: 'per-terminal',
      possible: euros(1_000),
    });
  });

  test('the number of waiting actions and the age of the oldest end it', () => {
    expect(limitOf(take(1), card, { ...till, count: 5 })).toBe('count');
    expect(limitOf(take(1), card, { ...till, oldestMs: rules.longestHours * HOUR + 1 })).toBe('too-long-offline');
  });

  test('a card never seen, or seen too long ago, has the lower ceiling', () => {
    expect(limitOf(take(500), never)).toBeUndefined();
    expect(limitOf(take(501), never)).toBe('card-unknown');
    expect(limitOf(take(400), { ...never, atStake: 200 })).toBe('card-unknown');
    const forgotten = { ...card, seen: { ...seen, ageMs: rules.rememberedHours * HOUR + 1 } };
    expect(limitOf(take(501), forgotten)).toBe('card-unknown');
    // A clock that was set back makes every age unknown.
    expect(limitOf(take(501), { ...card, seen: { ...seen, ageMs: Infinity } })).toBe('card-unknown');
  });

  test.each(['pending', 'suspended', 'expired', 'voided', 'depleted'] as const)(
    'a card last seen %s gives nothing',
    (status) => {
      expect(limitOf(take(1), { ...card, seen: { ...seen, status } })).toBe('card-not-usable');
    },
  );

  test('a card whose last day has passed since it was seen gives nothing', () => {
    expect(limitOf(take(1), { ...card, seen: { ...seen, expired: true } })).toBe('card-not-usable');
  });

  test('activation and reload wait for the vendor until a manager turns them on', () => {
    const add: OfflineAsk = { operation: { do: 'add', amount: euros(100) }, stake: euros(100), manager: false };
    const activate: OfflineAsk = {
      operation: { do: 'activate', faceValue: euros(100), code: null },
      stake: euros(100),
      manager: false,
    };
    const pending = { ...card, seen: { ...seen, status: 'pending' } } as const;
    expect(limitOf(add)).toBe('operation-needs-vendor');
    expect(limitOf(activate, pending)).toBe('operation-needs-vendor');
    const allowed: OfflineRules = { ...rules, operations: ['take', 'add', 'activate'] };
    expect(limitOf(add, card, till, allowed)).toBeUndefined();
    expect(limitOf(activate, pending, till, allowed)).toBeUndefined();
  });

  test('what is not on the list of offline operations always waits, whatever the rules say', () => {
    const away: Operation = { do: 'void', reason: 'lost' };
    const all = { ...rules, operations: [...offlineOperations] };
    expect(limitOf({ operation: away, stake: null, manager: true }, card, till, all)).toBe('operation-needs-vendor');
  });

  test('when only managers may, a cashier may not', () => {
    const strict: OfflineRules = { ...rules, staff: 'managers' };
    expect(limitOf(take(1), card, till, strict)).toBe('cashier-may-not');
    expect(limitOf({ ...take(1), manager: true }, card, till, strict)).toBeUndefined();
  });

  test('an amount in another currency is not guessed at', () => {
    const yen: OfflineAsk = {
      operation: { do: 'take', amount: money(1, 'JPY'), bill: null },
      stake: money(1, 'JPY'),
      manager: true,
    };
    expect(limitOf(yen)).toBe('operation-needs-vendor');
  });
});

test('whatever is asked, in whatever order, no till loses more than the stated worst case', () => {
  const amount = fc.integer({ min: 1, max: 8_000 });
  const asks = fc.array(fc.record({ card: fc.integer({ min: 0, max: 3 }), amount, known: fc.boolean() }), {
    maxLength: 60,
  });
  const someRules = fc.record({
    perAction: amount,
    perCard: amount,
    perTerminal: fc.integer({ min: 0, max: 30_000 }),
    unknownCard: fc.integer({ min: 0, max: 8_000 }),
    count: fc.integer({ min: 0, max: 12 }),
  });
  fc.assert(
    fc.property(someRules, asks, (some, asked) => {
      const under: OfflineRules = { ...rules, ...some };
      const given = new Map<number, number>();
      let lost = 0;
      let count = 0;
      for (const it of asked) {
        const atStake = given.get(it.card) ?? 0;
        const standing: CardStanding = { seen: it.known ? seen : null, taken: atStake, atStake };
        if (refusalOffline(under, take(it.amount), standing, { atStake: lost, count, oldestMs: 0 })) continue;
        given.set(it.card, atStake + it.amount);
        lost += it.amount;
        count += 1;
      }
      expect(lost).toBeLessThanOrEqual(worstCase(under).minor);
      for (const onOneCard of given.values()) expect(onOneCard).toBeLessThanOrEqual(under.perCard);
    }),
  );
});
