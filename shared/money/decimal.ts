import { decimalsOf, type Currency } from './currency.ts';
import { money, type Money } from './money.ts';

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/**
 * Reads a wire decimal such as "100.00", "-25.5" or ".5" without a binary fraction in between.
 * Digits beyond the currency's own must be zeros: a vendor that counts in tenths of a cent is
 * something to stop at, not to round away. Undefined when the text is not such an amount.
 */
export function moneyFromDecimal(text: string, currency: Currency): Money | undefined {
  const [, sign, whole = '', rest = ''] = DECIMAL.exec(text.trim()) ?? [];
  if (sign === undefined || whole + rest === '') return undefined;
  const decimals = decimalsOf(currency);
  if (/[^0]/.test(rest.slice(decimals))) return undefined;
  const minor = Number(whole + rest.slice(0, decimals).padEnd(decimals, '0'));
  if (!Number.isSafeInteger(minor)) return undefined;
  return money(sign === '-' ? -minor : minor, currency);
}

/** "20.00", "-0.05", "1500" (JPY): always all decimals of the currency, always a point. */
export function decimalFromMoney(amount: Money): string {
  const decimals = decimalsOf(amount.currency);
  const digits = String(Math.abs(amount.minor)).padStart(decimals + 1, '0');
  const sign = amount.minor < 0 ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
