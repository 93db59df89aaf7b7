import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '#shared/result.ts';
import { openStand, play, problem, value, type Stand } from './stand.ts';
import { eur } from './stand.ts';

let stand: Stand;
let merchantId: string;
beforeAll(async () => {
  stand = await openStand();
  merchantId = stand.vendor.shop.merchantId;
});
afterAll(() => stand.close());

const decimal = (minor: number) => `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
const create = (rest: object) =>
  stand.shop.client.cards.create({ initialValue: '1', merchantId, ...rest }, randomUUID());

describe('amounts', () => {
  test('every face value from 0.01 to 10 000 comes back to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (minor) => {
        expect(value(await create({ initialValue: decimal(minor) })).initialValue).toEqual(eur(minor));
      }),
      { numRuns: 60 },
    );
  });

  test.each(['0', '0.00', '-1', '10000.01', '1e3', '', '.', 'ten', '1,50', '0.0099999999999999999999'])(
    'a face value of %j is refused before it is sent',
    async (initialValue) => {
      const asked = stand.asked.length;
      expect(problem(await create({ initialValue }))).toMatchObject({ code: 'bad-request', field: 'initialValue' });
      expect(stand.asked).toHaveLength(asked);
    },
  );

  test('bounds are exact far beyond what a fraction could tell apart', async () => {
    expect((await create({ initialValue: '10000.000000000000000000' })).ok).toBe(true);
    expect(problem(await create({ initialValue: '10000.000000000000000001' }))).toMatchObject({ code: 'bad-request' });
  });

  test('an amount that the shop’s currency can not express is stopped, not rounded', async () => {
    expect(problem(await create({ initialValue: '1.005' }))).toMatchObject({
      code: 'bad-request',
      field: 'initialValue',
    });
  });

  test('lists in an envelope and amounts as bare numbers are read the same', async () => {
    const bare = await play(stand, 'reloaded');
    stand.vendor.manners.lists = 'wrapped';
    stand.vendor.manners.amounts = 'number';
    expect(await play(stand, 'reloaded')).toEqual(bare);
    stand.vendor.manners.lists = 'bare';
    stand.vendor.manners.amounts = 'text';
  });
});

describe('fields out of bounds are refused before they are sent, and named', () => {
  const { client } = { client: () => stand.shop.client };
  const id = '64b1f0c2a9e84d31f2c7a999';
  const long = (size: number) => 'x'.repeat(size + 1);
  const k = 'key';
  const calls: readonly [field: string, call: () => Promise<Result<unknown>>][] = [
    ['merchantId', () => create({ merchantId: 'SHOP' })],
    ['customerEmail', () => create({ customerEmail: 'nobody' })],
    ['customerPhone', () => create({ customerPhone: 'call me' })],
    ['customerName', () => create({ customerName: long(255) })],
    ['senderName', () => create({ senderName: long(255) })],
    ['designTemplate', () => create({ designTemplate: long(100) })],
    ['customMessage', () => create({ customMessage: long(500) })],
    ['expiresAt', () => create({ expiresAt: 'soon' })],
    ['deliverAt', () => create({ deliverAt: '2026-01-01' })],
    ['count', () => client().cards.bulk({ initialValue: '1' }, k)],
    ['count', () => client().cards.bulk({ initialValue: '1', count: 1, recipients: [] }, k)],
    ['count', () => client().cards.bulk({ initialValue: '1', count: 0 }, k)],
    [
      'recipients.0.customerName',
      () => client().cards.bulk({ initialValue: '1', recipients: [{ customerName: long(255) }] }, k),
    ],
    ['securityCode', () => client().money.activate(id, { securityCode: '1234567' }, k)],
    ['amount', () => client().money.redeem(id, { amount: '0' }, k)],
    ['posTransactionId', () => client().money.redeem(id, { amount: '1', posTransactionId: long(100) }, k)],
    ['cashierId', () => client().money.redeem(id, { amount: '1', cashierId: long(50) }, k)],
    ['terminalId', () => client().money.redeem(id, { amount: '1', terminalId: long(50) }, k)],
    ['description', () => client().money.redeem(id, { amount: '1', description: long(500) }, k)],
    ['amount', () => client().money.refund(id, id, { amount: '0' }, k)],
    ['reason', () => client().money.refund(id, id, { reason: long(500) }, k)],
    ['amount', () => client().money.reload(id, { amount: '5000.01' }, k)],
    ['referenceId', () => client().money.reload(id, { amount: '1', referenceId: long(100) }, k)],
    [
      'securityCode',
      () => client().money.transfer(id, { securityCode: '12345', destinationCardNumber: '1', amount: '1' }, k),
    ],
    [
      'destinationCardNumber',
      () => client().money.transfer(id, { securityCode: '123456', destinationCardNumber: long(20), amount: '1' }, k),
    ],
    ['cardNumbers', () => client().money.consolidate({ cardNumbers: ['1'], merchantId }, k)],
    [
      'cardNumbers',
      () => client().money.consolidate({ cardNumbers: Array.from({ length: 11 }, String), merchantId }, k),
    ],
    ['reason', () => client().cards.suspend(id, { reason: '' }, k)],
    ['reason', () => client().cards.suspend(id, { reason: long(500) }, k)],
    ['reason', () => client().cards.void(id, { reason: long(1000) }, k)],
    ['extensionDays', () => client().cards.processExpired(id, { action: 'extend', extensionDays: 731 }, k)],
    ['newOwnerName', () => client().cards.transferOwnership(id, { newOwnerName: '', newOwnerEmail: 'a@b.example' }, k)],
    ['newOwnerEmail', () => client().cards.transferOwnership(id, { newOwnerName: 'A', newOwnerEmail: 'a' }, k)],
    ['customerEmail', () => client().cards.resendCode(id, { customerEmail: 'a' }, k)],
    ['deliverAt', () => client().cards.schedule(id, { deliverAt: 'later' }, k)],
    ['cardNumber', () => client().cards.checkBalance({ cardNumber: long(20), securityCode: '1' })],
    ['points', () => client().customers.addPoints(id, 1.5, k)],
    ['discountValue', () => client().vouchers.create({ name: 'V', discountValue: '5,10' }, k)],
    ['startDate', () => client().vouchers.create({ name: 'V', startDate: 'today' }, k)],
    ['code', () => client().account.verifySecondFactor('p', '12')],
  ];

  test.each(calls)('%s (%#)', async (field, call) => {
    const asked = stand.asked.length;
    expect(problem(await call())).toMatchObject({ code: 'bad-request', field });
    expect(stand.asked).toHaveLength(asked);
  });
});

describe('counted keys', () => {
  test('stop before the vendor stops them, and know until when', async () => {
    const till = stand.till({ token: stand.vendor.tokens.limited });
    for (let call = 0; call < 50; call++) value(await till.client.account.whoAmI());
    const asked = stand.asked.length;
    expect(problem(await till.client.account.whoAmI())).toMatchObject({ code: 'rate-limited' });
    expect(stand.asked).toHaveLength(asked);
  });

  test('learn from the answers what other tills used up', async () => {
    stand.vendor.clock.move(60_000);
    const token = stand.vendor.tokens.limited;
    const headers = { authorization: `Bearer ${token}` };
    for (let call = 0; call < 55; call++) await fetch(`${stand.vendor.url}/v2/token`, { headers });
    const till = stand.till({ token });
    expect(await till.probe()).toMatchObject({ ok: true });
    const asked = stand.asked.length;
    expect(problem(await till.probe())).toMatchObject({ code: 'rate-limited' });
    expect(stand.asked).toHaveLength(asked);

    for (let call = 0; call < 4; call++) await fetch(`${stand.vendor.url}/v2/token`, { headers });
    const until = new Date(stand.vendor.clock.now() + 60_000).toISOString();
    expect(problem(await stand.till({ token }).probe())).toEqual({ code: 'rate-limited', until });
  });

  test('a card whose code was guessed at is locked', async () => {
    const card = await play(stand, 'full');
    for (let guess = 0; guess < 5; guess++) {
      stand.vendor.clock.move(20_000);
      const body = { cardNumber: card.number, securityCode: '999999' };
      expect(problem(await stand.shop.client.cards.checkBalance(body))).toEqual({ code: 'not-found' });
    }
    stand.vendor.clock.move(20_000);
    const right = { cardNumber: card.number, securityCode: '000200' };
    expect(problem(await stand.shop.client.cards.checkBalance(right))).toMatchObject({ code: 'locked' });
  });
});
