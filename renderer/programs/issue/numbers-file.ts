import type { ReplyOf } from '#shared/contract/calls.ts';
import { decimalFromMoney } from '#shared/money/decimal.ts';

type Numbers = ReplyOf<'issue/numbers'>;

/** One card a line, as a table that programs and printers of cards take. A number is a text: a table must not round it. */
export function numbersFile({ order, numbers }: Numbers): string {
  const value = decimalFromMoney(order.value);
  const lines = numbers.map(({ number }) => [number, value, order.value.currency, order.vendor].map(quoted).join(','));
  return ['number,value,currency,issuer', ...lines, ''].join('\r\n');
}

export function saveNumbers(numbers: Numbers): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([numbersFile(numbers)], { type: 'text/csv;charset=utf-8' }));
  link.download = `cards-${numbers.order.at.slice(0, 16).replaceAll(/[:T]/g, '-')}.csv`;
  link.click();
  // The browser has taken it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

function quoted(text: string): string {
  return /^[\w.-]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}
