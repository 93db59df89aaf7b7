import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '#shared/result.ts';
import type { Money } from '#shared/money/money.ts';
import { card, eur, openStand, problem, value, type Stand } from './stand.ts';

let stand: Stand;
beforeAll(async () => void (stand = await openStand()));
afterAll(() => stand[Symbol.asyncDispose]());

async function check(code: string, minor: number): Promise<Result<{ readonly worth: Money | null }>> {
  const shop = stand.client();
  const { ref } = await card(shop, code);
  const answer = await shop.check?.(ref, eur(minor));
  if (answer === undefined) throw new Error('this vendor can be asked beforehand');
  return answer;
}

test.each([
  ['OL-5OFF', 4350, 500],
  ['OL-5OFF', 300, 300],
  ['OL-20PCT', 2000, 400],
  ['OL-20PCT', 9000, 1000],
  ['OL-TOTE-10', 2500, 1500],
  ['OL-FROM25', 2500, 700],
])('%s takes off a bill of %i what the vendor says: %i', async (code, bill, off) => {
  expect(value(await check(code, bill))).toEqual({ worth: eur(off) });
});

test('a no is the refusal that using it would meet', async () => {
  expect(problem(await check('OL-FROM25', 1800))).toMatchObject({ code: 'rule-broken', text: 'only from 25.00' });
  expect(problem(await check('OL-ONCE-USED', 1800)).code).toBe('used-up');
});

test('asking uses nothing, holds nothing and leaves no order: asked a hundred times, it can still be used once', async () => {
  const before = await stand.raw('GET', '/v1/orders');
  for (let n = 0; n < 20; n += 1) value(await check('OL-5OFF', 4350));
  expect((await stand.raw('GET', '/v1/orders')).body).toEqual(before.body);
  expect((await card(stand.client(), 'OL-5OFF')).status).toBe('active');
});
