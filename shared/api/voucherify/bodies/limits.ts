import { z } from 'zod';
import { mostPoints, type Dialect } from '../dialect.ts';
import { currentPeriod } from './period.ts';
import { complain } from './rules.ts';

const atLeastOne = z.int().min(1);

interface Listed {
  issues: z.core.$ZodRawIssue[];
  value: { readonly type: string };
}

/** One type (`LIMITED`, `REFUNDABLE`) needs its list, the other forbids it, and no kind comes twice. */
function listBelongsTo(on: string, field: string, list: readonly { readonly type: string }[], ctx: Listed): void {
  if (ctx.value.type === on && list.length === 0)
    complain(ctx, [field], `needed when type is ${on}`, { code: 'missing' });
  if (ctx.value.type !== on && list.length > 0)
    complain(ctx, [field], `must be empty when type is ${ctx.value.type}`, { rule: 'left-out' });
  if (new Set(list.map((it) => it.type)).size !== list.length)
    complain(ctx, [field], 'each type at most once', { rule: 'twice' });
}

function limited<Item extends z.ZodType<{ readonly type: string }>>(item: Item, most: number) {
  return z
    .strictObject({ type: z.enum(['NO_LIMIT', 'LIMITED']), limits: z.array(item).max(most).nullish() })
    .check((ctx) => listBelongsTo('LIMITED', 'limits', ctx.value.limits ?? [], ctx));
}

function refundable<Item extends z.ZodType<{ readonly type: string }>>(item: Item) {
  return z
    .strictObject({ type: z.enum(['NONE', 'REFUNDABLE']), methods: z.array(item).max(1).nullish() })
    .check((ctx) => listBelongsTo('REFUNDABLE', 'methods', ctx.value.methods ?? [], ctx));
}

function timeBased(dialect: Dialect) {
  return z.strictObject({
    type: z.literal('TIME_BASED'),
    period: currentPeriod,
    points: z.strictObject({ max: z.int().min(1).max(mostPoints(dialect)) }),
  });
}

const pointsLimit = z.strictObject({ type: z.literal('POINTS'), max: atLeastOne });

export function earningLimits(dialect: Dialect) {
  const balance = z.strictObject({ type: z.literal('BALANCE_BASED'), max: atLeastOne });
  const spending = z.strictObject({ type: z.literal('SPENDING'), min_amount: atLeastOne });
  return z.strictObject({
    global: limited(z.discriminatedUnion('type', [balance, timeBased(dialect)]), 1),
    transactions: limited(z.discriminatedUnion('type', [pointsLimit, spending]), 2),
  });
}

export function spendingLimits(dialect: Dialect) {
  const spent = z.strictObject({ type: z.literal('SPENDING_BASED'), max: atLeastOne });
  return z.strictObject({
    global: limited(z.discriminatedUnion('type', [spent, timeBased(dialect)]), 1),
    transactions: limited(pointsLimit, 1),
  });
}

const giveBack = z.strictObject({
  type: z.literal('RETURN_POINTS'),
  mode: z.enum(['REFUND_ALL', 'REFUND_ITEM', 'REFUND_AMOUNT']),
});
const takeBack = z.discriminatedUnion('type', [
  // The vendor's sample gives this one a mode as well; its schema knows no such field here.
  z.strictObject({ type: z.literal('REVOKE_FROM_PENDING') }),
  z.strictObject({ type: z.literal('REVOKE_FROM_BALANCE'), mode: z.enum(['REVOKE_TO_ZERO', 'REVOKE_BELOW_ZERO']) }),
]);

export const refunds = z.strictObject({
  spent_points: refundable(giveBack),
  earned_points: refundable(takeBack),
});
