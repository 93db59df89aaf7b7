import { afterEach, expect, test } from 'vitest';
import { forgottenAt, hourAround, partsBy } from '#shared/domain/shift.ts';
import type { Cell } from '#shared/domain/figures.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
const iso = (ms: number) => new Date(ms).toISOString();

test('a shift over midnight is forgotten at the next end of the day, and one that begins after it a day later', () => {
  process.env['TZ'] = 'Europe/Berlin';
  expect(iso(forgottenAt(Date.parse('2026-11-20T17:00:00Z'), '04:00'))).toBe('2026-11-21T03:00:00.000Z');
  expect(iso(forgottenAt(Date.parse('2026-11-21T01:30:00Z'), '04:00'))).toBe('2026-11-21T03:00:00.000Z');
  expect(iso(forgottenAt(Date.parse('2026-11-21T03:00:00Z'), '04:00'))).toBe('2026-11-22T03:00:00.000Z');
});

test('the end of a day that is an hour shorter or longer is still what its clock shows', () => {
  process.env['TZ'] = 'Europe/Berlin';
  expect(iso(forgottenAt(Date.parse('2026-03-28T19:00:00Z'), '04:00'))).toBe('2026-03-29T02:00:00.000Z');
  expect(iso(forgottenAt(Date.parse('2026-10-24T19:00:00Z'), '04:00'))).toBe('2026-10-25T03:00:00.000Z');
  // A time that this night does not have is the moment at which the clock was put forward past it.
  expect(iso(forgottenAt(Date.parse('2026-03-28T19:00:00Z'), '02:30'))).toBe('2026-03-29T01:30:00.000Z');
});

test('when the clocks go back, the hour that comes twice is two hours, and where zones count in half hours they begin there', () => {
  process.env['TZ'] = 'Europe/Berlin';
  const twice = ['2026-10-25T00:45:00Z', '2026-10-25T01:45:00Z'].map((at) => iso(hourAround(Date.parse(at))));
  expect(twice).toEqual(['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z']);
  process.env['TZ'] = 'Asia/Kolkata';
  expect(iso(hourAround(Date.parse('2026-10-25T00:45:00Z')))).toBe('2026-10-25T00:30:00.000Z');
  expect(iso(hourAround(Date.parse('2026-10-25T00:15:00Z')))).toBe('2026-10-24T23:30:00.000Z');
});

test('what moves no value belongs to no part', () => {
  const cell = {
    quarter: 1,
    shift: 1,
    vendor: 'loyaltydog',
    program: '',
    person: 'Ada',
    offline: false,
    carried: false,
  } as const;
  const cells: Cell[] = [
    { ...cell, does: 'take', currency: 'EUR', count: 1, minor: 500 },
    { ...cell, does: 'not-done', currency: null, count: 3, minor: 0 },
    { ...cell, does: 'suspend', person: 'Jo', currency: null, count: 1, minor: 0 },
  ];
  expect(partsBy(cells, 'EUR', ({ person }) => person).map(({ of }) => of)).toEqual(['Ada']);
});
