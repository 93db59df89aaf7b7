import { z } from 'zod';
import { mostPoints, type Dialect } from '../dialect.ts';
import { currentPeriod, period, validityHours } from './period.ts';
import { complain, instant, metadata, name, partsMatchType, vendorId } from './rules.ts';

const operators = [
  '$is',
  '$is_not',
  '$in',
  '$not_in',
  '$less_than',
  '$less_than_or_equal',
  '$more_than',
  '$more_than_or_equal',
  '$from',
  '$dow',
];

/** `{ "logic": "1 and 2", "1": { ... }, "2": { ... } }`, as rewards and earning rules spell their conditions. */
export function rulesGroup(names: readonly string[]) {
  const conditions = z.partialRecord(z.enum(operators), z.array(z.json()).min(1));
  const rule = z.strictObject({
    name: z.enum(names),
    property: z.string().nullish(),
    schema_id: z.string().nullish(),
    error: z.strictObject({ message: z.string().min(1).max(200) }).nullish(),
    rules: z.json().nullish(),
    conditions: conditions.optional(),
  });
  return z
    .strictObject({ logic: z.string() })
    .catchall(rule)
    .check((ctx) => {
      const keys = Object.keys(ctx.value).filter((key) => key !== 'logic');
      if (keys.length === 0) complain(ctx, ['logic'], 'at least one numbered rule', { code: 'missing' });
      for (const key of keys)
        if (!/^[1-9]\d*$/.test(key)) complain(ctx, [key], 'rules are numbered from 1', { rule: 'from-one' });
    });
}

/** What a reward costs on one kind of card. */
export function rewardCost(dialect: Dialect) {
  const spending = z.strictObject({
    points: z.int().min(1).max(mostPoints(dialect)),
    card_definition_id: vendorId('lcdef'),
  });
  return z.strictObject({
    rules: rulesGroup(['customer.segment', 'customer.metadata', 'member.metadata']).nullish(),
    spending: z.array(spending).length(1),
  });
}

const material = z
  .strictObject({
    type: z.enum(['PRODUCT', 'SKU']),
    product: z.strictObject({ id: vendorId('prod') }).nullish(),
    sku: z.strictObject({ id: vendorId('sku'), product_id: vendorId('prod') }).nullish(),
  })
  .check(partsMatchType('type', { PRODUCT: 'product', SKU: 'sku' }));

function digital(dialect: Dialect) {
  return z
    .strictObject({
      type: z.enum(['DISCOUNT_COUPONS', 'GIFT_VOUCHERS', 'LOYALTY_CARD_POINTS']),
      discount_coupons: z.strictObject({ campaign_id: vendorId('camp') }).nullish(),
      gift_vouchers: z.strictObject({ campaign_id: vendorId('camp'), balance: z.number().min(0) }).nullish(),
      loyalty_card_points: z
        .strictObject({ points: z.int().min(1).max(mostPoints(dialect)), card_definition_id: vendorId('lcdef') })
        .nullish(),
    })
    .check(
      partsMatchType('type', {
        DISCOUNT_COUPONS: 'discount_coupons',
        GIFT_VOUCHERS: 'gift_vouchers',
        LOYALTY_CARD_POINTS: 'loyalty_card_points',
      }),
    );
}

/** How soon again, and how often. */
export const triggerLimits = z.strictObject({
  cooldown: z
    .strictObject({
      type: z.enum(['NO_COOLDOWN', 'FIXED_COOLDOWN']),
      fixed_cooldown: z.strictObject({ period: period({ HOUR: 24, DAY: 90, WEEK: 52, MONTH: 12, YEAR: 1 }) }).nullish(),
    })
    .check(partsMatchType('type', { NO_COOLDOWN: null, FIXED_COOLDOWN: 'fixed_cooldown' }))
    .nullish(),
  frequency: z
    .strictObject({
      type: z.enum(['NO_LIMIT', 'LIMITED']),
      limits: z
        .array(
          z.strictObject({
            type: z.literal('TIME_BASED'),
            period: currentPeriod,
            triggers: z.strictObject({ max: z.int().min(1) }),
          }),
        )
        .max(1)
        .nullish(),
    })
    .nullish(),
});

function shared(dialect: Dialect) {
  return {
    name,
    type: z.enum(['MATERIAL', 'DIGITAL']),
    status: z.enum(['DRAFT', 'ACTIVE']).optional(),
    start_date: instant.nullish(),
    end_date: instant.nullish(),
    material: material.nullish(),
    digital: digital(dialect).nullish(),
    metadata: metadata.nullish(),
  };
}

const matching = partsMatchType('type', { MATERIAL: 'material', DIGITAL: 'digital' });

/** BETA sets the costs where a program takes the reward in; now the reward carries them itself. */
const betaReward = z.strictObject(shared('beta')).check(matching);
const currentReward = z
  .strictObject({
    ...shared('current'),
    costs: z.array(rewardCost('current')).min(1).max(10),
    validity_hours: validityHours.nullish(),
    purchase_limits: triggerLimits.nullish(),
    refunds: z.strictObject({ type: z.enum(['NONE', 'REFUNDABLE']) }).nullish(),
  })
  .check(matching);

export type RewardCreate = z.input<typeof betaReward> | z.input<typeof currentReward>;

export function rewardCreate(dialect: Dialect): z.ZodType<object, RewardCreate> {
  return dialect === 'beta' ? betaReward : currentReward;
}
