import { z } from 'zod';
import { mostPoints, type Dialect } from '../dialect.ts';
import { validityHours } from './period.ts';
import { pointsExpiration } from './points-expiration.ts';
import { rulesGroup, triggerLimits } from './reward.ts';
import { instant, metadata, name, partsMatchType, vendorId } from './rules.ts';

const trigger = z
  .strictObject({
    event: z.enum(['customer.order.paid', 'customer.custom_event', 'customer.segment.entered']),
    custom_event: z.strictObject({ schema_id: vendorId('ms') }).nullish(),
    segment: z.strictObject({ id: vendorId('seg') }).nullish(),
  })
  .check(
    partsMatchType('event', {
      'customer.order.paid': null,
      'customer.custom_event': 'custom_event',
      'customer.segment.entered': 'segment',
    }),
  );

const every = z.strictObject({ every: z.int().min(1), value: z.number().min(0) });
const everyProperty = z.strictObject({ every: z.int().min(1), value: z.number().min(0), property: z.string().min(1) });
const everyItem = z.strictObject({
  every: z.int().min(1),
  value: z.number().min(0),
  applicable_to: z
    .array(z.strictObject({ object: z.enum(['product', 'sku', 'products_collection']), id: z.string() }))
    .min(1),
});

const proportional = z
  .strictObject({
    calculation_type: z.enum([
      'PRE_DISCOUNT_ORDER_AMOUNT',
      'POST_DISCOUNT_ORDER_AMOUNT',
      'PRE_DISCOUNT_ORDER_ITEMS_AMOUNT',
      'POST_DISCOUNT_ORDER_ITEMS_AMOUNT',
      'ORDER_ITEMS_QUANTITY',
      'ORDER_METADATA_VALUE',
      'CUSTOMER_METADATA_VALUE',
      'CUSTOM_EVENT_METADATA_VALUE',
    ]),
    card_definition_id: vendorId('lcdef'),
    points_expiration: pointsExpiration('current').nullish(),
    order: z
      .strictObject({ amount: every.nullish(), total_amount: every.nullish(), metadata: everyProperty.nullish() })
      .nullish(),
    order_items: z
      .strictObject({
        amount: everyItem.nullish(),
        subtotal_amount: everyItem.nullish(),
        quantity: everyItem.nullish(),
      })
      .nullish(),
    customer: z.strictObject({ metadata: everyProperty }).nullish(),
    custom_event: z.strictObject({ metadata: everyProperty }).nullish(),
  })
  .check(
    partsMatchType('calculation_type', {
      PRE_DISCOUNT_ORDER_AMOUNT: 'order',
      POST_DISCOUNT_ORDER_AMOUNT: 'order',
      ORDER_METADATA_VALUE: 'order',
      PRE_DISCOUNT_ORDER_ITEMS_AMOUNT: 'order_items',
      POST_DISCOUNT_ORDER_ITEMS_AMOUNT: 'order_items',
      ORDER_ITEMS_QUANTITY: 'order_items',
      CUSTOMER_METADATA_VALUE: 'customer',
      CUSTOM_EVENT_METADATA_VALUE: 'custom_event',
    }),
  );

function effect(dialect: Dialect) {
  const points = z.strictObject({
    value: z.int().min(0).max(mostPoints(dialect)),
    card_definition_id: vendorId('lcdef'),
    points_expiration: pointsExpiration(dialect).nullish(),
  });
  const shared = { points: points.nullish(), points_proportional: proportional.nullish() };
  const parts = { POINTS: 'points', POINTS_PROPORTIONAL: 'points_proportional' };
  if (dialect === 'current') {
    return z
      .strictObject({
        type: z.enum(['POINTS', 'POINTS_PROPORTIONAL', 'BENEFIT']),
        ...shared,
        benefit: z.strictObject({ id: vendorId('lben') }).nullish(),
      })
      .check(partsMatchType('type', { ...parts, BENEFIT: 'benefit' }));
  }
  // BETA said incentive where the current contract says benefit.
  return z
    .strictObject({
      type: z.enum(['POINTS', 'POINTS_PROPORTIONAL', 'INCENTIVE']),
      ...shared,
      incentive: z.strictObject({ id: vendorId('linc') }).nullish(),
    })
    .check(partsMatchType('type', { ...parts, INCENTIVE: 'incentive' }));
}

const ruleNames = [
  'customer.segment',
  'customer.metadata',
  'order.amount',
  'order.initial_amount',
  'order.total_amount',
  'order.metadata',
  ...['count', 'price_any', 'price_each', 'every', 'any', 'none', 'quantity', 'aggregated_quantity', 'price'].map(
    (it) => `order.items.${it}`,
  ),
  ...['aggregated_amount', 'cheapest', 'most_expensive', 'metadata'].map((it) => `order.items.${it}`),
  'custom_event.metadata',
];

const tierRules = z
  .strictObject({
    type: z.enum(['NO_REQUIREMENTS', 'ANY_OF']),
    any_of: z
      .array(z.strictObject({ tier_structure_id: vendorId('lts'), tier_ids: z.array(vendorId('lt')).min(1) }))
      .min(1)
      .nullish(),
  })
  .check(partsMatchType('type', { NO_REQUIREMENTS: null, ANY_OF: 'any_of' }));

export function earningRuleCreate(dialect: Dialect) {
  const names = dialect === 'beta' ? [...ruleNames, 'member.loyalty.tier'] : ruleNames;
  const earning = z.strictObject({
    name: z.string().max(200).nullish(),
    rules: rulesGroup(names).nullish(),
    effects: z.array(effect(dialect)).min(1),
    tier_rules: tierRules.nullish(),
  });
  return z.strictObject({
    name,
    trigger,
    earnings: z.array(earning).min(1),
    status: z.enum(['DRAFT', 'ACTIVE']).optional(),
    error: z.strictObject({ message: z.string().min(1).max(200) }).nullish(),
    validity_hours: validityHours.nullish(),
    start_date: instant.nullish(),
    end_date: instant.nullish(),
    trigger_limits: triggerLimits.nullish(),
    metadata: metadata.nullish(),
  });
}

export type EarningRuleCreate = z.input<ReturnType<typeof earningRuleCreate>>;
