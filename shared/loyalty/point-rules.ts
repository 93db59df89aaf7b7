import type { CalendarPeriod, Period, Rounding, YearlyDate } from './plain-date.ts';

/** No more than `most` within the calendar period around the day. */
export interface PeriodLimit {
  readonly by: 'period';
  readonly unit: CalendarPeriod;
  readonly most: number;
}

/** What a card definition says about points, as the timeline needs it. Left out: no such rule. */
export interface PointRules {
  readonly pending:
    | { readonly until: 'at-once' }
    | { readonly until: 'period'; readonly period: Period }
    | { readonly until: 'dates'; readonly dates: readonly YearlyDate[] }
    | { readonly until: 'event'; readonly cancelAfter: Period };
  readonly expiry:
    | { readonly kind: 'never' }
    | { readonly kind: 'rolling'; readonly period: Period; readonly rounding?: Rounding }
    | { readonly kind: 'calendar'; readonly dates: readonly YearlyDate[] }
    | { readonly kind: 'sliding'; readonly period: Period; readonly earning: boolean; readonly spending: boolean };
  readonly earning: {
    readonly whole?: { readonly by: 'balance'; readonly most: number } | PeriodLimit;
    readonly each?: number;
  };
  readonly spending: {
    readonly whole?: { readonly by: 'total'; readonly most: number } | PeriodLimit;
    readonly each?: number;
  };
  /** What becomes of earned points when the purchase comes back, and of spent ones. */
  readonly takeBack: 'nothing' | 'from-pending' | 'to-zero' | 'below-zero';
  readonly giveBack: boolean;
  readonly mayOwe: boolean;
}

/** Points as the vendor gives them where a definition is silent. */
export const silentRules: PointRules = {
  pending: { until: 'at-once' },
  expiry: { kind: 'never' },
  earning: {},
  spending: {},
  takeBack: 'nothing',
  giveBack: false,
  mayOwe: false,
};
