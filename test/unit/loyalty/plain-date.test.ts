import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addPeriod, dayIn, nextOf, roundUp, startOf, type Period } from '#shared/loyalty/plain-date.ts';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10));
const period: fc.Arbitrary<Period> = fc.record({
  unit: fc.constantFrom('DAY', 'MONTH', 'YEAR'),
  value: fc.integer({ min: 1, max: 90 }),
});

test.each([
  ['2026-01-31', 'MONTH', 1, '2026-02-28'],
  ['2028-01-31', 'MONTH', 1, '2028-02-29'],
  ['2028-02-29', 'YEAR', 1, '2029-02-28'],
  ['2028-02-29', 'YEAR', 4, '2032-02-29'],
  ['2026-08-31', 'MONTH', 6, '2027-02-28'],
  ['2026-12-31', 'DAY', 1, '2027-01-01'],
] as const)('%s and %s × %i is %s', (from, unit, value, to) => {
  expect(addPeriod(from, { unit, value })).toBe(to);
});

test.each([
  ['END_OF_MONTH', '2028-02-10', '2028-02-29'],
  ['END_OF_QUARTER', '2026-05-01', '2026-06-30'],
  ['END_OF_HALF_YEAR', '2026-06-30', '2026-06-30'],
  ['END_OF_HALF_YEAR', '2026-07-01', '2026-12-31'],
  ['END_OF_YEAR', '2026-01-01', '2026-12-31'],
] as const)('%s of %s is %s', (to, from, end) => {
  expect(roundUp(from, { to })).toBe(end);
});

test('the end of a particular month is this year’s as long as that month is not over', () => {
  expect(roundUp('2026-03-31', { to: 'END_OF_PARTICULAR_MONTH', month: 3 })).toBe('2026-03-31');
  expect(roundUp('2026-04-01', { to: 'END_OF_PARTICULAR_MONTH', month: 3 })).toBe('2027-03-31');
});

test('29 February is the 28th in a common year', () => {
  expect(nextOf([{ day: 29, month: 2 }], '2026-03-01')).toBe('2027-02-28');
  expect(nextOf([{ day: 29, month: 2 }], '2027-03-01')).toBe('2028-02-29');
});

test('a period always leads forward, and rounding never back', () => {
  fc.assert(
    fc.property(day, period, fc.integer({ min: 1, max: 12 }), (from, length, month) => {
      const to = addPeriod(from, length);
      expect(to > from).toBe(true);
      expect(roundUp(to, { to: 'END_OF_PARTICULAR_MONTH', month }) >= to).toBe(true);
      for (const end of ['END_OF_MONTH', 'END_OF_QUARTER', 'END_OF_HALF_YEAR', 'END_OF_YEAR'] as const) {
        expect(roundUp(to, { to: end }) >= to).toBe(true);
      }
    }),
  );
});

test('a day lies in its own week, which begins on a Monday less than seven days before', () => {
  fc.assert(
    fc.property(day, (it) => {
      const monday = startOf('WEEK', it);
      expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(monday <= it && addDays(monday, 6) >= it).toBe(true);
    }),
  );
});

test('the day is the project’s own, whatever the till’s clock is set to', () => {
  const moment = new Date('2026-12-31T23:30:00Z');
  expect(dayIn('Europe/Warsaw', moment)).toBe('2027-01-01');
  expect(dayIn('America/New_York', moment)).toBe('2026-12-31');
});
