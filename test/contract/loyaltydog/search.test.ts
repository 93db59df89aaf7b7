import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueryKind } from '#shared/codes/card-query.ts';
import { openStand, value, type Stand } from './stand.ts';

let stand: Stand;
beforeAll(async () => void (stand = await openStand()));
afterAll(() => stand.close());

const search = async (by: QueryKind, text: string, shop = stand.shop) => value(await shop.search({ by, text })).cards;

test('four digits find every card that ends in them, and none that holds them elsewhere', async () => {
  const { cards } = stand.vendor.snapshot();
  const [first] = cards;
  const four = first?.cardNumber.slice(-4) ?? '';
  const expected = cards.filter((it) => it.cardNumber.endsWith(four)).map((it) => it.cardNumber);
  const found = await search('last-four', four);
  expect(found.map((it) => it.number).toSorted()).toEqual(expected.toSorted());

  const middle = first?.cardNumber.slice(4, 8) ?? '';
  for (const card of await search('last-four', middle)) expect(card.number.endsWith(middle)).toBe(true);
});

test('a member is found by telephone, with its country and without, and by the end of the club number', async () => {
  for (const phone of ['+441632960031', '01632960031', '960031']) {
    expect((await search('phone', phone)).map((it) => it.number)).toEqual(['OLCLUB-2231']);
  }
  expect((await search('last-four', '2231')).map((it) => it.number)).toContain('OLCLUB-2231');
});

test('an e-mail finds gift cards and the member alike, whole and in any case, never by a part of it', async () => {
  const found = await search('email', 'Nadia@Play.example');
  expect(new Set(found.map((it) => it.kind))).toEqual(new Set(['gift-card', 'loyalty-card']));
  for (const card of found) expect(card.holder?.email).toBe('nadia@play.example');
  expect(await search('email', 'adia@play.example')).toEqual([]);
});

test('two people of one name are both found', async () => {
  const found = await search('name', 'nadia');
  expect(found.length).toBeGreaterThan(1);
  for (const card of found) expect(card.holder?.name).toMatch(/nadia/i);
});

test('without a loyalty program it says that it can’t be asked by telephone', () => {
  expect(stand.till({ loyaltyProgram: null }).searches.has('phone')).toBe(false);
  expect(stand.shop.searches.has('phone')).toBe(true);
});
