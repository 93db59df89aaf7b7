import type { Dialect } from '#shared/api/voucherify/dialect.ts';

const rolling = (period: object, rounding: unknown = null) => ({
  points_expiration: { type: 'ROLLING_EXPIRATION', rolling_expiration: { period, rounding } },
});
const both = (section: string, first: object, second: object, names = ['global', 'transactions']) => ({
  [section]: { [names[0] ?? '']: first, [names[1] ?? '']: second },
});
const off = { type: 'NO_LIMIT' };
const on = (...limits: object[]) => ({ type: 'LIMITED', limits });
const refunds = (earned: object, spent: object = { type: 'NONE' }) => ({
  refunds: { spent_points: spent, earned_points: earned },
});
const revoke = (...methods: object[]) => ({ type: 'REFUNDABLE', methods });
const day = (value_: number) => ({ unit: 'DAY', value: value_ });

type Broken = readonly (readonly [field: string, body: object])[];

/** One bound of a card definition broken at a time, with the field that a refusal must name. */
export const brokenDefinitions = (dialect: Dialect): Broken => [
  ['name', { name: '' }],
  ['name', { name: 'x'.repeat(201) }],
  ['type', { type: 'TEAM' }],
  ['status', { status: 'DELETED' }],
  ['colour', { colour: 'green' }],
  ['code_config.length', { code_config: { length: 0 } }],
  ['points_expiration.rolling_expiration', { points_expiration: { type: 'ROLLING_EXPIRATION' } }],
  [
    'points_expiration.rolling_expiration',
    { points_expiration: { type: 'NO_EXPIRATION', rolling_expiration: { period: day(1) } } },
  ],
  ['points_expiration.rolling_expiration.period.value', rolling(day(91))],
  ['points_expiration.rolling_expiration.period.value', rolling(day(0))],
  ['points_expiration.rolling_expiration.period.value', rolling({ unit: 'MONTH', value: 13 })],
  ['points_expiration.rolling_expiration.period.value', rolling({ unit: 'YEAR', value: 6 })],
  ['points_expiration.rolling_expiration.period.unit', rolling({ unit: 'WEEK', value: 1 })],
  ['points_expiration.rolling_expiration.rounding.value', rolling(day(1), { type: 'END_OF_MONTH', value: 6 })],
  ['points_expiration.rolling_expiration.rounding.value', rolling(day(1), { type: 'END_OF_PARTICULAR_MONTH' })],
  [
    'points_expiration.rolling_expiration.rounding.value',
    rolling(day(1), { type: 'END_OF_PARTICULAR_MONTH', value: 13 }),
  ],
  [
    'points_expiration.calendar_expiration.expiration_dates',
    { points_expiration: { type: 'CALENDAR_EXPIRATION', calendar_expiration: { expiration_dates: [] } } },
  ],
  [
    'points_expiration.calendar_expiration.expiration_dates.0.day',
    {
      points_expiration: {
        type: 'CALENDAR_EXPIRATION',
        calendar_expiration: { expiration_dates: [{ day: 30, month: 2 }] },
      },
    },
  ],
  [
    'points_expiration.calendar_expiration.expiration_dates.0.day',
    {
      points_expiration: {
        type: 'CALENDAR_EXPIRATION',
        calendar_expiration: { expiration_dates: [{ day: 31, month: 4 }] },
      },
    },
  ],
  [
    'points_expiration.sliding_expiration.period.value',
    {
      points_expiration: {
        type: 'SLIDING_EXPIRATION',
        sliding_expiration: { period: { unit: 'YEAR', value: 2 }, earning_activity: true },
      },
    },
  ],
  [
    'points_expiration.sliding_expiration.custom_activity_types',
    {
      points_expiration: {
        type: 'SLIDING_EXPIRATION',
        sliding_expiration: { period: day(1), custom_activity: true },
      },
    },
  ],
  ['pending_points.period_based', { pending_points: { type: 'PERIOD_BASED' } }],
  [
    'pending_points.period_based.period.value',
    { pending_points: { type: 'PERIOD_BASED', period_based: { period: { unit: 'YEAR', value: 2 } } } },
  ],
  [
    'pending_points.event_based.event_types',
    { pending_points: { type: 'EVENT_BASED', event_based: { event_types: [], cancel_period: day(1) } } },
  ],
  [
    'pending_points.event_based.event_types.1',
    {
      pending_points: { type: 'EVENT_BASED', event_based: { event_types: ['ms_a', 'ms_a'], cancel_period: day(1) } },
    },
  ],
  ['earning_limits.transactions', { earning_limits: { global: off } }],
  ['earning_limits.global.limits', both('earning_limits', on(), off)],
  [
    'earning_limits.global.limits',
    both('earning_limits', { type: 'NO_LIMIT', limits: [{ type: 'BALANCE_BASED', max: 1 }] }, off),
  ],
  [
    'earning_limits.global.limits',
    both('earning_limits', on({ type: 'BALANCE_BASED', max: 1 }, { type: 'BALANCE_BASED', max: 2 }), off),
  ],
  ['earning_limits.global.limits.0.max', both('earning_limits', on({ type: 'BALANCE_BASED', max: 0 }), off)],
  [
    'earning_limits.transactions.limits',
    both('earning_limits', off, on({ type: 'POINTS', max: 1 }, { type: 'POINTS', max: 2 })),
  ],
  ['spending_limits.global.limits.0.type', both('spending_limits', on({ type: 'BALANCE_BASED', max: 1 }), off)],
  ['spending_limits.transactions.limits.0.max', both('spending_limits', off, on({ type: 'POINTS', max: 1.5 }))],
  ['refunds.earned_points', { refunds: { spent_points: { type: 'NONE' } } }],
  ['refunds.earned_points.methods', refunds(revoke())],
  ['refunds.earned_points.methods', refunds(revoke({ type: 'REVOKE_FROM_PENDING' }))],
  ['refunds.earned_points.methods.0.mode', refunds(revoke({ type: 'REVOKE_FROM_PENDING', mode: 'REVOKE_TO_ZERO' }))],
  ['refunds.earned_points.methods', refunds(revoke({ type: 'REVOKE_FROM_BALANCE', mode: 'REVOKE_BELOW_ZERO' }))],
  ['refunds.spent_points.methods.0.mode', refunds({ type: 'NONE' }, revoke({ type: 'RETURN_POINTS', mode: 'SOME' }))],
  ['balance_settings.allow_negative', { balance_settings: { allow_negative: true }, ...rolling(day(1)) }],
  dialect === 'beta'
    ? ['pay_with_points', { pay_with_points: { type: 'NO_PAYMENTS' } }]
    : ['pay_with_points.exchange_ratio', { pay_with_points: { type: 'EXCHANGE_RATIO' } }],
  dialect === 'beta'
    ? [
        'earning_limits.global.limits.0.points.max',
        both(
          'earning_limits',
          on({
            type: 'TIME_BASED',
            period: { type: 'CURRENT_PERIOD', current_period: { unit: 'DAY' } },
            points: { max: 2_147_483_648 },
          }),
          off,
        ),
      ]
    : [
        'points_expiration.sliding_expiration.earning_activity',
        { points_expiration: { type: 'SLIDING_EXPIRATION', sliding_expiration: { period: day(1) } } },
      ],
];
