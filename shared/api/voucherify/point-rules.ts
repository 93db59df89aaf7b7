import { z } from 'zod';
import type { CodePattern } from '../../loyalty/code-samples.ts';
import { silentRules, type PointRules } from '../../loyalty/point-rules.ts';

const period = z.object({ unit: z.enum(['DAY', 'MONTH', 'YEAR']), value: z.int() });
const dates = z.array(z.object({ day: z.int(), month: z.int() }));

const expirySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('NO_EXPIRATION') }),
  z.object({
    type: z.literal('ROLLING_EXPIRATION'),
    rolling_expiration: z.object({
      period,
      rounding: z
        .union([
          z.object({ type: z.enum(['END_OF_MONTH', 'END_OF_QUARTER', 'END_OF_HALF_YEAR', 'END_OF_YEAR']) }),
          z.object({ type: z.literal('END_OF_PARTICULAR_MONTH'), value: z.int() }),
        ])
        .nullish(),
    }),
  }),
  z.object({
    type: z.literal('CALENDAR_EXPIRATION'),
    calendar_expiration: z.object({ expiration_dates: dates }),
  }),
  z.object({
    type: z.literal('SLIDING_EXPIRATION'),
    sliding_expiration: z.object({
      period,
      earning_activity: z.boolean().optional(),
      spending_activity: z.boolean().optional(),
    }),
  }),
]);

const pendingSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('IMMEDIATE') }),
  z.object({ type: z.literal('PERIOD_BASED'), period_based: z.object({ period }) }),
  z.object({ type: z.literal('FIXED_DATES'), fixed_dates: z.object({ dates }) }),
  z.object({ type: z.literal('EVENT_BASED'), event_based: z.object({ cancel_period: period }) }),
]);

const units = z.enum(['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']);
const limitSchema = z.object({
  type: z.string(),
  max: z.int().optional(),
  period: z.object({ current_period: z.object({ unit: units }) }).optional(),
  points: z.object({ max: z.int() }).optional(),
});
const limits = z.object({ limits: z.array(limitSchema).nullish() }).nullish();
const section = z.object({ global: limits, transactions: limits }).nullish();
const methods = z.object({ methods: z.array(z.object({ type: z.string(), mode: z.string().nullish() })).nullish() });

const definitionSchema = z.object({
  code_config: z
    .object({
      length: z.int().nullish(),
      charset: z.string().nullish(),
      prefix: z.string().nullish(),
      postfix: z.string().nullish(),
      pattern: z.string().nullish(),
    })
    .nullish(),
  points_expiration: expirySchema.nullish(),
  pending_points: pendingSchema.nullish(),
  earning_limits: section,
  spending_limits: section,
  refunds: z.object({ spent_points: methods, earned_points: methods }).nullish(),
  balance_settings: z.object({ allow_negative: z.boolean() }).nullish(),
});
type Definition = z.output<typeof definitionSchema>;

/** What a card definition says about points and codes, in our words; null while it does not hold together. */
export function rulesOf(definition: unknown): { readonly points: PointRules; readonly codes: CodePattern } | null {
  const parsed = definitionSchema.safeParse(definition);
  if (!parsed.success) return null;
  const it = parsed.data;
  const points: PointRules = {
    pending: pendingOf(it),
    expiry: expiryOf(it),
    earning: limitOf(it.earning_limits, 'balance'),
    spending: limitOf(it.spending_limits, 'total'),
    takeBack: takeBackOf(it),
    giveBack: (it.refunds?.spent_points.methods ?? []).length > 0,
    mayOwe: it.balance_settings?.allow_negative ?? false,
  };
  return { points, codes: it.code_config ?? {} };
}

function pendingOf({ pending_points: it }: Definition): PointRules['pending'] {
  switch (it?.type) {
    case 'PERIOD_BASED':
      return { until: 'period', period: it.period_based.period };
    case 'FIXED_DATES':
      return { until: 'dates', dates: it.fixed_dates.dates };
    case 'EVENT_BASED':
      return { until: 'event', cancelAfter: it.event_based.cancel_period };
    default:
      return silentRules.pending;
  }
}

function expiryOf({ points_expiration: it }: Definition): PointRules['expiry'] {
  switch (it?.type) {
    case 'ROLLING_EXPIRATION': {
      const { period: length, rounding } = it.rolling_expiration;
      const rolling = { kind: 'rolling', period: length } as const;
      if (!rounding) return rolling;
      return rounding.type === 'END_OF_PARTICULAR_MONTH'
        ? { ...rolling, rounding: { to: rounding.type, month: rounding.value } }
        : { ...rolling, rounding: { to: rounding.type } };
    }
    case 'CALENDAR_EXPIRATION':
      return { kind: 'calendar', dates: it.calendar_expiration.expiration_dates };
    case 'SLIDING_EXPIRATION': {
      const { period: length, earning_activity: earning, spending_activity: spending } = it.sliding_expiration;
      return { kind: 'sliding', period: length, earning: earning ?? false, spending: spending ?? false };
    }
    default:
      return silentRules.expiry;
  }
}

function limitOf<By extends 'balance' | 'total'>(asked: z.output<typeof section>, by: By) {
  const whole = asked?.global?.limits?.[0];
  const each = asked?.transactions?.limits?.find((it) => it.type === 'POINTS')?.max;
  const unit = whole?.period?.current_period.unit;
  const most = whole?.points?.max;
  return {
    ...(each === undefined ? {} : { each }),
    ...(whole?.max === undefined ? {} : { whole: { by, most: whole.max } }),
    ...(unit === undefined || most === undefined ? {} : { whole: { by: 'period' as const, unit, most } }),
  };
}

function takeBackOf({ refunds }: Definition): PointRules['takeBack'] {
  const [method] = refunds?.earned_points.methods ?? [];
  if (method === undefined) return 'nothing';
  if (method.type === 'REVOKE_FROM_PENDING') return 'from-pending';
  return method.mode === 'REVOKE_BELOW_ZERO' ? 'below-zero' : 'to-zero';
}
