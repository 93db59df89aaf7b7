import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomOn } from '#renderer/counter/card-can.ts';
import type { Found } from '#renderer/counter/counter-state.ts';
import { roomOf } from '#shared/api/loyaltydog/room.ts';
import { money, plus } from '#shared/money/money.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import { giftCard } from '#test/fakes/card.ts';

const eur = (minor: number) => money(minor, 'EUR');
const room = roomOf('EUR');

function found(balance: number, status: CardView['status'] = 'active', effective = balance): Found {
  const card: CardView = {
    ...giftCard({ vendor: 'loyaltydog', id: 'c', program: null }, { status, balance: eur(balance), room }),
    lastFour: '0000',
    asOf: '2026-11-20T10:00:00Z',
    stale: false,
  };
  const worth = { confirmed: eur(balance), asOf: null, effective: eur(effective), open: 0, unsettled: null };
  return { asked: undefined, card, worth, unanswered: undefined };
}

test('what is said to fit never takes a card over what it can hold, nor over one reload', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_100_000 }), (balance) => {
      const most = roomOn(found(balance))?.most ?? eur(0);
      expect(most.minor).toBeLessThanOrEqual(500_000);
      if (most.minor > 0) expect(plus(eur(balance), most).minor).toBeLessThanOrEqual(1_000_000);
    }),
  );
});

test('what was accepted here since counts as if it were there', () => {
  expect(roomOn(found(900_000, 'active', 952_000))?.most).toEqual(eur(48_000));
});

test('nothing fits on a card that is full or not active, and a vendor without bounds promises none', () => {
  expect(roomOn(found(1_000_000))?.most).toEqual(eur(0));
  expect(roomOn(found(0, 'depleted'))?.most).toEqual(eur(0));
  const { card, ...rest } = found(100);
  const { room: _, ...free } = card;
  expect(roomOn({ ...rest, card: free })).toBeUndefined();
});

test('the bounds are amounts of the currency, whatever its decimals', () => {
  expect(roomOf('JPY')).toEqual({ least: money(1, 'JPY'), atOnce: money(5000, 'JPY'), full: money(10_000, 'JPY') });
  expect(roomOf('KWD').least).toEqual(money(10, 'KWD'));
});
