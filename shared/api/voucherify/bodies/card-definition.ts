import { z } from 'zod';
import { editableOutsideDraft, type Dialect } from '../dialect.ts';
import { earningLimits, refunds, spendingLimits } from './limits.ts';
import { pendingPoints, pointsExpiration } from './points-expiration.ts';
import { complain, metadata, name } from './rules.ts';

const codeConfig = z.strictObject({
  length: z.int().min(1).nullish(),
  charset: z.string().nullish(),
  prefix: z.string().nullish(),
  postfix: z.string().nullish(),
  pattern: z.string().nullish(),
});

const payWithPoints = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('NO_PAYMENTS') }),
  z.strictObject({
    type: z.literal('EXCHANGE_RATIO'),
    /** How many points one minor unit costs. The vendor gives it back as a text. */
    exchange_ratio: z.strictObject({ formula: z.union([z.string().min(1).max(2000), z.number()]) }),
  }),
]);

function parts(dialect: Dialect) {
  const shared = {
    code_config: codeConfig.nullish(),
    points_expiration: pointsExpiration(dialect).nullish(),
    pending_points: pendingPoints.nullish(),
    earning_limits: earningLimits(dialect).nullish(),
    spending_limits: spendingLimits(dialect).nullish(),
    refunds: refunds.nullish(),
    balance_settings: z.strictObject({ allow_negative: z.boolean() }).nullish(),
    metadata: metadata.nullish(),
  };
  return dialect === 'current' ? { ...shared, pay_with_points: payWithPoints.nullish() } : shared;
}

interface Parts {
  readonly points_expiration?: { readonly type: string } | null | undefined;
  readonly pending_points?: { readonly type: string } | null | undefined;
  readonly refunds?: { readonly earned_points?: object | undefined } | null | undefined;
  readonly balance_settings?: { readonly allow_negative: boolean } | null | undefined;
}

/**
 * Rules between the sections. `known` is what the definition says where this body is silent: on create the vendor's
 * defaults, on update what was read; undefined where nobody knows, and then the vendor decides.
 */
function acrossSections(known: Parts | undefined) {
  return (ctx: { issues: z.core.$ZodRawIssue[]; value: Parts }): void => {
    const it = ctx.value;
    const expiry = it.points_expiration?.type ?? known?.points_expiration?.type;
    const pending = it.pending_points?.type ?? known?.pending_points?.type;
    const negative = it.balance_settings?.allow_negative ?? known?.balance_settings?.allow_negative;
    if (negative === true && expiry !== undefined && expiry !== 'NO_EXPIRATION') {
      complain(ctx, ['balance_settings', 'allow_negative'], 'only when points never expire', { rule: 'never-expires' });
    }
    const revoking = JSON.stringify((it.refunds ?? known?.refunds)?.earned_points ?? {});
    const at = ['refunds', 'earned_points', 'methods'];
    if (revoking.includes('"REVOKE_FROM_PENDING"') && pending === 'IMMEDIATE') {
      complain(ctx, at, 'REVOKE_FROM_PENDING needs pending points', { rule: 'needs-pending' });
    }
    if (revoking.includes('"REVOKE_BELOW_ZERO"') && negative === false) {
      complain(ctx, at, 'REVOKE_BELOW_ZERO needs balance_settings.allow_negative', { rule: 'needs-negative' });
    }
  };
}

const defaults: Parts = {
  points_expiration: { type: 'NO_EXPIRATION' },
  pending_points: { type: 'IMMEDIATE' },
  balance_settings: { allow_negative: false },
};

export function cardDefinitionCreate(dialect: Dialect) {
  return z
    .strictObject({
      name,
      type: z.literal('INDIVIDUAL'),
      status: z.enum(['DRAFT', 'ACTIVE']).nullish(),
      ...parts(dialect),
    })
    .check(acrossSections(defaults));
}

/** `known` is the definition as it was last read, when it was: it decides what may still be touched. */
export function cardDefinitionUpdate(dialect: Dialect, known?: Parts & { readonly status: string }) {
  return z
    .strictObject({ name: name.nullish(), ...parts(dialect) })
    .check(acrossSections(known))
    .check((ctx) => {
      const fields = Object.keys(ctx.value);
      if (fields.length === 0) complain(ctx, ['name'], 'nothing to change', { rule: 'nothing-to-change' });
      if (known === undefined || known.status === 'DRAFT' || dialect === 'current') return;
      // The current contract locks a section only while it is in use, which only the vendor can tell.
      const open = editableOutsideDraft('card-definition', dialect);
      for (const field of fields)
        if (!open.includes(field)) complain(ctx, [field], `locked while ${known.status}`, { rule: 'locked' });
    });
}

export type CardDefinitionCreate = z.input<ReturnType<typeof cardDefinitionCreate>>;
export type CardDefinitionUpdate = z.input<ReturnType<typeof cardDefinitionUpdate>>;
