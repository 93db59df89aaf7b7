import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUUID as key } from 'node:crypto';
import type { LoyaltyDogClient } from '#shared/api/loyaltydog/client.ts';
import { imageType } from '#shared/api/loyaltydog/bodies/pass-images.ts';
import { documented, endpointOf } from './documented.ts';
import { codeOf, eur, NOW, openStand, play, value, type Stand } from './stand.ts';

let stand: Stand;
let client: LoyaltyDogClient;
beforeAll(async () => {
  stand = await openStand();
  client = stand.shop.client;
});
afterAll(() => stand.close());

const png = new Blob([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])], { type: 'image/png' });

describe('gift cards', () => {
  test('are searched, listed and read with their movements', async () => {
    const card = await play(stand, 'spend-some');
    const depleted = value(await client.cards.list({ status: 'depleted' }));
    expect(depleted.map((it) => it.status)).toEqual(['depleted']);
    expect(value(await client.cards.list({ page: 2, limit: 3 }))).toHaveLength(3);
    expect(value(await client.cards.transactions(card.ref.id, { limit: 2 }))).toHaveLength(2);
  });

  test('tell their balance to whoever knows number and code', async () => {
    const card = await play(stand, 'full');
    const body = { cardNumber: card.number, securityCode: codeOf(stand, card) };
    expect(value(await client.cards.checkBalance(body))).toMatchObject({ balance: eur(10_000), isActive: true });
  });

  test('are made one at a time: pending, with the face value still to be loaded', async () => {
    const body = {
      initialValue: '25.00',
      merchantId: stand.vendor.shop.merchantId,
      customerName: 'Mo',
      isPhysical: true,
    };
    const card = value(await client.cards.create(body, key()));
    expect(card).toMatchObject({ status: 'pending', balance: eur(0), initialValue: eur(2500), customerName: 'Mo' });
    expect(card.cardNumber).toMatch(/^\d{16}$/);
    expect(card).not.toHaveProperty('securityCode');
  });

  test('are made by the box: at once up to fifty, above that by a task to ask for', async () => {
    const small = value(await client.cards.bulk({ initialValue: '10', count: 3 }, key()));
    expect(small).toMatchObject({ issuedCount: 3, failedCount: 0 });
    const named = await client.cards.bulk(
      { initialValue: '10', recipients: [{ customerEmail: 'a@play.example' }] },
      key(),
    );
    expect(value(named).cards).toHaveLength(1);

    const { taskId } = value(await client.cards.bulk({ initialValue: '10.5', count: 200, isPhysical: true }, key()));
    expect(value(await client.cards.bulkTask(taskId ?? ''))).toMatchObject({ status: 'pending' });
    stand.vendor.clock.move(5_000);
    const done = value(await client.cards.bulkTask(taskId ?? ''));
    expect(done).toMatchObject({ status: 'completed', issuedCount: 200 });
    expect(new Set(done.cards?.map((it) => it.cardNumber)).size).toBe(200);
    expect(value(await client.cards.bulkTask(taskId ?? '')).cards).toEqual(done.cards);
  });

  test('are activated, used, reloaded, refunded, suspended, handed over and voided', async () => {
    const card = await play(stand, 'activate');
    const { id } = card.ref;
    expect(value(await client.money.activate(id, { securityCode: codeOf(stand, card) }, key()))).toMatchObject({
      status: 'active',
      balance: eur(2500),
    });
    const taken = value(await client.money.redeem(id, { amount: '10.00' }, key()));
    expect(taken.remainingBalance).toEqual(eur(1500));
    expect(value(await client.money.refund(id, taken.transactionId, { amount: '4' }, key())).remainingBalance).toEqual(
      eur(1900),
    );
    expect(value(await client.money.refund(id, taken.transactionId, {}, key())).remainingBalance).toEqual(eur(2500));
    expect(value(await client.money.reload(id, { amount: '5.5' }, key())).balance).toEqual(eur(3050));
    expect(value(await client.cards.suspend(id, { reason: 'lost', expiresAt: null }, key())).status).toBe('suspended');
    expect(value(await client.cards.unsuspend(id, key())).status).toBe('active');
    const owner = { newOwnerName: 'Ida', newOwnerEmail: 'ida@play.example' };
    expect(value(await client.cards.transferOwnership(id, owner, key())).customerName).toBe('Ida');
    value(await client.cards.resendCode(id, { customerEmail: 'ida@play.example' }, key()));
    const deliverAt = '2026-04-01T09:00:00Z';
    expect(value(await client.cards.schedule(id, { deliverAt }, key())).deliverAt).toBe(deliverAt);
    value(await client.cards.void(id, { reason: 'test', refundReference: 'r' }, key()));
    expect(value(await client.cards.read(id))).toMatchObject({ status: 'voided', balance: eur(0) });
  });

  test('move their value to another card, or melt into a new one', async () => {
    const from = await play(stand, 'spend-all');
    const to = await play(stand, 'full');
    const body = { securityCode: codeOf(stand, from), destinationCardNumber: to.number, amount: '5.00' };
    expect(value(await client.money.transfer(from.ref.id, body, key()))).toMatchObject({
      sourceCard: { remainingBalance: eur(2000) },
      destinationCard: { newBalance: eur(10_500) },
    });
    const cardNumbers = [(await play(stand, 'spend-some')).number, (await play(stand, 'merge-one')).number];
    const merge = { cardNumbers, merchantId: stand.vendor.shop.merchantId, referenceId: 'box' };
    const merged = value(await client.money.consolidate(merge, key()));
    expect(merged.totalConsolidatedAmount).toEqual(eur(2345));
    expect(merged.newCard).toMatchObject({ status: 'active', balance: eur(2345) });
    expect(merged.voidedCards).toHaveLength(2);
  });

  test('come back from being expired', async () => {
    const { id } = (await play(stand, 'expired')).ref;
    const extended = value(await client.cards.processExpired(id, { action: 'extend', extensionDays: 30 }, key()));
    expect(Date.parse(extended.newExpiresAt ?? '')).toBe(stand.vendor.clock.now() + 30 * 86_400_000);
  });

  test('are counted and warned about', async () => {
    const report = value(await client.cards.businessReport());
    expect(report.totalCards).toBeGreaterThan(200);
    expect(report.totalSold.currency).toBe('EUR');
    const warnings = value(await client.cards.expirationWarnings());
    expect(warnings.warnings.map((it) => it.daysUntilExpiry)).toEqual(expect.arrayContaining([2]));
  });
});

describe('the loyalty program', () => {
  test('is one of the account’s programs', async () => {
    expect(value(await client.account.programs()).map((it) => it.name)).toEqual([
      'Oak & Linen gift card',
      'Oak & Linen club',
    ]);
    expect(value(await client.account.program(stand.vendor.shop.programId))).toMatchObject({ type: 'GIFT_CARD' });
  });

  test('has members with points and offers', async () => {
    const [nadia] = value(await client.customers.find({ q: 'nadia' }));
    const id = nadia?.id ?? '';
    expect(value(await client.customers.addPoints(id, 60, key())).points).toBe(400);
    expect(value(await client.customers.reservedPoints(id))).toEqual({ reservedPoints: 0, availablePoints: 400 });
    const [offer] = value(await client.customers.offers(id));
    value(await client.customers.claimOffer(id, offer?.id ?? '', key()));
    expect(value(await client.customers.read(id))).toMatchObject({ currentOfferId: offer?.id, points: 200 });
    value(await client.customers.redeemOffer(id, key()));
    expect(value(await client.customers.read(id)).currentOfferId).toBeNull();
    expect(value(await client.customers.activities(id)).map((it) => it.type)).toEqual([
      'offer.redeemed',
      'offer.received',
      'points.changed',
    ]);
  });

  test('takes members in, changes them without losing their points, and lets them go', async () => {
    const { id } = value(await client.customers.create({ firstName: 'Lu', phone: '+31612345678', points: 5 }, key()));
    expect(value(await client.customers.update(id, { lastName: 'Vos', points: 5 }, key()))).toMatchObject({
      points: 5,
    });
    value(await client.customers.remove(id, key()));
    expect(await client.customers.read(id)).toMatchObject({ problem: { code: 'not-found' } });
  });

  test('has vouchers that are drafted, published, issued and cancelled', async () => {
    const body = { name: 'Spring', discountValue: '5.10', discountType: 'fixed', discountCurrency: 'EUR' } as const;
    const { id } = value(await client.vouchers.create(body, key()));
    expect(stand.bodies.at(-1)).toContain('"discountValue":5.10');
    expect(value(await client.vouchers.read(id))).toMatchObject({ status: 'DRAFT', discountValue: '5.10' });
    value(await client.vouchers.update(id, { ...body, name: 'Summer' }, key()));
    value(await client.vouchers.publish(id, key()));
    value(await client.vouchers.issue(id, 'nadia@play.example', key()));
    expect(value(await client.vouchers.read(id))).toMatchObject({ status: 'LIVE', name: 'Summer', issuedCount: 1 });
    expect(await client.vouchers.remove(id, key())).toMatchObject({ problem: { code: 'rule-broken' } });
    value(await client.vouchers.cancel(id, key()));
    const draft = value(await client.vouchers.create({ name: 'Draft' }, key()));
    value(await client.vouchers.remove(draft.id, key()));
  });

  test('has pass designs, with an image of each type', async () => {
    const { id } = value(await client.vouchers.create({ name: 'Designed' }, key()));
    const design = {
      description: 'A voucher',
      locations: [{ latitude: 52.3702, longitude: 4.8952 }],
      coupon: { primaryFields: [{ key: 'offer', value: '5 off' }] },
    };
    value(await client.vouchers.updateDesign(id, design, key()));
    expect(value(await client.vouchers.readDesign(id))).toEqual(design);
    for (const type of imageType.options) {
      value(await client.vouchers.uploadImage(id, type, png, key()));
      expect(value(await client.vouchers.readImage(id, type)).type).toBe(type);
    }
    expect(value(await client.vouchers.images(id))).toHaveLength(6);
    value(await client.vouchers.removeImage(id, 'logo', key()));
    expect(await client.vouchers.readImage(id, 'logo')).toMatchObject({ problem: { code: 'not-found' } });
    expect(await client.vouchers.uploadImage(id, 'banner', png, key())).toMatchObject({
      problem: { code: 'bad-request' },
    });
    const text = new Blob(['not an image']);
    expect(await client.vouchers.uploadImage(id, 'logo', text, key())).toMatchObject({
      problem: { code: 'rule-broken' },
    });
  });

  test('has wallet passes whose status can be set', async () => {
    const pass = ['pass.example.oak-and-linen.gift', 'OL-7f3a4417'] as const;
    expect(value(await client.account.passStatus(...pass))).toEqual({ status: 'valid' });
    expect(value(await client.account.setPassStatus(...pass, 'locked', key()))).toEqual({ status: 'locked' });
    expect(value(await client.account.passStatus(...pass))).toEqual({ status: 'locked' });
  });
});

describe('the account', () => {
  test('is named by its token', async () => {
    expect(value(await client.account.whoAmI())).toMatchObject({ name: 'Oak & Linen' });
  });

  test('has a key that tells when it ends, unless it is no key of that kind', () => {
    const year = 365 * 86_400_000;
    expect(stand.shop.keyEnds?.getTime()).toBe(Date.parse(NOW) + year);
    for (const token of ['ld_test_training', 'opaque', 'a.b.c', 'e30.bnVsbA.x'])
      expect(stand.till({ token }).keyEnds).toBeNull();
  });

  test('is entered by password, and by a second factor where one is set', async () => {
    const { account } = stand.till({ token: 'none yet' }).client;
    const signedIn = value(await account.login('manager@oak-and-linen.example', 'training'));
    if (signedIn.state !== 'signed-in') throw new Error('no token');
    expect(await stand.till({ token: signedIn.token }).probe()).toMatchObject({ ok: true });

    const halfway = value(await account.login('owner@oak-and-linen.example', 'training'));
    if (halfway.state !== 'second-factor') throw new Error('no second factor');
    expect(await account.verifySecondFactor(halfway.pendingToken, '000000')).toMatchObject({
      problem: { code: 'credential-refused' },
    });
    expect(value(await account.verifySecondFactor(halfway.pendingToken, '246810')).state).toBe('signed-in');
    expect(await account.login('manager@oak-and-linen.example', 'wrong')).toMatchObject({
      problem: { code: 'credential-refused' },
    });
  });
});

describe('the record of what was asked', () => {
  test.each(documented)('%s was asked above', (endpoint) => {
    expect(stand.asked.map(endpointOf)).toContain(endpoint);
  });

  test('holds nothing that is not documented, and no reload by number', () => {
    expect(stand.asked.filter((it) => endpointOf(it) === undefined)).toEqual([]);
    expect(stand.asked.filter((it) => it.includes('reload-by-number'))).toEqual([]);
  });
});
