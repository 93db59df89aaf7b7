import { daysUntil, dateOf } from '#shared/words/date-text.ts';
import { speakerOf } from '#renderer/i18n/speaker.ts';
import { expect, test } from 'vitest';

test('a date without a time is that day here, whatever the zone', () => {
  expect(dateOf('2026-09-30').getDate()).toBe(30);
});

test('days left are calendar days, not spans of 24 hours', () => {
  expect(daysUntil(new Date(2026, 2, 20, 0, 5), new Date(2026, 2, 19, 23, 55))).toBe(1);
  expect(daysUntil(new Date(2026, 2, 19, 1), new Date(2026, 2, 19, 23))).toBe(0);
  expect(daysUntil(new Date(2026, 2, 18), new Date(2026, 2, 19))).toBe(-1);
});

test('a moment says the day only when it is not today', async () => {
  const { moment } = await speakerOf('en');
  const now = new Date(2026, 2, 19, 14, 2).getTime();
  expect(moment(new Date(2026, 2, 19, 10, 15).toISOString(), now)).toBe('10:15');
  expect(moment(new Date(2026, 2, 18, 17, 40).toISOString(), now)).toBe('yesterday 17:40');
  expect(moment(new Date(2026, 2, 12, 9, 30).toISOString(), now)).toBe('12 March 09:30');
  expect(moment(new Date(2025, 11, 24, 9, 30).toISOString(), now)).toBe('24 December 2025 09:30');
});
