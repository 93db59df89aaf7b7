import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Operation } from '#shared/domain/action.ts';
import { verdictOf } from '#shared/domain/outcome.ts';
import type { FaultRule } from '#shared/training/faults.ts';
import type { Voucherify } from '#shared/api/voucherify/provider.ts';
import { action, card, eur, openStand, problem, value, type Stand } from './stand.ts';

let stand: Stand;
let shop: Voucherify;
/** Gives up early, so that an answer that never comes is not waited for long. Only for the calls that are spoiled. */
let hasty: Voucherify;
beforeEach(async () => {
  stand = await openStand();
  shop = stand.client({ timeoutMs: 20_000 });
  hasty = stand.client({ timeoutMs: 800 });
});
afterEach(() => stand[Symbol.asyncDispose]());

interface Write {
  readonly number: string;
  readonly operation: Operation;
  /** The call that does it. */
  readonly method?: 'PUT';
  readonly path: string;
  /** What is on the card when it was done once. */
  readonly left: number;
}

const writes: Readonly<Record<string, Write>> = {
  take: {
    number: 'OL-GIFT-2500',
    operation: { do: 'take', amount: eur(500), bill: null },
    path: '*/v1/redemptions',
    left: 2000,
  },
  add: { number: 'OL-GIFT-2500', operation: { do: 'add', amount: eur(500) }, path: '*/balance', left: 3000 },
  activate: {
    number: 'OL-GIFT-BLANK',
    operation: { do: 'activate', faceValue: eur(700), code: null },
    path: '*/balance',
    left: 700,
  },
  suspend: {
    number: 'OL-GIFT-2500',
    operation: { do: 'suspend', reason: 'x', until: null },
    path: '*/disable',
    left: 2500,
  },
  extend: {
    number: 'OL-GIFT-OLD',
    operation: { do: 'extend', days: 30 },
    method: 'PUT',
    path: '*/v1/vouchers/*',
    left: 5000,
  },
  'use-coupon': {
    number: 'OL-5OFF',
    operation: { do: 'use-coupon', bill: eur(3000) },
    path: '*/v1/redemptions',
    left: 0,
  },
};

const silences: Readonly<Record<string, FaultRule['fault']>> = {
  lost: { what: 'lost' },
  reset: { what: 'reset' },
  'a 502': { what: 'down', status: 502 },
  garbage: { what: 'garbage' },
};

describe.each(Object.entries(writes))('an answer to %s that never came', (_, write) => {
  describe.each(Object.entries(silences))('by %s', (_name, fault) => {
    test('after the work was done: found by reading, and not done again', async () => {
      const it = action((await card(shop, write.number)).ref, write.operation);
      stand.vendor.faults.add({
        method: write.method ?? 'POST',
        path: write.path,
        fault: { ...fault, when: 'after' } as FaultRule['fault'],
      });
      expect(verdictOf(problem(await hasty.perform(it)).code)).toBe('unknown');
      const trace = value(await shop.reconcile(it));
      if (write.operation.do === 'activate') {
        // Two writes, and the second one is still to be done: doing it again must not load the card twice.
        expect(trace.found).toBe('not-applied');
        value(await shop.perform(it));
      } else {
        expect(trace.found).toBe('applied');
      }
      expect((await card(shop, write.number)).balance?.minor ?? 0).toBe(write.left);
    });

    test('before anything was done: seen to be missing, and done once when it is tried again', async () => {
      const it = action((await card(shop, write.number)).ref, write.operation);
      stand.vendor.faults.add({
        method: write.method ?? 'POST',
        path: write.path,
        fault: { ...fault, when: 'before' } as FaultRule['fault'],
      });
      expect(verdictOf(problem(await hasty.perform(it)).code)).toBe('unknown');
      expect(value(await shop.reconcile(it)).found).toBe('not-applied');
      value(await shop.perform(it));
      expect(value(await shop.reconcile(it)).found).toBe('applied');
      expect((await card(shop, write.number)).balance?.minor ?? 0).toBe(write.left);
    });
  });

  test('with the plug pulled: certainly not done', async () => {
    const it = action((await card(shop, write.number)).ref, write.operation);
    stand.vendor.faults.pull(true);
    // On a real port the pulled plug is a reset, which proves nothing; the first call is a reading, and that does.
    expect(verdictOf(problem(await shop.perform(it)).code)).toBe('unsent');
  });

  test('with a 429: not done, and it says until when to wait', async () => {
    const { ref, number } = await card(shop, write.number);
    stand.vendor.faults.add({ fault: { what: 'rate-limited', retryAfter: '30' } });
    const refusal = problem(await shop.perform(action(ref, write.operation), { number }));
    expect(refusal).toEqual({ code: 'rate-limited', until: '2026-11-20T10:00:30.000Z' });
  });
});

test('a booking that is missing right after its answer was lost proves nothing yet', async () => {
  const careful = stand.client({ timeoutMs: 20_000, settleMs: 3000 });
  const it = action((await card(careful, 'OL-GIFT-2500')).ref, { do: 'add', amount: eur(100) });
  stand.vendor.faults.add({ method: 'POST', path: '*/balance', fault: { what: 'reset', when: 'before' } });
  problem(await careful.perform(it));
  expect(problem(await careful.reconcile(it)).code).toBe('busy');
  stand.vendor.clock.move(3001);
  expect(value(await careful.reconcile(it)).found).toBe('not-applied');
});

test('a body that does not fit names the field', async () => {
  const odd = JSON.stringify({ id: 'v_1', code: 'x', type: 'GIFT_VOUCHER', gift: { amount: 100, balance: 10.5 } });
  stand.vendor.faults.add({ path: '*/vouchers/*', fault: { what: 'garbage', body: odd } });
  expect(problem(await shop.find({ by: 'number', number: 'x' }))).toEqual({
    code: 'bad-answer',
    field: 'gift.balance',
  });
});

test('nothing is sent after the plan’s calls are used up, and reading stops before writing does', async () => {
  const poor = stand.client({ plan: { calls: 10, per: 'hour' } });
  const gift = await card(poor, 'OL-GIFT-2500');
  for (let n = 1; n < 8; n += 1) await card(poor, 'OL-GIFT-2500');
  expect(problem(await poor.find({ by: 'number', number: 'OL-GIFT-2500' })).code).toBe('rate-limited');
  value(await poor.perform(action(gift.ref, { do: 'add', amount: eur(1) }), { number: gift.number }));
  value(await poor.perform(action(gift.ref, { do: 'add', amount: eur(1) }), { number: gift.number }));
  expect(
    problem(await poor.perform(action(gift.ref, { do: 'add', amount: eur(1) }), { number: gift.number })).code,
  ).toBe('rate-limited');
});

test('the same amount added by somebody else at the same time is not taken for ours', async () => {
  const it = action((await card(shop, 'OL-GIFT-2500')).ref, { do: 'add', amount: eur(500) });
  stand.vendor.faults.add({ method: 'POST', path: '*/balance', fault: { what: 'reset', when: 'before' } });
  problem(await shop.perform(it));
  await stand.raw('POST', '/v1/vouchers/OL-GIFT-2500/balance', { amount: 500, source_id: 'another-till' });
  expect(value(await shop.reconcile(it)).found).toBe('not-applied');
});

test('a ledger too long to look through is not taken for proof', async () => {
  const it = action((await card(shop, 'OL-GIFT-2500')).ref, { do: 'add', amount: eur(500) });
  for (let n = 0; n < 501; n += 1) {
    await stand.raw('POST', '/v1/vouchers/OL-GIFT-2500/balance', { amount: 1, source_id: `other-${n}` });
  }
  expect(value(await shop.reconcile(it)).found).toBe('cant-tell');
});

test('a refusal with nothing but its key is understood', async () => {
  const { ref } = await card(shop, 'OL-GIFT-2500');
  const spare = { fetch: async () => Response.json({ code: 400, key: 'voucher_expired' }, { status: 400 }) };
  const other = stand.client({}, spare);
  expect(problem(await other.perform(action(ref, { do: 'add', amount: eur(1) }), { number: 'x' }))).toEqual({
    code: 'expired',
    on: null,
  });
});
