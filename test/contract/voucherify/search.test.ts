import { expect, test } from 'vitest';
import type { QueryKind } from '#shared/codes/card-query.ts';
import type { Voucherify } from '#shared/api/voucherify/provider.ts';
import { openStand, value } from './stand.ts';

const search = async (shop: Voucherify, by: QueryKind, text: string) => value(await shop.search({ by, text }));

test.each(['current', 'beta'] as const)(
  'a customer’s vouchers and points are found by e-mail and by name (%s)',
  async (dialect) => {
    await using stand = await openStand({ dialect });
    const shop = stand.client({ dialect });
    for (const found of [
      await search(shop, 'email', 'marta@example.com'),
      await search(shop, 'name', 'Marta Lindqvist'),
    ]) {
      expect(found.cards.map((it) => it.number)).toEqual(['OL-GIFT-10000', 'OL-MEMBER-7']);
      expect(found.more).toBe(false);
      for (const card of found.cards) expect(card.holder).toMatchObject({ name: 'Marta Lindqvist' });
    }
  },
);

test('a customer without a card is nothing to choose, and a stranger is nobody', async () => {
  await using stand = await openStand();
  await stand.raw('POST', '/v1/customers', { source_id: 'walk-in', name: 'Walk In' });
  expect(await search(stand.client(), 'name', 'Walk In')).toEqual({ cards: [], more: false });
  expect(await search(stand.client(), 'email', 'nobody@example.com')).toEqual({ cards: [], more: false });
});

test('more people of one name than it may ask about are said to be more', async () => {
  await using stand = await openStand();
  for (let n = 0; n < 7; n += 1) await stand.raw('POST', '/v1/customers', { source_id: `c${n}`, name: 'Kim Lee' });
  expect((await search(stand.client(), 'name', 'Kim Lee')).more).toBe(true);
});

test('it says that it can be asked neither by telephone nor by the last four', async () => {
  await using stand = await openStand();
  expect([...stand.client().searches].toSorted()).toEqual(['email', 'name']);
});
