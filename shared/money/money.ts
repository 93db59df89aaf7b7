import type { Currency } from './currency.ts';

/**
 * An exact amount: whole minor units (cents) of one currency. It never passes through a fraction,
 * and two currencies never meet in one sum.
 */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError('an amount is a whole number of minor units');
  return { minor: minor === 0 ? 0 : minor, currency };
}

export function zero(currency: Currency): Money {
  return money(0, currency);
}

export function plus(a: Money, b: Money): Money {
  return money(a.minor + sameCurrency(a, b).minor, a.currency);
}

export function minus(a: Money, b: Money): Money {
  return money(a.minor - sameCurrency(a, b).minor, a.currency);
}

/** How much it is, whichever way it goes. */
export function unsigned(a: Money): Money {
  return money(Math.abs(a.minor), a.currency);
}

/** Negative, zero or positive, like a sort function. */
export function compare(a: Money, b: Money): number {
  return a.minor - sameCurrency(a, b).minor;
}

export function smaller(a: Money, b: Money): Money {
  return compare(a, b) <= 0 ? a : b;
}

export function isPositive(a: Money): boolean {
  return a.minor > 0;
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError(`${a.currency} and ${b.currency} can't be put together`);
  return b;
}
