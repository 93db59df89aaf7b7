import { expect, test } from 'vitest';
import { cellOf, cellsOf, cellSums, listSums, placesOf } from '#renderer/activation/box-sums.ts';
import { minutesLeft } from '#renderer/activation/time-left.ts';
import { money } from '#shared/money/money.ts';
import { actionOf, rowOf } from './rows.ts';

const list = [
  rowOf(1),
  rowOf(2, { found: 'duplicate', of: 1 }),
  rowOf(3, { found: 'stranger', value: null, vendor: null }),
  rowOf(4, { value: null }),
  rowOf(5, { found: 'asking', value: null }),
  rowOf(6, { found: 'stopped', problem: { code: 'voided' } }),
];

test('a list counts what is ready, and what is put aside is worth nothing to it', () => {
  expect(listSums(list, 'EUR', null)).toEqual({
    ready: 2,
    asking: 1,
    duplicate: 1,
    stranger: 1,
    stopped: 1,
    open: 1,
    amount: money(2500, 'EUR'),
  });
});

test('each card of any amount is counted with what it gets', () => {
  expect(listSums(list, 'EUR', money(3000, 'EUR')).amount).toEqual(money(5500, 'EUR'));
});

test('only cards that count have a number in the box', () => {
  expect([...placesOf(list)]).toEqual([
    [1, 1],
    [4, 2],
    [5, 3],
  ]);
});

test('a card that is loaded apart is done once both of its actions are', () => {
  expect(cellOf({ action: actionOf('confirmed'), load: actionOf('waiting') })).toBe('todo');
  expect(cellOf({ action: actionOf('confirmed'), load: actionOf('confirmed') })).toBe('done');
  expect(cellOf({ action: actionOf('refused'), load: actionOf('withdrawn') })).toBe('refused');
  expect(cellOf({ action: actionOf('unknown'), load: actionOf('accepted') })).toBe('unknown');
});

test('a box is over once nothing of it goes on by itself, and its sum is what is on its cards', () => {
  const rows = [
    rowOf(1, { action: actionOf('confirmed') }),
    rowOf(2, { found: 'duplicate', of: 1 }),
    rowOf(3, { action: actionOf('parked') }),
    rowOf(4, { action: actionOf('refused') }),
  ];
  const cells = cellsOf(rows);
  expect(cells.map(({ place }) => place)).toEqual([1, 2, 3]);
  expect(cellSums(cells, 'EUR')).toMatchObject({ done: 1, parked: 1, refused: 1, over: true, amount: { minor: 2500 } });
  const waiting = cellsOf([...rows, rowOf(5, { action: actionOf('accepted') })]);
  expect(cellSums(waiting, 'EUR').over).toBe(false);
});

test('how long it takes is said once there is something to go by', () => {
  const pace = { since: 0, from: 10 };
  expect(minutesLeft(pace, 12, 100, 60_000)).toBeUndefined();
  expect(minutesLeft(pace, 110, 90, 1_000)).toBeUndefined();
  expect(minutesLeft(pace, 70, 120, 60_000)).toBe(2);
  expect(minutesLeft(pace, 70, 1, 60_000)).toBe(1);
});
