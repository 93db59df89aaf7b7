import { templatePass } from '#shared/api/loyaltydog/bodies/template-pass.ts';
import { voucherBody } from '#shared/api/loyaltydog/bodies/vouchers.ts';
import type { DesignKind } from '#shared/domain/design.ts';
import type { z } from 'zod';

/** What holds a body back before it is sent, by kind: the clients' own schemas and no others. */
export const designSchemas: Readonly<Partial<Record<DesignKind, z.ZodType>>> = {
  voucher: voucherBody,
  'voucher-card': templatePass,
};
