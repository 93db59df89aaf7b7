import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Voucherify } from '#shared/api/voucherify/provider.ts';
import { action, card, eur, openStand, problem, value, type Stand } from './stand.ts';

let stand: Stand;
let shop: Voucherify;
beforeEach(async () => {
  stand = await openStand();
  shop = stand.client();
});
afterEach(() => stand[Symbol.asyncDispose]());

test('a printed card the vendor never heard of is made with its code', async () => {
  const it = action(
    { vendor: 'voucherify', id: 'new:1', program: null },
    { do: 'activate', faceValue: eur(2000), code: null },
  );
  expect(value(await shop.perform(it, { number: 'OL-PRINTED-1' })).left).toEqual(eur(2000));
  expect(value(await shop.reconcile(it, { number: 'OL-PRINTED-1' })).found).toBe('applied');
  expect(value(await shop.reconcile(it)).found).toBe('cant-tell');
  const other = action(
    { vendor: 'voucherify', id: 'new:2', program: null },
    { do: 'activate', faceValue: eur(2000), code: null },
  );
  expect(problem(await shop.perform(other, { number: 'OL-PRINTED-1' })).code).toBe('already-active');
  expect(value(await shop.reconcile(other, { number: 'OL-PRINTED-1' })).found).toBe('not-applied');
});

test('what looks like a printed card of the shop is one to be made, and nothing else is', async () => {
  const blanks = { pattern: 'OL-PRINT-##', campaign: 'Spring', value: eur(2500) };
  const maker = stand.client({}, { blanks: () => blanks });
  const by = (number: string) => ({ by: 'number', number }) as const;
  expect(problem(await maker.find(by('OL-PRINT-07'))).code).toBe('not-found');
  expect(maker.unmade?.(by('OL-PRINT-07'), 'x')).toMatchObject({
    status: 'pending',
    faceValue: eur(2500),
    title: 'Spring',
  });
  expect(JSON.stringify(maker.unmade?.(by('OL-PRINT-07'), 'x')?.ref)).not.toContain('PRINT');
  for (const number of ['OL-PRINT-7', 'OL-PRINT-077', 'OL-PRINT-0 ', 'XX-PRINT-07']) {
    expect(maker.unmade?.(by(number), 'x')).toBeUndefined();
  }
  expect(shop.unmade?.(by('OL-PRINT-07'), 'x')).toBeUndefined();
});

test('a card whose making got no answer is found again by its number, counted in its campaign, and not made twice', async () => {
  const maker = stand.client({}, { blanks: () => ({ pattern: 'OL-PRINT-##', campaign: 'Spring', value: null }) });
  const number = 'OL-PRINT-08';
  const blank = maker.unmade?.({ by: 'number', number }, 'x');
  if (blank === undefined) throw new Error('it looks like one');
  const it = action(blank.ref, { do: 'activate', faceValue: eur(2000), code: null });
  stand.vendor.faults.add({ method: 'POST', path: '/v1/vouchers/*', fault: { what: 'reset', when: 'after' } });
  expect(problem(await maker.perform(it, { number })).code).toBe('timed-out');
  const real = await card(maker, number);
  expect(real).toMatchObject({ status: 'active', balance: eur(2000), title: 'Spring' });
  expect(value(await maker.reconcile(it, { number }))).toMatchObject({
    found: 'applied',
    settlement: { left: eur(2000), made: { card: real.ref, lastFour: 'T-08' } },
  });
  expect(value(await maker.read(blank.ref, { number })).ref).toEqual(real.ref);
  expect(
    value(await maker.perform(action(blank.ref, { do: 'take', amount: eur(500), bill: null }), { number })).left,
  ).toEqual(eur(1500));
});
