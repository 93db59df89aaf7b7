import type { Card, CardStatus, Discount, Movement } from '../../domain/card.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Money } from '../../money/money.ts';
import { done, refused, type Result } from '../../result.ts';
import type { Amounts } from './amounts.ts';
import { actionIdFrom, readReason } from './labels.ts';
import type { WireRedemption } from './wire/redemption.ts';
import type { WireDiscount, WireTransaction, WireVoucher } from './wire/voucher.ts';

function bad(field: string): Result<never> {
  return refused<Problem>({ code: 'bad-answer', field });
}

/**
 * `active` is only a switch; dates, uses and balance decide as well. A card that is off and was never touched since it
 * was made is one that waits for its activation, not one that somebody suspended.
 */
export function statusOf(voucher: WireVoucher, now: number): CardStatus {
  const { redemption, gift } = voucher;
  const used = redemption?.redeemed_quantity ?? 0;
  if (voucher.active === false) {
    const untouched = used === 0 && (!voucher.updated_at || gift?.amount === 0);
    return gift && untouched ? 'pending' : 'suspended';
  }
  if (voucher.expiration_date && Date.parse(voucher.expiration_date) <= now) return 'expired';
  if (voucher.start_date && Date.parse(voucher.start_date) > now) return 'pending';
  if (redemption?.quantity != null && used >= redemption.quantity) return 'depleted';
  if (gift && gift.balance <= 0) return gift.amount === 0 ? 'pending' : 'depleted';
  return 'active';
}

/** Only the vendor can say what a formula comes to, and only for a bill. */
const worked: Discount = { type: 'other', text: 'formula' };

function discountOf(discount: WireDiscount, amounts: Amounts): Discount | undefined {
  switch (discount.type) {
    case 'AMOUNT': {
      if (discount.amount_off_formula) return worked;
      const off = discount.amount_off == null ? undefined : amounts.read(discount.amount_off);
      return off && { type: 'amount', off };
    }
    case 'PERCENT': {
      if (discount.percent_off_formula) return worked;
      if (discount.percent_off == null) return { type: 'other', text: 'percent' };
      const atMost = discount.amount_limit == null ? null : amounts.read(discount.amount_limit);
      // The number's own shortest decimal text; it is never calculated with.
      return atMost === undefined ? undefined : { type: 'percent', off: String(discount.percent_off), atMost };
    }
    case 'FIXED': {
      if (discount.fixed_amount_formula) return worked;
      const price = discount.fixed_amount == null ? undefined : amounts.read(discount.fixed_amount);
      return price && { type: 'fixed-price', price };
    }
    case 'UNIT':
      return { type: 'other', text: discount.unit_type ?? 'unit' };
  }
}

export function cardFromVoucher(voucher: WireVoucher, amounts: Amounts, now: number): Result<Card> {
  const { gift, discount } = voucher;
  const status = statusOf(voucher, now);
  const balance = gift ? amounts.read(gift.balance) : null;
  if (balance === undefined) return bad('gift.balance');
  const shown = discount ? discountOf(discount, amounts) : null;
  if (shown === undefined) return bad('discount');
  const coupon = voucher.type === 'DISCOUNT_VOUCHER';
  return done({
    ref: { vendor: 'voucherify', id: voucher.id, program: null },
    kind: coupon ? 'coupon' : voucher.type === 'GIFT_VOUCHER' ? 'gift-card' : 'loyalty-card',
    number: voucher.code,
    title: voucher.campaign ?? null,
    status,
    suspended: status === 'suspended' ? { until: null, reason: null } : null,
    balance,
    points: voucher.loyalty_card?.balance ?? null,
    discount: coupon ? (shown ?? { type: 'other', text: 'discount' }) : null,
    faceValue: status === 'pending' && balance !== null && balance.minor > 0 ? balance : null,
    startsAt: voucher.start_date ?? null,
    expiresAt: voucher.expiration_date ?? null,
    holder: voucher.holder_id ? { id: voucher.holder_id, name: null, email: null, phone: null } : null,
    physical: null,
    walletPass: false,
    movements: null,
  });
}

const kinds: Readonly<Record<string, { readonly kind: Movement['kind']; readonly sign: 1 | -1 }>> = {
  CREDITS_REDEMPTION: { kind: 'taken', sign: -1 },
  CREDITS_REFUND: { kind: 'given-back', sign: 1 },
  CREDITS_ADDITION: { kind: 'added', sign: 1 },
  CREDITS_REMOVAL: { kind: 'other', sign: -1 },
};

/** A gift card's ledger line. What a redemption booked is named by the redemption: that is what a give-back needs. */
export function movementFrom(line: WireTransaction, amounts: Amounts): Movement | undefined {
  const { kind, sign } = kinds[line.type] ?? { kind: 'other', sign: 1 };
  const { balance, order, redemption, rollback } = line.details ?? {};
  const size = balance?.amount == null ? null : amounts.read(Math.abs(balance.amount) * sign);
  const left = balance?.balance == null ? null : amounts.read(balance.balance);
  if (size === undefined || left === undefined) return undefined;
  const label = readReason(line.reason);
  const id = kind === 'taken' ? redemption?.id : kind === 'given-back' ? rollback?.id : undefined;
  return {
    id: id ?? line.id,
    kind,
    amount: size,
    points: null,
    left,
    at: new Date(line.created_at).toISOString(),
    till: label.till,
    cashier: label.cashier,
    actionId: actionIdFrom(line.source_id) ?? label.actionId ?? actionIdFrom(order?.source_id),
    note: label.note,
  };
}

/** A coupon has no ledger; its uses are its story. */
export function movementFromUse(use: WireRedemption, amounts: Amounts): Movement | undefined {
  const off = use.order?.total_discount_amount;
  const amount: Money | null | undefined = off == null ? null : amounts.read(-off);
  if (amount === undefined || !use.date) return undefined;
  const metadata = use.metadata ?? {};
  const text = (name: string) => (typeof metadata[name] === 'string' ? metadata[name] : null);
  return {
    id: use.id,
    kind: use.object === 'redemption_rollback' ? 'given-back' : use.result === 'SUCCESS' ? 'taken' : 'other',
    amount: use.result === 'SUCCESS' ? amount : null,
    points: null,
    left: null,
    at: new Date(use.date).toISOString(),
    till: text('counterfoil_till'),
    cashier: text('counterfoil_cashier'),
    actionId: text('counterfoil_action') ?? actionIdFrom(use.order?.source_id),
    note: use.failure_code ?? null,
  };
}
