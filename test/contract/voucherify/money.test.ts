import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Card } from '#shared/domain/card.ts';
import type { Operation } from '#shared/domain/action.ts';
import type { Voucherify } from '#shared/api/voucherify/provider.ts';
import { action, card, eur, openStand, problem, value, type Stand } from './stand.ts';

let stand: Stand;
let shop: Voucherify;
beforeEach(async () => {
  stand = await openStand();
  shop = stand.client();
});
afterEach(() => stand[Symbol.asyncDispose]());

const take = (minor: number, bill: number | null = null): Operation => ({
  do: 'take',
  amount: eur(minor),
  bill: bill === null ? null : eur(bill),
});
const again = async (it: Card) => value(await shop.read(it.ref));

describe('paying with a gift card', () => {
  test('takes exactly what was asked, says what is left, and is found again by the action’s id', async () => {
    const gift = await card(shop, 'OL-GIFT-10000');
    const it = action(gift.ref, take(1234, 5000));
    const settlement = value(await shop.perform(it));
    expect(settlement.left).toEqual(eur(8766));
    const [line] = (await again(gift)).movements ?? [];
    expect(line).toMatchObject({
      id: settlement.movementId,
      kind: 'taken',
      amount: eur(-1234),
      left: eur(8766),
      actionId: it.id,
    });
    expect(value(await shop.reconcile(it))).toMatchObject({
      found: 'applied',
      settlement: { movementId: settlement.movementId },
    });
  });

  test('more than is on the card is refused with what is left, and takes nothing', async () => {
    const gift = await card(shop, 'OL-GIFT-2500');
    expect(problem(await shop.perform(action(gift.ref, take(2501))))).toEqual({ code: 'not-enough', left: eur(2500) });
    expect((await again(gift)).balance).toEqual(eur(2500));
  });

  test('an amount above the bill, or in another currency, is refused before anything is sent', async () => {
    const gift = await card(shop, 'OL-GIFT-2500');
    stand.vendor.faults.pull(true);
    expect(problem(await shop.perform(action(gift.ref, take(500, 400))))).toMatchObject({
      code: 'bad-request',
      field: 'bill',
    });
    const yen = { do: 'take', amount: { minor: 500, currency: 'JPY' }, bill: null } as const;
    expect(problem(await shop.perform(action(gift.ref, yen)))).toMatchObject({ code: 'bad-request', field: 'amount' });
  });

  test.each([
    ['OL-GIFT-OFF', 'suspended'],
    ['OL-GIFT-OLD', 'expired'],
    ['OL-GIFT-SOON', 'not-active-yet'],
    ['OL-GIFT-EMPTY', 'not-enough'],
  ])('%s refuses as %s', async (number, code) => {
    const gift = await card(shop, number);
    expect(problem(await shop.perform(action(gift.ref, take(100)))).code).toBe(code);
  });

  test('an order that exists already under the same id counts with its own amount, and that is noticed', async () => {
    const gift = await card(shop, 'OL-GIFT-10000');
    const it = action(gift.ref, take(1000, 3000));
    await stand.raw('POST', '/v1/orders', { source_id: it.id, amount: 9900, status: 'CREATED' });
    expect(problem(await shop.perform(it))).toEqual({ code: 'bad-answer', field: 'order.amount' });
  });

  test('a code with a slash, a space, a percent sign and a plus is paid with like any other', async () => {
    const gift = await card(shop, 'OL/GIFT-40%+1');
    expect(value(await shop.perform(action(gift.ref, take(100)), { number: gift.number })).left).toEqual(eur(3900));
    expect(value(await shop.perform(action(gift.ref, { do: 'add', amount: eur(100) }))).left).toEqual(eur(4000));
  });
});

describe('topping up', () => {
  test('adds once, with till and cashier to be read back', async () => {
    const gift = await card(shop, 'OL-GIFT-2500');
    const it = action(gift.ref, { do: 'add', amount: eur(999) });
    expect(value(await shop.perform(it)).left).toEqual(eur(3499));
    const [line] = (await again(gift)).movements ?? [];
    expect(line).toMatchObject({
      kind: 'added',
      amount: eur(999),
      actionId: it.id,
      till: 'till-1',
      cashier: 'ann',
      note: 'Top-up',
    });
    expect(value(await shop.reconcile(it))).toMatchObject({ found: 'applied', settlement: { left: eur(3499) } });
  });
});

describe('giving back', () => {
  async function taken(minor: number) {
    const gift = await card(shop, 'OL-GIFT-10000');
    const settlement = value(await shop.perform(action(gift.ref, take(minor))));
    return { gift, movementId: settlement.movementId ?? '' };
  }
  const back = (movementId: string, minor: number | null): Operation => ({
    do: 'give-back',
    movementId,
    amount: minor === null ? null : eur(minor),
    reason: 'wrong size',
  });

  test('the whole is rolled back, once', async () => {
    const { gift, movementId } = await taken(4000);
    const it = action(gift.ref, back(movementId, null));
    expect(value(await shop.perform(it)).left).toEqual(eur(10_000));
    expect(value(await shop.reconcile(it)).found).toBe('applied');
    expect(problem(await shop.perform(action(gift.ref, back(movementId, null)))).code).toBe('not-possible');
    expect((await again(gift)).balance).toEqual(eur(10_000));
  });

  test('parts are put back, and together never more than was taken', async () => {
    const { gift, movementId } = await taken(4000);
    const first = action(gift.ref, back(movementId, 1500));
    expect(value(await shop.perform(first)).left).toEqual(eur(7500));
    expect(value(await shop.reconcile(first)).found).toBe('applied');
    expect(problem(await shop.perform(action(gift.ref, back(movementId, 2501))))).toEqual({
      code: 'over-limit',
      possible: eur(2500),
    });
    expect(value(await shop.perform(action(gift.ref, back(movementId, null)))).left).toEqual(eur(10_000));
    expect(problem(await shop.perform(action(gift.ref, back(movementId, 1)))).code).toBe('over-limit');
  });

  test('somebody else’s rollback is not taken for ours', async () => {
    const { gift, movementId } = await taken(4000);
    const it = action(gift.ref, back(movementId, null));
    await stand.raw('POST', `/v1/redemptions/${movementId}/rollback`, { reason: 'by hand' });
    expect(value(await shop.reconcile(it)).found).toBe('not-applied');
  });

  test('after three months the vendor refuses, and so it is said', async () => {
    const { gift, movementId } = await taken(4000);
    stand.vendor.clock.move(100 * 86_400_000);
    expect(problem(await shop.perform(action(gift.ref, back(movementId, null)))).code).toBe('not-possible');
  });
});

describe('coupons', () => {
  const use = (bill: number): Operation => ({ do: 'use-coupon', bill: eur(bill) });

  test.each([
    ['OL-5OFF', 3000, 500],
    ['OL-5OFF', 300, 300],
    ['OL-20PCT', 3333, 667],
    ['OL-20PCT', 20_000, 1000],
    ['OL-TOTE-10', 2499, 1499],
  ])('%s on a bill of %i is worth %i', async (number, bill, worth) => {
    const coupon = await card(shop, number);
    const it = action(coupon.ref, use(bill));
    expect(value(await shop.perform(it)).worth).toEqual(eur(worth));
    expect(value(await shop.reconcile(it)).found).toBe('applied');
    expect(problem(await shop.perform(action(coupon.ref, use(bill)))).code).toBe('used-up');
    expect((await again(coupon)).movements?.find((line) => line.kind === 'taken')).toMatchObject({
      actionId: it.id,
      till: 'till-1',
    });
  });

  test('a rule that is not met is told in the shop’s own words, and nothing is used', async () => {
    const coupon = await card(shop, 'OL-FROM25');
    expect(problem(await shop.perform(action(coupon.ref, use(2499))))).toEqual({
      code: 'rule-broken',
      text: 'only from 25.00',
    });
    // Not even tried: the vendor keeps failed tries, and there is none.
    expect(value(await shop.client.redemptions.list({ code: coupon.number })).items).toEqual([]);
    expect(value(await shop.perform(action(coupon.ref, use(2500)))).worth).toEqual(eur(700));
  });

  test('a coupon that another till has locked is used up until that lock is over', async () => {
    const coupon = await card(shop, 'OL-5OFF');
    const session = { type: 'LOCK', key: 'other-till', ttl: 90, ttl_unit: 'SECONDS' };
    await stand.raw('POST', '/v1/validations', {
      redeemables: [{ object: 'voucher', id: 'OL-5OFF' }],
      order: { amount: 3000 },
      session,
    });
    expect(problem(await shop.perform(action(coupon.ref, use(3000)))).code).toBe('used-up');
    stand.vendor.clock.move(91_000);
    expect(value(await shop.perform(action(coupon.ref, use(3000)))).worth).toEqual(eur(500));
  });

  test('the same attempt made again is not kept out by its own lock', async () => {
    const coupon = await card(shop, 'OL-5OFF');
    const it = action(coupon.ref, use(3000));
    stand.vendor.faults.add({ method: 'POST', path: '*/v1/redemptions', fault: { what: 'rate-limited' } });
    expect(problem(await shop.perform(it)).code).toBe('rate-limited');
    stand.vendor.clock.move(31_000);
    expect(value(await shop.perform(it)).worth).toEqual(eur(500));
  });

  test('a redemption that is refused lets go of its lock', async () => {
    const coupon = await card(shop, 'OL-5OFF');
    stand.vendor.faults.add({ method: 'POST', path: '*/v1/redemptions', fault: { what: 'down', status: 503 } });
    expect(problem(await shop.perform(action(coupon.ref, use(3000)))).code).toBe('vendor-down');
    expect(value(await shop.perform(action(coupon.ref, use(3000)))).worth).toEqual(eur(500));
  });

  test('a coupon is given back whole', async () => {
    const coupon = await card(shop, 'OL-5OFF');
    const used = value(await shop.perform(action(coupon.ref, use(3000))));
    const movementId = used.movementId ?? '';
    expect(
      problem(await shop.perform(action(coupon.ref, { do: 'give-back', movementId, amount: eur(1), reason: null })))
        .code,
    ).toBe('not-possible');
    value(await shop.perform(action(coupon.ref, { do: 'give-back', movementId, amount: null, reason: null })));
    expect((await again(coupon)).status).toBe('active');
  });
});

describe('switching on and off', () => {
  test('a blank card is loaded and switched on, once', async () => {
    const blank = await card(shop, 'OL-GIFT-BLANK');
    const it = action(blank.ref, { do: 'activate', faceValue: eur(5000), code: null });
    expect(value(await shop.perform(it)).left).toEqual(eur(5000));
    expect((await again(blank)).status).toBe('active');
    expect(value(await shop.reconcile(it)).found).toBe('applied');
    expect(
      problem(await shop.perform(action(blank.ref, { do: 'activate', faceValue: eur(5000), code: null }))).code,
    ).toBe('already-active');
  });

  test('a preloaded card keeps its value', async () => {
    const card1 = await card(shop, 'OL-GIFT-PRELOAD');
    expect(card1.faceValue).toEqual(eur(3000));
    expect(value(await shop.perform(action(card1.ref, { do: 'activate', faceValue: null, code: null }))).left).toEqual(
      eur(3000),
    );
  });

  test('an activation that broke off between its two writes is finished without loading twice', async () => {
    const blank = await card(shop, 'OL-GIFT-BLANK');
    const it = action(blank.ref, { do: 'activate', faceValue: eur(5000), code: null });
    stand.vendor.faults.add({ method: 'POST', path: '*/enable', fault: { what: 'reset', when: 'before' } });
    expect(problem(await shop.perform(it)).code).toBe('timed-out');
    expect(value(await shop.reconcile(it)).found).toBe('not-applied');
    expect(value(await shop.perform(it)).left).toEqual(eur(5000));
    expect((await again(blank)).balance).toEqual(eur(5000));
  });

  test('a suspended card refuses, and works again once lifted', async () => {
    const gift = await card(shop, 'OL-GIFT-2500');
    const off = action(gift.ref, { do: 'suspend', reason: 'lost', until: null });
    value(await shop.perform(off));
    expect(value(await shop.reconcile(off)).found).toBe('applied');
    expect((await again(gift)).status).toBe('suspended');
    expect(problem(await shop.perform(action(gift.ref, take(100)))).code).toBe('suspended');
    value(await shop.perform(action(gift.ref, { do: 'lift' })));
    expect(value(await shop.perform(action(gift.ref, take(100)))).left).toEqual(eur(2400));
    const until = '2026-12-01T00:00:00Z';
    expect(problem(await shop.perform(action(gift.ref, { do: 'suspend', reason: 'lost', until }))).code).toBe(
      'not-possible',
    );
  });

  test('what this vendor can not do is a refusal, not a crash', async () => {
    const gift = await card(shop, 'OL-GIFT-2500');
    expect(shop.can.has('merge')).toBe(false);
    expect(problem(await shop.perform(action(gift.ref, { do: 'void', reason: 'x' }))).code).toBe('not-possible');
  });
});
