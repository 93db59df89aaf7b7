import { describe, expect, test } from 'vitest';
import { issuesIn } from '#shared/api/voucherify/design-check.ts';
import { mostPoints, type Dialect } from '#shared/api/voucherify/dialect.ts';
import type { LoyaltyThing } from '#shared/contract/loyalty.ts';
import { withValue, type Path } from '#renderer/programs/form/path.ts';
import { everyEuro } from '../voucherify/design-bodies.ts';
import { validChange, validProgram } from './whole-bodies.ts';

/** A field with the values at both of its edges, and the ones just beyond them. */
interface Edge {
  readonly at: string;
  readonly of: object;
  readonly inside: readonly unknown[];
  readonly outside: readonly unknown[];
}

const pathOf = (at: string): Path => at.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
const text = (length: number) => 'x'.repeat(length);
const list = <Item>(length: number, item: (at: number) => Item) => Array.from({ length }, (_, at) => item(at));

function whole(least: number, most?: number) {
  return most === undefined
    ? { inside: [least], outside: [least - 1, least + 0.5, 'one'] }
    : { inside: [least, most], outside: [least - 1, most + 1, least + 0.5] };
}

function many<Item>(least: number, most: number | undefined, item: (at: number) => Item) {
  const counts = most === undefined ? [least] : [least, most];
  const beyond = most === undefined ? [least - 1] : [least - 1, most + 1];
  return { inside: counts.map((it) => list(it, item)), outside: beyond.map((it) => list(it, item)) };
}

/** A length of time with each of its units. */
function lengths(body: object, at: string, most: Readonly<Record<string, number>>): Edge[] {
  return Object.entries(most).map(([unit, bound]) => ({
    at: `${at}.value`,
    of: withValue(body, pathOf(`${at}.unit`), unit),
    ...whole(1, bound),
  }));
}

const name = { inside: [text(1), text(200)], outside: ['', text(201), 7] };
const day = (at: number) => ({ day: at + 1, month: 1 });
const event = (at: number) => `ms_${at}a`;
const cost = () => ({ spending: [{ points: 10, card_definition_id: 'lcdef_1' }] });

function definitionEdges(dialect: Dialect): Edge[] {
  const body = { ...validChange(dialect), type: 'INDIVIDUAL' };
  const points = mostPoints(dialect);
  const pending = { ...body, refunds: null };
  const having = (section: string, value: object) => ({ ...pending, [section]: value });
  const rolling = { type: 'ROLLING_EXPIRATION', rolling_expiration: { period: { unit: 'DAY', value: 1 } } };
  const sliding = {
    type: 'SLIDING_EXPIRATION',
    sliding_expiration: { period: { unit: 'DAY', value: 1 }, earning_activity: true, custom_activity: true },
  };
  const calendar = { type: 'CALENDAR_EXPIRATION', calendar_expiration: { expiration_dates: [{ day: 1, month: 1 }] } };
  const inMonth = (month: number) =>
    withValue(
      having('points_expiration', calendar),
      pathOf('points_expiration.calendar_expiration.expiration_dates.0.month'),
      month,
    );
  const dayAt = 'points_expiration.calendar_expiration.expiration_dates.0.day';
  const short = { DAY: 90, MONTH: 12, YEAR: 1 };
  const period = { unit: 'DAY', value: 1 };
  const eventBased = { type: 'EVENT_BASED', event_based: { event_types: ['ms_a'], cancel_period: period } };
  const limit = (section: string, part: string, one: object) =>
    withValue(body, [section, part], { type: 'LIMITED', limits: [one] });
  const perDay = {
    type: 'TIME_BASED',
    period: { type: 'CURRENT_PERIOD', current_period: { unit: 'DAY' } },
    points: { max: 1 },
  };
  return [
    { at: 'name', of: body, ...name },
    { at: 'code_config.length', of: body, ...whole(1) },
    ...lengths(having('points_expiration', rolling), 'points_expiration.rolling_expiration.period', {
      DAY: 90,
      MONTH: 12,
      YEAR: 5,
    }),
    {
      at: 'points_expiration.rolling_expiration.rounding.value',
      of: withValue(body, pathOf('points_expiration.rolling_expiration.rounding'), { type: 'END_OF_PARTICULAR_MONTH' }),
      ...whole(1, 12),
    },
    ...lengths(
      withValue(
        having('points_expiration', sliding),
        pathOf('points_expiration.sliding_expiration.custom_activity_types'),
        ['ms_a'],
      ),
      'points_expiration.sliding_expiration.period',
      short,
    ),
    {
      at: 'points_expiration.sliding_expiration.custom_activity_types',
      of: having('points_expiration', sliding),
      ...many(1, 10, event),
    },
    {
      at: 'points_expiration.calendar_expiration.expiration_dates',
      of: having('points_expiration', calendar),
      ...many(1, 20, day),
    },
    { at: dayAt, of: inMonth(1), inside: [1, 31], outside: [0, 32] },
    { at: dayAt, of: inMonth(2), inside: [1, 29], outside: [0, 30] },
    { at: dayAt, of: inMonth(4), inside: [1, 30], outside: [0, 31] },
    {
      at: 'points_expiration.calendar_expiration.expiration_dates.0.month',
      of: inMonth(1),
      ...whole(1, 12),
    },
    ...lengths(
      having('pending_points', { type: 'PERIOD_BASED', period_based: { period } }),
      'pending_points.period_based.period',
      short,
    ),
    {
      at: 'pending_points.fixed_dates.dates',
      of: having('pending_points', { type: 'FIXED_DATES', fixed_dates: {} }),
      ...many(1, 20, day),
    },
    { at: 'pending_points.event_based.event_types', of: having('pending_points', eventBased), ...many(1, 10, event) },
    ...lengths(having('pending_points', eventBased), 'pending_points.event_based.cancel_period', short),
    {
      at: 'earning_limits.global.limits.0.max',
      of: limit('earning_limits', 'global', { type: 'BALANCE_BASED' }),
      ...whole(1),
    },
    {
      at: 'earning_limits.global.limits.0.points.max',
      of: limit('earning_limits', 'global', perDay),
      ...whole(1, points),
    },
    { at: 'earning_limits.transactions.limits.0.max', of: body, ...whole(1) },
    {
      at: 'earning_limits.transactions.limits.0.min_amount',
      of: limit('earning_limits', 'transactions', { type: 'SPENDING' }),
      ...whole(1),
    },
    {
      at: 'spending_limits.global.limits.0.max',
      of: limit('spending_limits', 'global', { type: 'SPENDING_BASED' }),
      ...whole(1),
    },
    {
      at: 'spending_limits.global.limits.0.points.max',
      of: limit('spending_limits', 'global', perDay),
      ...whole(1, points),
    },
    { at: 'spending_limits.transactions.limits.0.max', of: body, ...whole(1) },
    ...(dialect === 'current'
      ? [
          {
            at: 'pay_with_points.exchange_ratio.formula',
            of: body,
            inside: ['1', text(2000), 0.5],
            outside: ['', text(2001), null],
          },
        ]
      : []),
  ];
}

function programEdges(dialect: Dialect): Edge[] {
  const body = { ...validProgram(dialect), status: 'DRAFT' };
  const ids = (prefix: string) => (at: number) => ({ id: `${prefix}_${at}a` });
  const stock = dialect === 'beta' ? { costs: [cost()], stock: 1 } : { stock: { type: 'UNLIMITED' } };
  return [
    { at: 'name', of: body, ...name },
    { at: 'card_definitions', of: body, ...many(1, 10, ids('lcdef')) },
    { at: 'earning_rules', of: body, ...many(1, 10, ids('lern')) },
    { at: 'tier_structures', of: body, ...many(1, 10, ids('lts')) },
    { at: 'rewards', of: body, ...many(1, 10, (at) => ({ id: `lrew_${at}a`, ...stock })) },
    ...(dialect === 'beta'
      ? [
          { at: 'rewards.0.stock', of: body, ...whole(0, 2_147_483_647) },
          { at: 'rewards.0.costs', of: body, ...many(1, 10, cost) },
          { at: 'rewards.0.costs.0.spending.0.points', of: body, ...whole(1, 2_147_483_647) },
        ]
      : [
          { at: 'rewards.0.stock.limited.quantity', of: body, ...whole(0) },
          { at: 'validity_hours.daily.0.days_of_week', of: body, ...many(1, 7, (at) => at) },
          { at: 'validity_hours.daily.0.days_of_week.0', of: body, inside: [0, 6], outside: [-1, 7] },
          {
            at: 'validity_hours.daily.0.start_time',
            of: body,
            inside: ['00:00', '23:59'],
            outside: ['24:00', '9:00', '09:60', ''],
          },
        ]),
  ];
}

function ruleEdges(dialect: Dialect): Edge[] {
  const body = everyEuro('lcdef_1');
  const fixed = { type: 'POINTS', points: { value: 1, card_definition_id: 'lcdef_1' } };
  const at = 'earnings.0.effects.0';
  const cooldown = { type: 'FIXED_COOLDOWN', fixed_cooldown: { period: { unit: 'DAY', value: 1 } } };
  const often = {
    type: 'TIME_BASED',
    period: { type: 'CURRENT_PERIOD', current_period: { unit: 'DAY' } },
    triggers: { max: 1 },
  };
  return [
    { at: 'name', of: body, ...name },
    { at: 'earnings', of: body, ...many(1, undefined, () => body.earnings[0]) },
    { at: 'earnings.0.effects', of: body, ...many(1, undefined, () => fixed) },
    { at: `${at}.points.value`, of: withValue(body, pathOf(at), fixed), ...whole(0, mostPoints(dialect)) },
    { at: `${at}.points_proportional.order.amount.every`, of: body, ...whole(1) },
    { at: `${at}.points_proportional.order.amount.value`, of: body, inside: [0, 0.5], outside: [-1, 'one'] },
    { at: 'error.message', of: { ...body, error: {} }, inside: [text(1), text(200)], outside: ['', text(201)] },
    ...lengths({ ...body, trigger_limits: { cooldown } }, 'trigger_limits.cooldown.fixed_cooldown.period', {
      HOUR: 24,
      DAY: 90,
      WEEK: 52,
      MONTH: 12,
      YEAR: 1,
    }),
    {
      at: 'trigger_limits.frequency.limits.0.triggers.max',
      of: { ...body, trigger_limits: { frequency: { type: 'LIMITED', limits: [often] } } },
      ...whole(1),
    },
  ];
}

function rewardEdges(dialect: Dialect): Edge[] {
  const body = { name: 'Tote', ...(dialect === 'current' && { costs: [cost()] }) };
  const digital = (type: string, part: object) => ({ ...body, type: 'DIGITAL', digital: { type, ...part } });
  const gift = digital('GIFT_VOUCHERS', { gift_vouchers: { campaign_id: 'camp_1', balance: 1 } });
  const more = digital('LOYALTY_CARD_POINTS', { loyalty_card_points: { points: 1, card_definition_id: 'lcdef_1' } });
  return [
    { at: 'name', of: gift, ...name },
    { at: 'digital.gift_vouchers.balance', of: gift, inside: [0], outside: [-1, 'one'] },
    { at: 'digital.loyalty_card_points.points', of: more, ...whole(1, mostPoints(dialect)) },
    ...(dialect === 'current'
      ? [
          { at: 'costs', of: gift, ...many(1, 10, cost) },
          { at: 'costs.0.spending.0.points', of: gift, ...whole(1, mostPoints(dialect)) },
        ]
      : []),
  ];
}

function tierEdges(): Edge[] {
  const tier = { name: 'Gold', qualification_rules: { type: 'POINTS', points: { min_value: 0 } } };
  const body = {
    name: 'Steps',
    type: 'POINT_BALANCE',
    point_balance: { card_definition_id: 'lcdef_1' },
    tiers: [tier],
  };
  const period = { unit: 'DAY', value: 1 };
  const earned = { name: 'Steps', type: 'POINT_EARNED', point_earned: { card_definition_id: 'lcdef_1', period } };
  const points = 'tiers.0.qualification_rules.points';
  return [
    { at: 'name', of: body, ...name },
    { at: 'tiers.0.name', of: body, ...name },
    { at: `${points}.min_value`, of: body, inside: [0, 1_000_000_000], outside: [-1, 1_000_000_001] },
    { at: `${points}.max_value`, of: body, inside: [0, 1_000_000_000], outside: [-1, 1_000_000_001] },
    ...lengths(earned, 'point_earned.period', { DAY: 90, WEEK: 52, MONTH: 12, YEAR: 5 }),
  ];
}

describe.each(['current', 'beta'] as const)('in the %s dialect', (dialect) => {
  const edges: readonly (readonly [LoyaltyThing, readonly Edge[]])[] = [
    ['card-definitions', definitionEdges(dialect)],
    ['programs', programEdges(dialect)],
    ['earning-rules', ruleEdges(dialect)],
    ['rewards', rewardEdges(dialect)],
    ['tier-structures', tierEdges()],
  ];
  const each = edges.flatMap(([what, all]) => all.map((edge) => [what, edge.at, edge] as const));

  test.each(each)('%s take %s up to both of its edges, and not one step beyond', (what, at, edge) => {
    const issues = (value: unknown) =>
      issuesIn(what, dialect, withValue({ ...edge.of }, pathOf(at), value), null).map((it) => it.path.join('.'));
    expect(edge.inside.map(issues)).toEqual(edge.inside.map(() => []));
    for (const value of edge.outside) {
      const marked = issues(value);
      expect(marked.length, `${JSON.stringify(value)} was taken`).toBeGreaterThan(0);
      // The mark is at the field itself, or at the item of its list.
      expect(marked.every((it) => it === at || it.startsWith(`${at}.`))).toBe(true);
    }
  });
});
