import { templatePass } from '#shared/api/loyaltydog/bodies/template-pass.ts';
import { voucherBody } from '#shared/api/loyaltydog/bodies/vouchers.ts';
import type { z } from 'zod';

/** What is checked without asking the vendor anything; what Voucherify takes depends on its dialect (`loyalty/check`). */
export type SchemaKind = 'voucher' | 'voucher-card';

/** What holds a body back before it is sent, by kind: the clients' own schemas and no others. */
export const designSchemas: Readonly<Record<SchemaKind, z.ZodType>> = {
  voucher: voucherBody,
  'voucher-card': templatePass,
};
