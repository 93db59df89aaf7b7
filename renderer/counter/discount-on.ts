import type { Discount } from '#shared/domain/card.ts';
import { minus, money, smaller, zero, type Money } from '#shared/money/money.ts';

/**
 * What a voucher takes off a bill as far as a till can count it; null when only the issuer can say.
 * Halves of the smallest coin are rounded down: the till never promises more than the issuer gives.
 */
export function discountOn(bill: Money, discount: Discount): Money | null {
  switch (discount.type) {
    case 'amount':
      return discount.off.currency === bill.currency ? smaller(discount.off, bill) : null;
    case 'fixed-price':
      if (discount.price.currency !== bill.currency) return null;
      return discount.price.minor < bill.minor ? minus(bill, discount.price) : zero(bill.currency);
    case 'percent': {
      const off = share(bill, discount.off);
      if (off === null) return null;
      return smaller(discount.atMost === null ? off : smaller(off, discount.atMost), bill);
    }
    case 'other':
      return null;
  }
}

/** A percentage comes as a text such as "12.5", and is counted in whole numbers. */
function share(bill: Money, percent: string): Money | null {
  const [, whole = '', rest = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(percent) ?? [];
  if (whole === '') return null;
  const tenThousandths = BigInt(whole) * 10_000n + BigInt(rest.padEnd(4, '0'));
  return money(Number((BigInt(bill.minor) * tenThousandths) / 1_000_000n), bill.currency);
}
