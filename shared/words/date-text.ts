/** Dates and times as a locale writes them; "now" is always given, so that a text can be checked. */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${kind}`;
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale, options);
    formats.set(key, found);
  }
  return found;
}

const DATE_ONLY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A date without a time means that day here, not midnight in Greenwich. */
export function dateOf(text: string): Date {
  const [, year, month, day] = DATE_ONLY.exec(text) ?? [];
  return year === undefined ? new Date(text) : new Date(Number(year), Number(month) - 1, Number(day));
}

/** "09:30" where a day has 24 hours, "9:30 am" where it has twice twelve. */
function hourOf(locale: string): '2-digit' | 'numeric' {
  return format(locale, 'hour', { hour: 'numeric' }).resolvedOptions().hourCycle === 'h23' ? '2-digit' : 'numeric';
}

export function timeText(at: Date, locale: string): string {
  return format(locale, 'time', { hour: hourOf(locale), minute: '2-digit' }).format(at);
}

export function clockText(at: Date, locale: string): string {
  return format(locale, 'seconds', { hour: hourOf(locale), minute: '2-digit', second: '2-digit' }).format(at);
}

/** "30 September 2026" */
export function dayText(at: Date, locale: string): string {
  return format(locale, 'day', { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** "2 March": the year only when it is not this one. */
export function shortDayText(at: Date, now: Date, locale: string): string {
  if (at.getFullYear() !== now.getFullYear()) return dayText(at, locale);
  return format(locale, 'short day', { day: 'numeric', month: 'long' }).format(at);
}

/** "Thu 19 March" */
export function todayText(now: Date, locale: string): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'long' } as const;
  return format(locale, 'today', parts).format(now).replace(',', '');
}

/** Whole calendar days from now until then; negative when it is over. */
export function daysUntil(then: Date, now: Date): number {
  const noon = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((noon(then) - noon(now)) / 86_400_000);
}
