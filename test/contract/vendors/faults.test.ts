import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Operation } from '#shared/domain/action.ts';
import { verdictOf } from '#shared/domain/outcome.ts';
import { vendors } from '#shared/domain/card.ts';
import { money } from '#shared/money/money.ts';
import type { FaultRule } from '#shared/training/faults.ts';
import { openBench, take, type Bench } from './bench.ts';

type Fault = FaultRule['fault'];

/** What goes wrong, the problem it must become, and whether the vendor did its work nevertheless. */
const faults: readonly [name: string, fault: Fault, code: string, applied: boolean][] = [
  ['an answer lost before the work', { what: 'lost', when: 'before' }, 'timed-out', false],
  ['an answer lost after the work', { what: 'lost', when: 'after' }, 'timed-out', true],
  ['a connection reset before the work', { what: 'reset', when: 'before' }, 'timed-out', false],
  ['a connection reset after the work', { what: 'reset', when: 'after' }, 'timed-out', true],
  ['an answer slower than the till’s patience', { what: 'slow', milliseconds: 1500 }, 'timed-out', true],
  ['a 503 before the work', { what: 'down', status: 503, when: 'before' }, 'vendor-down', false],
  ['a 502 after the work', { what: 'down', status: 502, when: 'after' }, 'vendor-down', true],
  ['a web page instead of an answer', { what: 'garbage', when: 'after' }, 'bad-answer', true],
  ['too many calls', { what: 'rate-limited', retryAfter: '30' }, 'rate-limited', false],
];

describe.each(vendors)('%s, when something goes wrong', (vendor) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench(vendor);
  });
  afterEach(() => bench.close());

  test.each(faults)(
    '%s: the outcome is never called failed, and reading tells what happened',
    async (_, fault, code, applied) => {
      const card = await bench.card();
      const action = bench.action(card, take(250));
      bench.writes();
      bench.faults.add({ method: 'POST', path: '*/rede*', fault });
      const answer = await bench.provider.perform(action);
      if (answer.ok) throw new Error('the fault did not show');
      expect(answer.problem.code).toBe(code);
      // Only what certainly did not happen may be sent again without looking.
      if (applied) expect(verdictOf(answer.problem.code)).toBe('unknown');
      expect(bench.writes()).toBe(1);

      // A slow vendor is still at work when the till's patience ends.
      await vi.waitFor(() => expect(bench.faults.spoiled).toBe(1), { timeout: 10_000 });
      bench.clock.move(60_000);
      const trace = await bench.provider.reconcile(action);
      expect(trace).toMatchObject({ ok: true, value: { found: applied ? 'applied' : 'not-applied' } });
      expect(bench.writes()).toBe(0);
      const after = await bench.provider.read(card.ref, { number: card.number });
      expect(after.ok && after.value.balance).toEqual(money((card.balance?.minor ?? 0) - (applied ? 250 : 0), 'EUR'));
    },
  );

  test('a vendor that wants a pause gets it: nothing is sent until then', async () => {
    const card = await bench.card();
    bench.faults.add({ method: 'POST', fault: { what: 'rate-limited', retryAfter: '30' } });
    const first = await bench.provider.perform(bench.action(card, take(250)));
    const until = new Date(bench.clock.now() + 30_000).toISOString();
    expect(first).toEqual({ ok: false, problem: { code: 'rate-limited', until } });
    bench.writes();
    expect(await bench.provider.perform(bench.action(card, take(250)))).toEqual(first);
    expect(bench.writes()).toBe(0);
    bench.clock.move(30_000);
    expect(await bench.provider.perform(bench.action(card, take(250)))).toMatchObject({ ok: true });
  });

  test('a read that fails says so and changes nothing', async () => {
    const card = await bench.card();
    for (const [, fault, code] of faults.slice(0, 8)) {
      bench.faults.add({ method: 'GET', fault, times: null });
      expect(await bench.provider.read(card.ref, { number: card.number })).toMatchObject({ problem: { code } });
      bench.faults.clear();
    }
    expect(await bench.provider.read(card.ref, { number: card.number })).toMatchObject({ ok: true });
  });

  test('a till that gives up is answered at once, and does not know the outcome', async () => {
    const card = await bench.card();
    const stop = new AbortController();
    bench.faults.add({ method: 'POST', fault: { what: 'lost', when: 'after' } });
    const answer = bench.provider.perform(bench.action(card, take(250)), { signal: stop.signal, number: card.number });
    await expect.poll(() => bench.faults.rules.length).toBe(0);
    stop.abort();
    expect(await answer).toEqual({ ok: false, problem: { code: 'timed-out' } });
  });
});

describe.each(vendors)('%s, when all is well', (vendor) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench(vendor);
  });
  afterEach(() => bench.close());

  test('answers a probe with the account’s name or none', async () => {
    expect(await bench.provider.probe()).toMatchObject({ ok: true });
  });

  test('finds a card by exactly its number, and by nothing like it', async () => {
    const { number } = await bench.card();
    for (const near of [number.slice(1), `${number}0`, number.slice(0, -1), ` ${number}`]) {
      expect(await bench.provider.find({ by: 'number', number: near })).toMatchObject({
        problem: { code: 'not-found' },
      });
    }
  });

  test('takes an amount, shows it as a movement of ours, and gives it back', async () => {
    const card = await bench.card();
    const action = bench.action(card, take(990));
    const taken = await bench.provider.perform(action, { number: card.number });
    if (!taken.ok) throw new Error(JSON.stringify(taken.problem));
    const after = await bench.provider.read(card.ref, { number: card.number });
    if (!after.ok) throw new Error('gone');
    const mine = after.value.movements?.find((it) => it.actionId === action.id);
    expect(mine).toMatchObject({ id: taken.value.movementId, kind: 'taken', amount: money(-990, 'EUR') });
    const back = bench.action(card, { do: 'give-back', movementId: mine?.id ?? '', amount: null, reason: null });
    expect(await bench.provider.perform(back, { number: card.number })).toMatchObject({ ok: true });
    const restored = await bench.provider.read(card.ref, { number: card.number });
    expect(restored.ok && restored.value.balance).toEqual(card.balance);
  });

  test('refuses what it can not do at all as not possible, without asking anyone', async () => {
    const card = await bench.card();
    bench.faults.pull(true);
    const operation: Operation =
      vendor === 'loyaltydog' ? { do: 'earn', bill: money(1, 'EUR') } : { do: 'merge', numbers: ['a', 'b'] };
    expect(bench.provider.can.has(operation.do)).toBe(false);
    expect(await bench.provider.perform(bench.action(card, operation))).toMatchObject({
      problem: { code: 'not-possible' },
    });
  });
});
