import type { Dialect } from '#shared/api/voucherify/dialect.ts';
import type { RequestOf } from '#shared/contract/calls.ts';

type Body = RequestOf<'loyalty/create'>['body'];

const limited = (...limits: Body[]): Body => ({ type: 'LIMITED', limits });
const perMonth: Body = {
  type: 'TIME_BASED',
  period: { type: 'CURRENT_PERIOD', current_period: { unit: 'MONTH' } },
  points: { max: 500 },
};

/** A change with every section of the vendor's page, and the two slips that the page's sample makes. */
export const printedChange = (dialect: Dialect): Body => ({
  name: 'Updated Gold Card',
  code_config: { length: 8, charset: '0123456789', prefix: 'GOLD-', postfix: '-X', pattern: 'GOLD-########' },
  points_expiration: {
    type: 'ROLLING_EXPIRATION',
    rolling_expiration: {
      period: { unit: 'MONTH', value: 12 },
      // As printed: a value belongs to END_OF_PARTICULAR_MONTH alone.
      rounding: { type: 'END_OF_MONTH', value: 6 },
    },
    calendar_expiration: null,
    sliding_expiration: null,
  },
  pending_points: {
    type: 'PERIOD_BASED',
    period_based: { period: { unit: 'DAY', value: 14 } },
    fixed_dates: null,
    event_based: null,
  },
  earning_limits: { global: limited(perMonth), transactions: limited({ type: 'POINTS', max: 200 }) },
  spending_limits: { global: limited(perMonth), transactions: limited({ type: 'POINTS', max: 100 }) },
  refunds: {
    spent_points: { type: 'REFUNDABLE', methods: [{ type: 'RETURN_POINTS', mode: 'REFUND_ALL' }] },
    // As printed: this one has no mode.
    earned_points: { type: 'REFUNDABLE', methods: [{ type: 'REVOKE_FROM_PENDING', mode: 'REVOKE_TO_ZERO' }] },
  },
  balance_settings: { allow_negative: false },
  ...(dialect === 'current' ? { pay_with_points: { type: 'EXCHANGE_RATIO', exchange_ratio: { formula: '10' } } } : {}),
  metadata: { segment: 'gold', note: '<b>"quoted"</b> \u202Etxt' },
});

/** The same, as the vendor's schema wants it: the two slips of the printed sample put right. */
export function validChange(dialect: Dialect): Body {
  const text = JSON.stringify(printedChange(dialect))
    .replace('{"type":"END_OF_MONTH","value":6}', '{"type":"END_OF_MONTH"}')
    .replace(',"mode":"REVOKE_TO_ZERO"', '');
  return JSON.parse(text) as Body;
}

export const validProgram = (dialect: Dialect): Body => ({
  name: 'Friends of Oak & Linen',
  status: 'DRAFT',
  start_date: '2026-01-01T00:00:00.000Z',
  end_date: '2027-01-01T00:00:00.000Z',
  ...(dialect === 'current'
    ? {
        validity_hours: {
          type: 'DAILY',
          daily: [{ days_of_week: [1, 2, 3, 4, 5], start_time: '09:00', end_time: '18:30' }],
        },
      }
    : {}),
  card_definitions: [{ id: 'lcdef_1' }, { id: 'lcdef_2' }],
  earning_rules: [{ id: 'lern_1' }],
  rewards: [
    dialect === 'current'
      ? { id: 'lrew_1', stock: { type: 'LIMITED', limited: { quantity: 12 } } }
      : { id: 'lrew_1', costs: [{ spending: [{ points: 150, card_definition_id: 'lcdef_1' }] }], stock: 12 },
  ],
  tier_structures: [{ id: 'lts_1' }],
  metadata: { shop: 'Oak & Linen' },
});
