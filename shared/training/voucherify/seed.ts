import type { PlayCard } from '#shared/contract/training.ts';
import type { Voucher } from './model.ts';
import { customerFrom } from './customers.ts';
import type { Store } from './store.ts';

/** The play vouchers of the shop "Oak & Linen". Codes are of both cases, because real ones are. */
const day = 86_400_000;

interface Play {
  readonly card: Omit<PlayCard, 'vendor'>;
  readonly voucher: Partial<Omit<Voucher, 'gift'>> & { readonly amount?: number };
}

function plays(now: number): readonly Play[] {
  const at = (days: number) => new Date(now + days * day).toISOString();
  const gift = (
    number: string,
    amount: number,
    status: PlayCard['status'],
    lesson: PlayCard['lesson'],
    rest: Play['voucher'] = {},
  ): Play => ({
    card: { number, kind: 'gift-card', status, lesson },
    voucher: { amount, campaign: 'Oak & Linen gift cards', ...rest },
  });
  const coupon = (
    number: string,
    status: PlayCard['status'],
    lesson: PlayCard['lesson'],
    rest: Play['voucher'],
  ): Play => ({
    card: { number, kind: 'coupon', status, lesson },
    voucher: { type: 'DISCOUNT_VOUCHER', campaign: 'Oak & Linen coupons', quantity: 1, ...rest },
  });
  return [
    gift('OL-GIFT-2500', 2500, 'active', 'gift-25'),
    gift('OL-GIFT-10000', 10_000, 'active', 'gift-100'),
    gift('ol-Gift-cAsE7', 5000, 'active', 'case-matters'),
    gift('OL/GIFT-40%+1', 4000, 'active', 'odd-code'),
    gift('OL-GIFT-EMPTY', 2500, 'depleted', 'used-up', {
      redeemedAmount: 2500,
      redeemedQuantity: 2,
      updatedAt: at(-3),
    }),
    gift('OL-GIFT-OFF', 5000, 'suspended', 'disabled', {
      active: false,
      redeemedQuantity: 1,
      redeemedAmount: 1000,
      updatedAt: at(-1),
    }),
    gift('OL-GIFT-OLD', 5000, 'expired', 'expired', { expirationDate: at(-30) }),
    gift('OL-GIFT-SOON', 5000, 'pending', 'not-yet', { startDate: at(14) }),
    gift('OL-GIFT-BLANK', 0, 'pending', 'to-activate', { active: false }),
    gift('OL-GIFT-PRELOAD', 3000, 'pending', 'to-activate-preloaded', { active: false }),
    coupon('OL-5OFF', 'active', 'coupon-amount', { discount: { type: 'AMOUNT', amount_off: 500 } }),
    coupon('OL-20PCT', 'active', 'coupon-percent-limit', {
      discount: { type: 'PERCENT', percent_off: 20, amount_limit: 1000 },
    }),
    coupon('OL-TOTE-10', 'active', 'coupon-fixed-price', { discount: { type: 'FIXED', fixed_amount: 1000 } }),
    coupon('OL-FROM25', 'active', 'coupon-smallest-order', {
      discount: { type: 'AMOUNT', amount_off: 700 },
      rule: { smallestOrder: 2500, message: 'only from 25.00' },
      quantity: null,
    }),
    coupon('OL-ONCE-USED', 'depleted', 'coupon-used', {
      discount: { type: 'AMOUNT', amount_off: 500 },
      redeemedQuantity: 1,
    }),
  ];
}

export function seedVouchers(store: Store): readonly PlayCard[] {
  const now = store.rules.now();
  const holder = customerFrom(store, { source_id: 'OL-MEMBER-7', name: 'Marta Lindqvist', email: 'marta@example.com' });
  return plays(now).map(({ card, voucher: { amount, ...voucher } }) => {
    const id = store.newId('v');
    store.vouchers.set(id, {
      id,
      code: card.number,
      type: 'GIFT_VOUCHER',
      campaign: null,
      gift: amount === undefined ? null : { amount, subtracted: 0, effect: 'APPLY_TO_ORDER' },
      discount: null,
      active: true,
      startDate: null,
      expirationDate: null,
      quantity: null,
      redeemedQuantity: 0,
      redeemedAmount: 0,
      metadata: {},
      additionalInfo: null,
      holderId: card.number === 'OL-GIFT-10000' ? holder.id : null,
      published: card.number === 'OL-GIFT-10000' ? 1 : 0,
      rule: null,
      extra: {},
      createdAt: new Date(now - 60 * day).toISOString(),
      updatedAt: null,
      ...voucher,
    });
    return { vendor: 'voucherify', ...card };
  });
}
