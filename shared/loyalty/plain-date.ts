/** A day of the calendar without a time or a zone, as `2026-03-03`: such texts sort as the days do. */
export type PlainDate = string;

/** A day that comes round every year. */
export interface YearlyDate {
  readonly day: number;
  readonly month: number;
}

export interface Period {
  readonly unit: 'DAY' | 'MONTH' | 'YEAR';
  readonly value: number;
}

function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

function dateOf(year: number, month: number, day: number): PlainDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The last day of a month; months past December run on into the next years. */
export function monthEnd(year: number, month: number): PlainDate {
  return dateOf(year, month + 1, 0);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  const { year, month, day } = partsOf(date);
  return dateOf(year, month, day + days);
}

/** 31 January and a month is the last day of February: a day that a month has not got is its last one. */
export function addPeriod(date: PlainDate, { unit, value }: Period): PlainDate {
  if (unit === 'DAY') return addDays(date, value);
  const { year, month, day } = partsOf(date);
  const to = month + (unit === 'YEAR' ? value * 12 : value);
  const last = monthEnd(year, to);
  return Number(last.slice(8)) < day ? last : dateOf(year, to, day);
}

/** The first of these days on `from` or after it. In a year without a 29 February that day is the 28th. */
export function nextOf(dates: readonly YearlyDate[], from: PlainDate): PlainDate {
  const { year } = partsOf(from);
  const coming = [year, year + 1].flatMap((it) =>
    dates.map(({ day, month }) => {
      const last = monthEnd(it, month);
      return Number(last.slice(8)) < day ? last : dateOf(it, month, day);
    }),
  );
  const [first = from] = coming.filter((it) => it >= from).toSorted();
  return first;
}

export type Rounding =
  | { readonly to: 'END_OF_MONTH' | 'END_OF_QUARTER' | 'END_OF_HALF_YEAR' | 'END_OF_YEAR' }
  | { readonly to: 'END_OF_PARTICULAR_MONTH'; readonly month: number };

const monthsIn = { END_OF_MONTH: 1, END_OF_QUARTER: 3, END_OF_HALF_YEAR: 6, END_OF_YEAR: 12 } as const;

/** Forward to the end of what the date lies in, never back. */
export function roundUp(date: PlainDate, rounding: Rounding): PlainDate {
  const { year, month } = partsOf(date);
  if (rounding.to === 'END_OF_PARTICULAR_MONTH') {
    return monthEnd(rounding.month < month ? year + 1 : year, rounding.month);
  }
  const months = monthsIn[rounding.to];
  return monthEnd(year, Math.ceil(month / months) * months);
}

export type CalendarPeriod = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** The first day of the calendar period around a date; weeks begin on Monday. */
export function startOf(unit: CalendarPeriod, date: PlainDate): PlainDate {
  const { year, month, day } = partsOf(date);
  if (unit === 'DAY') return date;
  if (unit === 'WEEK') return addDays(date, -((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7));
  if (unit === 'MONTH') return dateOf(year, month, 1);
  return dateOf(year, unit === 'YEAR' ? 1 : month - ((month - 1) % 3), 1);
}

/** Which day it is in the project's time zone at a moment. */
export function dayIn(zone: string, moment: Date): PlainDate {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
