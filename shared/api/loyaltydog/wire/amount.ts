import { z } from 'zod';
import type { Currency } from '../../../money/currency.ts';
import { moneyFromDecimal } from '../../../money/decimal.ts';
import type { Money } from '../../../money/money.ts';

/**
 * An amount in an answer: text by the schemas, a bare number by some of the prose (which the exact parser keeps as
 * text unless it is whole). The vendor's cards carry no currency, so the shop's is put to it.
 */
export function amountWire(currency: Currency) {
  return z.union([z.string(), z.int()]).transform((value, context): Money => {
    const amount = moneyFromDecimal(String(value), currency);
    if (amount !== undefined) return amount;
    context.addIssue({ code: 'custom', message: `no amount of ${currency}` });
    return z.NEVER;
  });
}
