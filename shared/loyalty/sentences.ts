import type { CalendarPeriod, Period, Rounding, YearlyDate } from './plain-date.ts';
import type { PeriodLimit, PointRules } from './point-rules.ts';

/** Everything that can be said of a card definition; the words are in the catalogues, one sentence for each. */
export const sayings = [
  'pending.at-once',
  'pending.period',
  'pending.dates',
  'pending.event',
  'expiry.never',
  'expiry.rolling',
  'expiry.END_OF_MONTH',
  'expiry.END_OF_QUARTER',
  'expiry.END_OF_HALF_YEAR',
  'expiry.END_OF_YEAR',
  'expiry.END_OF_PARTICULAR_MONTH',
  'expiry.calendar',
  'expiry.slidingEarning',
  'expiry.slidingSpending',
  'expiry.slidingBoth',
  'expiry.slidingOther',
  'earning.each',
  'earning.balance',
  'earning.DAY',
  'earning.WEEK',
  'earning.MONTH',
  'earning.QUARTER',
  'earning.YEAR',
  'spending.each',
  'spending.total',
  'spending.DAY',
  'spending.WEEK',
  'spending.MONTH',
  'spending.QUARTER',
  'spending.YEAR',
  'takeBack.nothing',
  'takeBack.from-pending',
  'takeBack.to-zero',
  'takeBack.below-zero',
  'giveBack.yes',
  'giveBack.no',
  'owe',
] as const;

/** One sentence, and what goes into it. */
export interface Sentence {
  readonly say: (typeof sayings)[number];
  readonly period?: Period | undefined;
  readonly dates?: readonly YearlyDate[] | undefined;
  readonly month?: number | undefined;
  readonly points?: number | undefined;
}

/** A definition as a shopkeeper would tell it: when points count, how long they live, how many, and what comes back. */
export function sentencesOf(rules: PointRules): readonly Sentence[] {
  return [
    pendingSentence(rules.pending),
    expirySentence(rules.expiry),
    ...limitSentences('earning', rules.earning),
    ...limitSentences('spending', rules.spending),
    { say: `takeBack.${rules.takeBack}` },
    { say: rules.giveBack ? 'giveBack.yes' : 'giveBack.no' },
    ...(rules.mayOwe ? [{ say: 'owe' } as const] : []),
  ];
}

function pendingSentence(it: PointRules['pending']): Sentence {
  switch (it.until) {
    case 'at-once':
      return { say: 'pending.at-once' };
    case 'period':
      return { say: 'pending.period', period: it.period };
    case 'dates':
      return { say: 'pending.dates', dates: it.dates };
    case 'event':
      return { say: 'pending.event', period: it.cancelAfter };
  }
}

function expirySentence(it: PointRules['expiry']): Sentence {
  switch (it.kind) {
    case 'never':
      return { say: 'expiry.never' };
    case 'rolling':
      return it.rounding === undefined ? { say: 'expiry.rolling', period: it.period } : rounded(it.period, it.rounding);
    case 'calendar':
      return { say: 'expiry.calendar', dates: it.dates };
    case 'sliding':
      return { say: slidingBy(it), period: it.period };
  }
}

function rounded(period: Period, rounding: Rounding): Sentence {
  const month = rounding.to === 'END_OF_PARTICULAR_MONTH' ? rounding.month : undefined;
  return { say: `expiry.${rounding.to}`, period, month };
}

function slidingBy({ earning, spending }: { readonly earning: boolean; readonly spending: boolean }) {
  if (earning && spending) return 'expiry.slidingBoth';
  if (earning) return 'expiry.slidingEarning';
  return spending ? 'expiry.slidingSpending' : 'expiry.slidingOther';
}

interface Limits<By extends string> {
  readonly whole?: { readonly by: By; readonly most: number } | PeriodLimit;
  readonly each?: number;
}

function limitSentences(of: 'earning', limits: Limits<'balance'>): readonly Sentence[];
function limitSentences(of: 'spending', limits: Limits<'total'>): readonly Sentence[];
function limitSentences(of: 'earning' | 'spending', { whole, each }: Limits<'balance' | 'total'>): readonly Sentence[] {
  const sentences: Sentence[] = [];
  if (whole?.by === 'period') sentences.push({ say: perPeriod(of, whole.unit), points: whole.most });
  else if (whole !== undefined) {
    sentences.push({ say: of === 'earning' ? 'earning.balance' : 'spending.total', points: whole.most });
  }
  if (each !== undefined) sentences.push({ say: `${of}.each`, points: each });
  return sentences;
}

function perPeriod(of: 'earning' | 'spending', unit: CalendarPeriod): Sentence['say'] {
  return `${of}.${unit}`;
}
