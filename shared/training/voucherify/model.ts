import type { Dialect } from '#shared/api/voucherify/dialect.ts';

export type Json = Readonly<Record<string, unknown>>;

export type Discount =
  | { readonly type: 'AMOUNT'; readonly amount_off: number }
  | { readonly type: 'PERCENT'; readonly percent_off: number; readonly amount_limit?: number }
  | { readonly type: 'FIXED'; readonly fixed_amount: number }
  | { readonly type: 'UNIT'; readonly unit_off: number; readonly unit_type: string };

export interface Voucher {
  readonly id: string;
  readonly code: string;
  readonly type: 'GIFT_VOUCHER' | 'DISCOUNT_VOUCHER';
  readonly campaign: string | null;
  readonly gift: { amount: number; subtracted: number; readonly effect: string } | null;
  discount: Discount | null;
  active: boolean;
  startDate: string | null;
  expirationDate: string | null;
  /** How often it may be redeemed; null is without limit. */
  readonly quantity: number | null;
  redeemedQuantity: number;
  redeemedAmount: number;
  metadata: Json;
  additionalInfo: string | null;
  holderId: string | null;
  published: number;
  /** The one validation rule this miniature knows: a smallest order, with the shop's own sentence. */
  readonly rule: { readonly smallestOrder: number; readonly message: string } | null;
  /** Fields that are kept and shown, and do nothing here. */
  extra: Json;
  readonly createdAt: string;
  updatedAt: string | null;
}

/** A lock that a validation with `session` puts on a voucher until it is used, released or over. */
export interface Lock {
  readonly voucherId: string;
  readonly key: string;
  readonly credits: number;
  readonly until: number;
}

export interface Redemption {
  readonly id: string;
  readonly voucherId: string;
  readonly orderId: string | null;
  readonly parentId: string | null;
  readonly amount: number | null;
  readonly date: string;
  readonly customerId: string | null;
  readonly metadata: Json;
  readonly failure: { readonly key: string; readonly message: string } | null;
  rollbackId: string | null;
}

export interface Rollback {
  readonly id: string;
  readonly redemptionId: string;
  readonly date: string;
  readonly reason: string | null;
  readonly amount: number | null;
  readonly metadata: Json;
}

export interface Order {
  readonly id: string;
  readonly sourceId: string | null;
  status: 'CREATED' | 'PAID' | 'CANCELED' | 'FULFILLED';
  amount: number;
  discount: number;
  items: readonly Json[];
  customerId: string | null;
  metadata: Json;
  readonly redemptions: string[];
  /** Points were given for it already: a second PAID gives none. */
  earned: boolean;
  readonly createdAt: string;
  updatedAt: string | null;
}

export interface VoucherTransaction {
  readonly id: string;
  readonly voucherId: string;
  readonly sourceId: string | null;
  readonly type: 'CREDITS_REDEMPTION' | 'CREDITS_REFUND' | 'CREDITS_ADDITION' | 'CREDITS_REMOVAL';
  readonly reason: string | null;
  readonly amount: number;
  readonly balance: number;
  readonly total: number;
  readonly orderId: string | null;
  readonly redemptionId: string | null;
  readonly rollbackId: string | null;
  readonly createdAt: string;
}

export interface Customer {
  readonly id: string;
  readonly sourceId: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  metadata: Json;
  readonly createdAt: string;
}

export interface Publication {
  readonly id: string;
  readonly sourceId: string | null;
  readonly voucherId: string;
  readonly customerId: string;
  readonly channel: string;
  readonly createdAt: string;
}

/** How a miniature is set up; see `createVoucherifyMiniature`. */
export interface Rules {
  readonly dialect: Dialect;
  readonly now: () => number;
  /** How long asynchronous work (points, card codes) takes by the clock. */
  readonly settleAfter: number;
}
