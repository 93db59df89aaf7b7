import fc from 'fast-check';
import type { Dialect } from '#shared/api/voucherify/dialect.ts';

/**
 * Bodies by the vendor's documented bounds, written down a second time from its pages: what comes out of here must pass,
 * so a bound that the client has wrong shows.
 */
const int = (min: number, max: number) => fc.integer({ min, max });
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });
const some = <T extends object>(it: fc.Arbitrary<T>) =>
  it.map((body) => JSON.parse(JSON.stringify(body)) as Record<string, unknown>);

const period = (day: number, month: number, year: number) =>
  fc.oneof(
    fc.record({ unit: fc.constant('DAY'), value: int(1, day) }),
    fc.record({ unit: fc.constant('MONTH'), value: int(1, month) }),
    fc.record({ unit: fc.constant('YEAR'), value: int(1, year) }),
  );

const date = int(1, 12).chain((month) =>
  int(1, month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31).map((day) => ({ day, month })),
);
const dates = fc.array(date, { minLength: 1, maxLength: 20 });
const schemas = (min: number) =>
  fc.uniqueArray(
    fc.stringMatching(/^[a-zA-Z0-9]{3,8}$/).map((it) => `ms_${it}`),
    { minLength: min, maxLength: 10 },
  );

const rounding = fc.oneof(
  fc.constant(null),
  fc.constantFrom('END_OF_MONTH', 'END_OF_QUARTER', 'END_OF_HALF_YEAR', 'END_OF_YEAR').map((type) => ({ type })),
  int(1, 12).map((value) => ({ type: 'END_OF_PARTICULAR_MONTH', value })),
);

const expiration = fc.oneof(
  fc.constant({ type: 'NO_EXPIRATION' }),
  fc.record({
    type: fc.constant('ROLLING_EXPIRATION'),
    rolling_expiration: fc.record({ period: period(90, 12, 5), rounding }),
  }),
  dates.map((it) => ({ type: 'CALENDAR_EXPIRATION', calendar_expiration: { expiration_dates: it } })),
  fc
    .record({
      period: period(90, 12, 1),
      earning_activity: fc.boolean(),
      spending_activity: fc.boolean(),
      types: schemas(1),
    })
    .map(({ types, ...it }) => {
      const custom = !it.earning_activity && !it.spending_activity;
      const activity = custom ? { custom_activity: true, custom_activity_types: types } : {};
      return { type: 'SLIDING_EXPIRATION', sliding_expiration: { ...it, ...activity } };
    }),
);

const pending = fc.oneof(
  fc.constant({ type: 'IMMEDIATE' }),
  period(90, 12, 1).map((it) => ({ type: 'PERIOD_BASED', period_based: { period: it } })),
  dates.map((it) => ({ type: 'FIXED_DATES', fixed_dates: { dates: it } })),
  fc
    .record({ event_types: schemas(1), cancel_period: period(90, 12, 1) })
    .map((it) => ({ type: 'EVENT_BASED', event_based: it })),
);

const none = (type: string, list: string) => fc.constantFrom({ type }, { type, [list]: [] }, { type, [list]: null });
const limited = (items: fc.Arbitrary<object[]>) =>
  fc.oneof(
    none('NO_LIMIT', 'limits'),
    items.map((limits) => ({ type: 'LIMITED', limits })),
  );
const one = (it: fc.Arbitrary<object>) => it.map((item) => [item]);
const most = fc.constantFrom(1, 100, 2_147_483_647);
const timeBased = (dialect: Dialect) =>
  fc.record({
    type: fc.constant('TIME_BASED'),
    period: fc.record({
      type: fc.constant('CURRENT_PERIOD'),
      current_period: fc.record({ unit: fc.constantFrom('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR') }),
    }),
    points: fc.record({ max: dialect === 'current' ? fc.constantFrom(1, Number.MAX_SAFE_INTEGER) : most }),
  });
const points = fc.record({ type: fc.constant('POINTS'), max: most });
const spending = fc.record({ type: fc.constant('SPENDING'), min_amount: most });

const earningLimits = (dialect: Dialect) =>
  fc.record({
    global: limited(one(fc.oneof(fc.record({ type: fc.constant('BALANCE_BASED'), max: most }), timeBased(dialect)))),
    transactions: limited(
      fc.oneof(
        one(points),
        one(spending),
        fc.tuple(points, spending).map((it) => [...it]),
      ),
    ),
  });
const spendingLimits = (dialect: Dialect) =>
  fc.record({
    global: limited(one(fc.oneof(fc.record({ type: fc.constant('SPENDING_BASED'), max: most }), timeBased(dialect)))),
    transactions: limited(one(points)),
  });

const refundable = (it: fc.Arbitrary<object>) =>
  fc.oneof(
    none('NONE', 'methods'),
    it.map((method) => ({ type: 'REFUNDABLE', methods: [method] })),
  );

/** Everything of a card definition but its name, with the rules between the sections kept. */
function sections(dialect: Dialect) {
  return fc
    .record({
      code_config: maybe(
        fc.record({
          length: int(1, 40),
          prefix: fc.constant('OL-'),
          charset: fc.constant('ABC'),
          pattern: fc.constant(null),
        }),
      ),
      points_expiration: expiration,
      pending_points: pending,
      earning_limits: maybe(earningLimits(dialect)),
      spending_limits: maybe(spendingLimits(dialect)),
      spent_points: refundable(
        fc.record({
          type: fc.constant('RETURN_POINTS'),
          mode: fc.constantFrom('REFUND_ALL', 'REFUND_ITEM', 'REFUND_AMOUNT'),
        }),
      ),
      negative: fc.boolean(),
      revoke: fc.constantFrom('none', 'pending', 'zero', 'below'),
      pay: fc.constantFrom({ type: 'NO_PAYMENTS' }, { type: 'EXCHANGE_RATIO', exchange_ratio: { formula: '10' } }),
      metadata: maybe(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string(), { maxKeys: 3 })),
    })
    .map(({ spent_points, negative, revoke, pay, ...body }) => {
      const allow_negative = negative && body.points_expiration.type === 'NO_EXPIRATION';
      const methods = {
        none: [],
        pending: body.pending_points.type === 'IMMEDIATE' ? [] : [{ type: 'REVOKE_FROM_PENDING' }],
        zero: [{ type: 'REVOKE_FROM_BALANCE', mode: 'REVOKE_TO_ZERO' }],
        below: allow_negative ? [{ type: 'REVOKE_FROM_BALANCE', mode: 'REVOKE_BELOW_ZERO' }] : [],
      }[revoke];
      const earned_points = methods.length === 0 ? { type: 'NONE' } : { type: 'REFUNDABLE', methods };
      return {
        ...body,
        refunds: { spent_points, earned_points },
        balance_settings: { allow_negative },
        ...(dialect === 'current' ? { pay_with_points: pay } : {}),
      };
    });
}

const name = fc.string({ minLength: 1, maxLength: 200 });

export const cardDefinition = (dialect: Dialect) =>
  some(fc.tuple(name, sections(dialect)).map(([it, rest]) => ({ name: it, type: 'INDIVIDUAL', ...rest })));

export const cardDefinitionChange = (dialect: Dialect) =>
  some(fc.tuple(name, sections(dialect)).map(([it, rest]) => ({ name: it, ...rest })));

const clock = fc.tuple(int(0, 23), int(0, 59)).map((it) => it.map((n) => String(n).padStart(2, '0')).join(':'));
const validity = fc.oneof(
  fc.constant({ type: 'ANY_TIME' }),
  fc
    .array(
      fc.record({
        days_of_week: fc.uniqueArray(int(0, 6), { minLength: 1, maxLength: 7 }),
        start_time: clock,
        end_time: clock,
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((daily) => ({ type: 'DAILY', daily })),
);

/** A program of things that exist: `ids` names them. */
export function program(
  dialect: Dialect,
  ids: { readonly definition: string; readonly rule: string; readonly reward: string },
) {
  const cost = int(1, 2_147_483_647).map((it) => ({ spending: [{ points: it, card_definition_id: ids.definition }] }));
  const reward =
    dialect === 'current'
      ? fc.oneof(
          fc.constant({ id: ids.reward, stock: { type: 'UNLIMITED' } }),
          fc.nat().map((quantity) => ({ id: ids.reward, stock: { type: 'LIMITED', limited: { quantity } } })),
        )
      : fc.record({
          id: fc.constant(ids.reward),
          costs: fc.array(cost, { minLength: 1, maxLength: 10 }),
          stock: int(0, 2_147_483_647),
        });
  return some(
    fc.record({
      name,
      status: fc.constantFrom('DRAFT', 'ACTIVE', null),
      start_date: fc.constantFrom(null, '2026-01-01T00:00:00.000Z'),
      end_date: fc.constantFrom(null, '2027-01-01T00:00:00.000Z'),
      metadata: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string(), { maxKeys: 3 }),
      card_definitions: fc.constant([{ id: ids.definition }]),
      earning_rules: fc.constant([{ id: ids.rule }]),
      rewards: maybe(reward.map((it) => [it])),
      ...(dialect === 'current' ? { validity_hours: maybe(validity) } : {}),
    }),
  );
}

/** The simplest earning rule: a point for every whole 1.00 of a paid order. */
export const everyEuro = (definition: string) => ({
  name: 'A point for every 1.00',
  status: 'ACTIVE' as const,
  trigger: { event: 'customer.order.paid' as const },
  earnings: [
    {
      effects: [
        {
          type: 'POINTS_PROPORTIONAL' as const,
          points_proportional: {
            calculation_type: 'PRE_DISCOUNT_ORDER_AMOUNT' as const,
            card_definition_id: definition,
            order: { amount: { every: 100, value: 1 } },
          },
        },
      ],
    },
  ],
});
