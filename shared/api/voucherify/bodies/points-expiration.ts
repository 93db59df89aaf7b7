import { z } from 'zod';
import type { Dialect } from '../dialect.ts';
import { calendarDate, period } from './period.ts';
import { allDifferent, complain, partsMatchType, vendorId } from './rules.ts';

const rounding = z
  .strictObject({
    type: z.enum(['END_OF_MONTH', 'END_OF_QUARTER', 'END_OF_HALF_YEAR', 'END_OF_YEAR', 'END_OF_PARTICULAR_MONTH']),
    value: z.int().min(1).max(12).nullish(),
  })
  .check((ctx) => {
    // The vendor's own sample pairs END_OF_MONTH with a value; its schema refuses that pair.
    const { type, value } = ctx.value;
    const particular = type === 'END_OF_PARTICULAR_MONTH';
    if (particular && value == null)
      complain(ctx, ['value'], 'needed when type is END_OF_PARTICULAR_MONTH', { code: 'missing' });
    if (!particular && value != null)
      complain(ctx, ['value'], `must be left out when type is ${type}`, { rule: 'left-out' });
  });

const eventSchemas = z.array(vendorId('ms')).max(10).check(allDifferent('event schemas'));

function sliding(dialect: Dialect) {
  return z
    .strictObject({
      period: period({ DAY: 90, MONTH: 12, YEAR: 1 }),
      earning_activity: z.boolean().optional(),
      spending_activity: z.boolean().optional(),
      custom_activity: z.boolean().optional(),
      custom_activity_types: eventSchemas.nullish(),
    })
    .check((ctx) => {
      const it = ctx.value;
      const some = it.earning_activity || it.spending_activity || it.custom_activity;
      // Only the current contract says that one of the three must be on.
      if (!some && dialect === 'current')
        complain(ctx, ['earning_activity'], 'one of the three activities must be on', { rule: 'activity' });
      if (it.custom_activity && !it.custom_activity_types?.length) {
        complain(ctx, ['custom_activity_types'], 'needed when custom_activity is on', { code: 'missing' });
      }
    });
}

export function pointsExpiration(dialect: Dialect) {
  return z
    .strictObject({
      type: z.enum(['NO_EXPIRATION', 'ROLLING_EXPIRATION', 'CALENDAR_EXPIRATION', 'SLIDING_EXPIRATION']),
      rolling_expiration: z
        .strictObject({ period: period({ DAY: 90, MONTH: 12, YEAR: 5 }), rounding: rounding.nullish() })
        .nullish(),
      calendar_expiration: z.strictObject({ expiration_dates: z.array(calendarDate).min(1).max(20) }).nullish(),
      sliding_expiration: sliding(dialect).nullish(),
    })
    .check(
      partsMatchType('type', {
        NO_EXPIRATION: null,
        ROLLING_EXPIRATION: 'rolling_expiration',
        CALENDAR_EXPIRATION: 'calendar_expiration',
        SLIDING_EXPIRATION: 'sliding_expiration',
      }),
    );
}

/** When earned points become usable: at once, after a while, on dates, or when something happens. */
export const pendingPoints = z
  .strictObject({
    type: z.enum(['IMMEDIATE', 'PERIOD_BASED', 'FIXED_DATES', 'EVENT_BASED']),
    period_based: z.strictObject({ period: period({ DAY: 90, MONTH: 12, YEAR: 1 }) }).nullish(),
    fixed_dates: z.strictObject({ dates: z.array(calendarDate).min(1).max(20) }).nullish(),
    event_based: z
      .strictObject({ event_types: eventSchemas.min(1), cancel_period: period({ DAY: 90, MONTH: 12, YEAR: 1 }) })
      .nullish(),
  })
  .check(
    partsMatchType('type', {
      IMMEDIATE: null,
      PERIOD_BASED: 'period_based',
      FIXED_DATES: 'fixed_dates',
      EVENT_BASED: 'event_based',
    }),
  );
