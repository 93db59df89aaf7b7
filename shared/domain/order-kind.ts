import type { Vendor } from './card.ts';

/** What can be ordered: one card or many, of either vendor, each with a form of its own. */
export const orderKinds = ['gift-card', 'gift-cards', 'gift-voucher', 'gift-vouchers'] as const;
export type OrderKind = (typeof orderKinds)[number];

export const vendorOfOrder: Readonly<Record<OrderKind, Vendor>> = {
  'gift-card': 'loyaltydog',
  'gift-cards': 'loyaltydog',
  'gift-voucher': 'voucherify',
  'gift-vouchers': 'voucherify',
};

export function isMany(kind: OrderKind): boolean {
  return kind === 'gift-cards' || kind === 'gift-vouchers';
}
