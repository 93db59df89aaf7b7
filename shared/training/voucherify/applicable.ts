import type { Discount, Order, Voucher } from './model.ts';
import { Refusal } from './refusal.ts';
import { balanceOf, locksOn, type Store } from './store.ts';

export interface Use {
  readonly voucher: Voucher;
  /** What is asked of a gift card; a coupon has none. */
  readonly credits: number | null;
  readonly sessionKey: string | null;
}

export interface Priced {
  readonly amount: number;
  readonly discount: number;
}

/** What a coupon takes off an amount, never more than there is. */
function off(discount: Discount, left: number): number {
  switch (discount.type) {
    case 'AMOUNT':
      return Math.min(discount.amount_off, left);
    case 'FIXED':
      return Math.max(left - discount.fixed_amount, 0);
    case 'PERCENT': {
      // Hundredths of a percent keep 12.5 % whole; the vendor's own rounding is not documented, half goes up here.
      const points = Math.round(discount.percent_off * 100);
      const exact = Math.floor((left * points + 5000) / 10_000);
      return Math.min(exact, discount.amount_limit ?? exact, left);
    }
    case 'UNIT':
      return 0;
  }
}

/** The reason why a voucher can't be used now, as the vendor names it; the worth of the use when it can. */
export function worthOf(store: Store, use: Use, order: Priced | Order): number {
  const { voucher } = use;
  const now = store.rules.now();
  const no = (key: string, message: string, extra = {}) =>
    new Refusal(400, key, message, voucher.code, { ...extra, redeemable_type: 'voucher', redeemable_id: voucher.code });

  if (!voucher.active) throw no('voucher_disabled', 'voucher is disabled');
  if (voucher.startDate && Date.parse(voucher.startDate) > now)
    throw no('voucher_not_active', 'voucher is not active yet');
  if (voucher.expirationDate && Date.parse(voucher.expirationDate) <= now)
    throw no('voucher_expired', 'voucher expired');

  const locks = locksOn(store, voucher).filter((lock) => lock.key !== use.sessionKey);
  if (voucher.quantity !== null && voucher.redeemedQuantity + locks.length >= voucher.quantity) {
    throw no('quantity_exceeded', 'quantity exceeded');
  }
  const left = order.amount - order.discount;
  if (voucher.rule && order.amount < voucher.rule.smallestOrder) {
    throw no('order_rules_violated', 'order rules violated', { error: { message: voucher.rule.message } });
  }
  if (voucher.gift) {
    const locked = locks.reduce((sum, lock) => sum + lock.credits, 0);
    const credits = use.credits ?? left;
    if (credits > balanceOf(voucher) - locked) throw no('gift_amount_exceeded', 'gift amount exceeded');
    return Math.min(credits, left);
  }
  if (order.amount <= 0) throw no('missing_order', 'order is required');
  return voucher.discount ? off(voucher.discount, left) : 0;
}
