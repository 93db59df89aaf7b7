import { orderManyBody, orderOneBody } from '#shared/api/loyaltydog/bodies/cards.ts';
import { templatePass } from '#shared/api/loyaltydog/bodies/template-pass.ts';
import { voucherBody } from '#shared/api/loyaltydog/bodies/vouchers.ts';
import { orderVoucher, orderVouchers } from '#shared/api/voucherify/bodies/issue.ts';
import type { OrderKind } from '#shared/domain/order-kind.ts';
import type { z } from 'zod';

/** What is checked without asking the vendor anything; what Voucherify takes depends on its dialect (`loyalty/check`). */
export type SchemaKind = 'voucher' | 'voucher-card' | OrderKind;

/** What holds a body back before it is sent, by kind: the clients' own schemas and no others. */
export const designSchemas: Readonly<Record<SchemaKind, z.ZodType>> = {
  voucher: voucherBody,
  'voucher-card': templatePass,
  'gift-card': orderOneBody,
  'gift-cards': orderManyBody,
  'gift-voucher': orderVoucher,
  'gift-vouchers': orderVouchers,
};
