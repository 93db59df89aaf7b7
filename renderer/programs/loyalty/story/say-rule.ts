import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { YearlyDate } from '#shared/loyalty/plain-date.ts';
import type { Sentence } from '#shared/loyalty/sentences.ts';

/** Has a 29 February, as a rule for every year may. */
const LEAP_YEAR = 2028;

/** One rule of a card definition in the person's language. */
export function sayRule({ say, period, dates = [], month, points }: Sentence, speaker: Speaker): string {
  const { t, locale, list } = speaker;
  return t(`loyalty:${say}`, {
    period: period === undefined ? '' : t(`loyalty:period.${period.unit}`, { count: period.value }),
    dates: list(dates.map((date) => dayOfYear(date, locale))),
    month: month === undefined ? '' : monthName(month, locale),
    points: points === undefined ? '' : t('card:pointsValue', { count: points }),
  });
}

function dayOfYear({ day, month }: YearlyDate, locale: string): string {
  return inYear(month, day).toLocaleDateString(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

function monthName(month: number, locale: string): string {
  return inYear(month, 1).toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' });
}

function inYear(month: number, day: number): Date {
  return new Date(Date.UTC(LEAP_YEAR, month - 1, day));
}
