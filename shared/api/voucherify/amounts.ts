import type { Problem } from '../../domain/problem.ts';
import { decimalsOf, type Currency } from '../../money/currency.ts';
import { money, type Money } from '../../money/money.ts';
import { done, refused, type Result } from '../../result.ts';

/**
 * The vendor counts "value × 100", whatever the currency, and its vouchers carry none. For two decimals that is the
 * minor unit. Yen therefore come as 100 per yen, and a Kuwaiti fils can't be said at all: such an amount is refused,
 * never rounded. `minor-units` is for a shop that has agreed with the vendor to count minor units instead.
 */
export type AmountUnit = 'hundredths' | 'minor-units';

export interface Amounts {
  readonly currency: Currency;
  /** What the vendor's number is in our money; undefined when our money can't say it exactly. */
  read(units: number): Money | undefined;
  /** The vendor's number for an amount of the shop's own currency, or why there is none. */
  write(amount: Money, field: string): Result<number>;
}

function scaleOf(unit: AmountUnit, currency: Currency): { readonly up: number; readonly down: number } {
  const decimals = unit === 'minor-units' ? 2 : decimalsOf(currency);
  return { up: 10 ** Math.max(2 - decimals, 0), down: 10 ** Math.max(decimals - 2, 0) };
}

export function createAmounts(currency: Currency, unit: AmountUnit): Amounts {
  const { up, down } = scaleOf(unit, currency);
  const no = (field: string, why: string): Result<number> => refused<Problem>({ code: 'bad-request', field, why });
  return {
    currency,
    read(units) {
      const minor = units * down;
      if (!Number.isSafeInteger(minor) || minor % up !== 0) return undefined;
      return money(minor / up, currency);
    },
    write(amount, field) {
      if (amount.currency !== currency) return no(field, `this account is kept in ${currency}`);
      const units = amount.minor * up;
      if (units % down !== 0) return no(field, 'smaller than what the vendor can count');
      if (!Number.isSafeInteger(units)) return no(field, 'too large');
      return done(units / down);
    },
  };
}
