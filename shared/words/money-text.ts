import { decimalFromMoney } from '../money/decimal.ts';
import { unsigned, type Money } from '../money/money.ts';

/** An amount cut where the look needs it: the figures at full size, the currency's sign at half. */
export interface AmountParts {
  readonly sign: string;
  readonly figures: string;
  readonly currency: string;
  readonly currencyFirst: boolean;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formats.set(key, format);
  }
  return format;
}

/** The hyphen that some locales give for a minus is too short among figures. */
const MINUS = '\u2212';

function cut(amount: Money, locale: string): Intl.NumberFormatPart[] {
  // As a text, so that no amount ever passes through a binary fraction.
  const exact = decimalFromMoney(amount) as `${number}`;
  return formatOf(locale, amount.currency)
    .formatToParts(exact)
    .map((part) => (part.type === 'minusSign' ? { ...part, value: part.value.replace('-', MINUS) } : part));
}

/** "€20.00", "20,00 €", "−¥2,000". */
export function moneyText(amount: Money, locale: string): string {
  return cut(amount, locale)
    .map((part) => part.value)
    .join('');
}

export function amountParts(amount: Money, locale: string): AmountParts {
  const parts = cut(amount, locale);
  const currencyAt = parts.findIndex((part) => part.type === 'currency');
  const figuresAt = parts.findIndex((part) => part.type === 'integer');
  const text = (...types: string[]) =>
    parts
      .filter((part) => types.includes(part.type))
      .map((part) => part.value)
      .join('');
  return {
    sign: text('minusSign'),
    figures: text('integer', 'group', 'decimal', 'fraction'),
    currency: text('currency'),
    currencyFirst: currencyAt < figuresAt,
  };
}

/** "+50.00", "−12.50": a movement in a column, where the currency would only be noise. */
export function signedFigures(amount: Money, locale: string): string {
  const { figures } = amountParts(unsigned(amount), locale);
  if (amount.minor === 0) return figures;
  const sign = amount.minor < 0 ? MINUS : '+';
  // In Arabic the mark keeps the sign in front of its figures.
  return locale.startsWith('ar') ? `\u061c${sign}${figures}` : sign + figures;
}

/**
 * How wide the amount is, in figures: the hero's size is worked out from it. Points and commas are half as wide,
 * the currency's sign is printed at half size.
 */
export function widthInFigures(parts: AmountParts): number {
  const narrow = parts.figures.replaceAll(/[^.,٫٬’'\s]/g, '').length;
  const wide = parts.figures.length - narrow;
  return wide + narrow * 0.5 + parts.sign.length + parts.currency.length * 0.55 + 0.45;
}
