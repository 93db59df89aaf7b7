import { z } from 'zod';
import type { Dialect } from '../dialect.ts';
import { calendarDate, period } from './period.ts';
import { complain, metadata, name, partsMatchType, vendorId } from './rules.ts';

const anyLength = z.strictObject({ unit: z.enum(['DAY', 'MONTH', 'YEAR']), value: z.int().min(1) });

const pointBalance = z.strictObject({ card_definition_id: vendorId('lcdef') });
const pointEarned = z.strictObject({
  card_definition_id: vendorId('lcdef'),
  period: period({ DAY: 90, WEEK: 52, MONTH: 12, YEAR: 5 }),
  type: z.enum(['IMMEDIATELY', 'NEXT_TRACKING_PERIOD']).optional(),
});

const sliding = z.strictObject({
  period: anyLength,
  earning_activity: z.boolean().optional(),
  spending_activity: z.boolean().optional(),
  custom_activity: z.boolean().optional(),
  custom_activity_types: z.array(vendorId('ms')).nullish(),
});

const fixed = z.strictObject({ period: anyLength });
const calendar = z.strictObject({ expiration_dates: z.array(calendarDate).min(1).max(20) });

function expiration(dialect: Dialect) {
  const shared = { calendar_expiration: calendar.nullish(), sliding_expiration: sliding.nullish() };
  if (dialect === 'current') {
    return z
      .strictObject({
        type: z.enum(['NO_RETENTION', 'FIXED_DURATION', 'CALENDAR_EXPIRATION', 'SLIDING_EXPIRATION']),
        fixed_duration: fixed.nullish(),
        ...shared,
      })
      .check(
        partsMatchType('type', {
          NO_RETENTION: null,
          FIXED_DURATION: 'fixed_duration',
          CALENDAR_EXPIRATION: 'calendar_expiration',
          SLIDING_EXPIRATION: 'sliding_expiration',
        }),
      );
  }
  return z
    .strictObject({
      type: z.enum(['NO_EXPIRATION', 'ROLLING_EXPIRATION', 'CALENDAR_EXPIRATION', 'SLIDING_EXPIRATION']),
      rolling_expiration: fixed.nullish(),
      ...shared,
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

const downgrade = z
  .strictObject({
    type: z.enum(['MULTI_LEVEL', 'SINGLE_LEVEL', 'NO_DOWNGRADE']),
    grace_period: z
      .strictObject({ unit: z.enum(['DAY', 'MONTH', 'YEAR']), value: z.int().min(1), round_up: z.boolean().optional() })
      .nullish(),
  })
  .check((ctx) => {
    const { type, grace_period: grace } = ctx.value;
    if (type === 'NO_DOWNGRADE' && grace)
      complain(ctx, ['grace_period'], 'must be left out when type is NO_DOWNGRADE', { rule: 'left-out' });
  });

export function tierStructureCreate(dialect: Dialect) {
  return z
    .strictObject({
      name,
      type: z.enum(['POINT_BALANCE', 'POINT_EARNED']),
      status: z.enum(['DRAFT', 'ACTIVE']).nullish(),
      point_balance: pointBalance.nullish(),
      point_earned: pointEarned.nullish(),
      expiration: expiration(dialect).nullish(),
      downgrade: downgrade.nullish(),
      metadata: metadata.nullish(),
    })
    .check(partsMatchType('type', { POINT_BALANCE: 'point_balance', POINT_EARNED: 'point_earned' }));
}

const threshold = z.number().min(0).max(1_000_000_000);

export const tierCreate = z.strictObject({
  name,
  qualification_rules: z
    .strictObject({
      type: z.enum(['POINTS', 'POINTS_AND_SEGMENT']),
      points: z.strictObject({ min_value: threshold, max_value: threshold.optional() }),
      segment: z.strictObject({ id: z.string().min(1) }).nullish(),
    })
    .check((ctx) => {
      const { points, type, segment } = ctx.value;
      if (points.max_value !== undefined && points.max_value < points.min_value) {
        complain(ctx, ['points', 'max_value'], 'less than min_value', { rule: 'tier-order' });
      }
      if (type === 'POINTS_AND_SEGMENT' && !segment)
        complain(ctx, ['segment'], 'needed when type is POINTS_AND_SEGMENT', { code: 'missing' });
    }),
  downgrade: z.strictObject({ type: z.enum(['INHERIT', 'NO_DOWNGRADE']) }).nullish(),
  metadata: metadata.nullish(),
});

export type TierStructureCreate = z.input<ReturnType<typeof tierStructureCreate>>;
export type TierCreate = z.input<typeof tierCreate>;
