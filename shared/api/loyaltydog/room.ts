import type { Room } from '../../domain/card.ts';
import type { Currency } from '../../money/currency.ts';
import { moneyFromDecimal } from '../../money/decimal.ts';
import { money, type Money } from '../../money/money.ts';

/** What the vendor documents for a reload: 0.01 to 5000 a call, and never more than 10 000 on a card. */
export function roomOf(currency: Currency): Room {
  const of = (text: string): Money => moneyFromDecimal(text, currency) ?? money(1, currency);
  return { least: of('0.01'), atOnce: of('5000'), full: of('10000') };
}
