import type { BatchRow } from '#shared/contract/batch.ts';
import { decimalFromMoney } from '#shared/money/decimal.ts';

type RowAction = NonNullable<BatchRow['action']>;

/** What the table says, in a person's language. */
export interface TableWords {
  readonly heads: readonly string[];
  found(row: BatchRow): string;
  state(action: RowAction): string;
  why(action: RowAction, vendor: BatchRow['vendor']): string;
}

/**
 * A box as a table: a line per scan, and a second one where a card was loaded apart. Columns and decimals are cut as
 * the spreadsheets of that place do it.
 */
export function resultTable(rows: readonly BatchRow[], locale: string, words: TableWords): string {
  const comma = decimalMark(locale) === ',';
  const lines = rows.flatMap((row) => {
    const line = (action: RowAction | null): readonly string[] => [
      String(row.no),
      row.lastFour === '' ? '' : `•••• ${row.lastFour}`,
      row.value === null ? '' : figures(decimalFromMoney(row.value), comma),
      words.found(row),
      action?.serial ?? '',
      action === null ? '' : words.state(action),
      action === null ? '' : words.why(action, row.vendor),
    ];
    return row.load === null ? [line(row.action)] : [line(row.action), line(row.load)];
  });
  const separator = comma ? ';' : ',';
  const text = [words.heads, ...lines]
    .map((cells) => cells.map((it) => cell(it, separator)).join(separator))
    .join('\r\n');
  // Without the mark spreadsheets take it for an older encoding.
  return `\uFEFF${text}\r\n`;
}

function decimalMark(locale: string): string {
  // A table is read by machines too: Latin digits in every language.
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

function figures(decimal: string, comma: boolean): string {
  return comma ? decimal.replace('.', ',') : decimal;
}

/** What a vendor named a card, or said of it, must not be run as a formula. */
function cell(text: string, separator: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return harmless.includes(separator) || /["\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
