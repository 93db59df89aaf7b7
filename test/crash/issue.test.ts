import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { vendorsOnAPort } from '#test/fakes/live-till.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { sure } from '#test/fakes/sure.ts';
import { buildVictim } from './build-victim.ts';
import { seeded } from './random.ts';
import { startTill, type TillProcess } from './till-process.ts';

const CARDS = 60;
const LIVES = 5;
const SEED = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);

test(`orders that are killed at any moment, with answers lost in between, end with each card made once (CRASH_SEED=${SEED})`, async () => {
  const program = await buildVictim();
  const { environment, loyaltydog, voucherify } = await vendorsOnAPort();
  const data = scratchDirectory();
  const random = seeded(SEED);
  const before = loyaltydog.snapshot().cards.length;
  const ids = { one: randomUUID(), box: randomUUID(), vouchers: randomUUID() };
  const orders = [
    { id: ids.one, kind: 'gift-card', body: { initialValue: '20', customerName: 'Mia' } },
    { id: ids.box, kind: 'gift-cards', body: { initialValue: '10', count: CARDS } },
    { id: ids.vouchers, kind: 'gift-vouchers', body: { amount: '15', count: CARDS } },
  ] as const;

  const start = async (): Promise<TillProcess> => {
    const till = await startTill({ program, data, environment });
    if ('said' in till) throw new Error(till.said);
    return till;
  };
  const states = async (till: TillProcess) => {
    const list = await till.call('issue/list', {});
    return list?.ok ? list.value.orders : [];
  };

  for (let life = 0; life < LIVES; life++) {
    for (const vendor of [loyaltydog, voucherify]) {
      const what = random.pick(['lost', 'reset'] as const);
      vendor.faults.add({ method: 'POST', fault: { what, when: random.pick(['before', 'after'] as const) } });
    }
    const till = await start();
    // Asked again in every life, as a person would who saw the till go dark.
    for (const order of orders) await till.call('issue/order', order);
    await pause(random.below(900));
    till.kill();
    await till.died;
    loyaltydog.clock.move(1_500);
  }
  loyaltydog.faults.clear();
  voucherify.faults.clear();
  const till = await start();
  for (const order of orders) expect(await till.call('issue/order', order)).toMatchObject({ ok: true });
  for (;;) {
    const now = await states(till);
    if (now.length === 3 && now.every(({ state }) => state === 'issued')) break;
    expect(now.filter(({ state }) => state === 'unsure' || state === 'refused')).toEqual([]);
    loyaltydog.clock.move(1_500);
    await pause(50);
  }
  const numbers = async (id: string) => {
    const read = sure(await till.call('issue/numbers', { id }));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    return read.value.numbers.map(({ number }) => number);
  };
  const [one, box, codes] = [await numbers(ids.one), await numbers(ids.box), await numbers(ids.vouchers)];
  expect(loyaltydog.snapshot().cards.length - before).toBe(1 + CARDS);
  const made = new Set(loyaltydog.snapshot().cards.map(({ cardNumber }) => cardNumber));
  expect([...one, ...box].filter((number) => !made.has(number))).toEqual([]);
  expect([one.length, new Set(box).size, new Set(codes).size]).toEqual([1, CARDS, CARDS]);
  await till.stop();
}, 120_000);
