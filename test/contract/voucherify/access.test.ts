import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { baseUrlOf } from '#shared/api/voucherify/settings.ts';
import { action, card, eur, openStand, problem, value, type Stand } from './stand.ts';

let stand: Stand;
let tokens: number;
let paths: string[];
beforeEach(async () => {
  tokens = 0;
  paths = [];
  stand = await openStand({
    seen: (_, path) => {
      paths.push(path);
      if (path === '/v1/oauth/token') tokens += 1;
    },
  });
});
afterEach(() => stand[Symbol.asyncDispose]());

const oauth = () => ({ by: 'oauth', appId: stand.vendor.keys.appId, appToken: stand.vendor.keys.appToken }) as const;

describe('tokens', () => {
  test('one token serves many calls, also those that start together', async () => {
    const shop = stand.client({ access: oauth() });
    await Promise.all(['OL-GIFT-2500', 'OL-5OFF', 'OL-MEMBER-7'].map((number) => card(shop, number)));
    expect(tokens).toBe(1);
  });

  test('a token is renewed before it ends, not when it has', async () => {
    const shop = stand.client({ access: oauth() });
    await card(shop, 'OL-GIFT-2500');
    stand.vendor.clock.move(839_000);
    await card(shop, 'OL-GIFT-2500');
    expect(tokens).toBe(1);
    stand.vendor.clock.move(2000);
    await card(shop, 'OL-GIFT-2500');
    expect(tokens).toBe(2);
  });

  test('a token that was taken back is replaced once, and the call made again', async () => {
    const shop = stand.client({ access: oauth() });
    const gift = await card(shop, 'OL-GIFT-2500');
    stand.vendor.revokeTokens();
    expect(value(await shop.perform(action(gift.ref, { do: 'add', amount: eur(1) }))).left).toEqual(eur(2501));
    expect(tokens).toBe(2);
  });

  test('scopes are parted by spaces; a comma is the vendor’s refusal, and the credential’s fault', async () => {
    const shop = stand.client({ access: { ...oauth(), scope: 'vouchers,redemptions' } });
    expect(problem(await shop.probe()).code).toBe('credential-refused');
    expect(value(await stand.client({ access: { ...oauth(), scope: 'vouchers redemptions' } }).probe())).toEqual({
      account: null,
    });
  });

  test('no token to be had leaves a write unsent', async () => {
    const gift = await card(stand.client(), 'OL-GIFT-2500');
    const shop = stand.client({ access: oauth() });
    stand.vendor.faults.add({ path: '*/oauth/token', fault: { what: 'reset', when: 'after' } });
    const it = action(gift.ref, { do: 'add', amount: eur(1) });
    expect(problem(await shop.perform(it, { number: gift.number })).code).toBe('no-network');
  });
});

describe('client-side keys', () => {
  const keys = () => {
    const { clientAppId, clientToken, origin } = stand.vendor.keys;
    return { by: 'client-keys', clientAppId, clientToken, origin } as const;
  };

  test('redeem by code through the doors of their own, and can look nothing up', async () => {
    const gift = await card(stand.client(), 'OL-GIFT-2500');
    const shop = stand.client({ access: keys() });
    expect([...shop.can].toSorted()).toEqual(['take', 'use-coupon']);
    paths = [];
    const taken = value(
      await shop.perform(action(gift.ref, { do: 'take', amount: eur(500), bill: null }), { number: gift.number }),
    );
    expect(taken.left).toEqual(eur(2000));
    expect(paths).toEqual(['/client/v1/redemptions']);
    expect(problem(await shop.find({ by: 'number', number: gift.number })).code).toBe('not-set-up');
    expect(problem(await shop.probe()).code).toBe('not-set-up');
  });

  test('are refused from an address that is not theirs', async () => {
    const shop = stand.client({ access: { ...keys(), origin: 'https://elsewhere.example' } });
    const gift = await card(stand.client(), 'OL-GIFT-2500');
    const it = action(gift.ref, { do: 'take', amount: eur(500), bill: null });
    expect(problem(await shop.perform(it, { number: gift.number })).code).toBe('credential-refused');
  });
});

describe('where the vendor is', () => {
  test.each([
    [{ region: 'eu', url: null }, 'https://api.voucherify.io'],
    [{ region: 'us', url: null }, 'https://us1.api.voucherify.io'],
    [{ region: 'as', url: null }, 'https://as1.api.voucherify.io'],
    [{ region: 'us', url: 'https://acme.api.voucherify.io/' }, 'https://acme.api.voucherify.io'],
  ] as const)('%j is %s', (settings, url) => {
    expect(baseUrlOf(settings)).toBe(url);
  });

  test('a login page in between is no vendor and no refusal', async () => {
    const shop = stand.client();
    stand.vendor.faults.add({ fault: { what: 'garbage', body: '<html>Welcome to the hotel</html>' } });
    expect(problem(await shop.probe()).code).toBe('bad-answer');
  });
});

describe('the vendor’s own limits', () => {
  test('every answer tells what is left, and the one too many says until when to wait', async () => {
    const small = await openStand({ plan: { calls: 3, per: 'hour' } });
    await using _ = small;
    const first = await small.raw('GET', '/v1/vouchers?limit=1');
    expect([first.headers.get('x-rate-limit-limit'), first.headers.get('x-rate-limit-remaining')]).toEqual(['3', '2']);
    const shop = small.client();
    await card(shop, 'OL-GIFT-2500');
    await card(shop, 'OL-GIFT-2500');
    expect(problem(await shop.find({ by: 'number', number: 'OL-GIFT-2500' }))).toEqual({
      code: 'rate-limited',
      until: '2026-11-20T11:00:00.000Z',
    });
  });
});
