/** Why a line of a list gives no number. `ruined`: a spreadsheet turned the number into "4.00072E+15". */
export const badLineReasons = ['no-number', 'ruined', 'open-quote', 'not-ours', 'payment-card'] as const;
export type BadLineReason = (typeof badLineReasons)[number];

export interface ListedNumber {
  readonly line: number;
  readonly code: string;
}
export interface BadLine {
  readonly line: number;
  readonly why: BadLineReason;
}
export interface NumberList {
  readonly numbers: readonly ListedNumber[];
  readonly bad: readonly BadLine[];
}

interface Row {
  readonly line: number;
  /** Undefined where a quote was opened and never closed: what would be a cell and what not, nobody can say. */
  readonly cells: readonly string[] | undefined;
}

const DELIMITERS = ['\t', ';', ',', '|'] as const;
const HEADING =
  /card.?n(umber|o|r)|number|nummer|^code$|card|karte|carte|tarjeta|karta|num[eé]ro|n[uú]mero|numer|رقم/iu;

/**
 * The card numbers in a pasted text or a file: one per line, alone or as one column of a table. Each line that holds
 * something ends in one of the two lists. A quoted cell ends with its line: a quote that somebody forgot spoils that
 * line and none of those below it.
 */
export function readNumberList(text: string): NumberList {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.trim() !== '' && !/^sep=.$/i.test(content.trim()));
  const delimiter = delimiterOf(lines.map(({ content }) => content));
  const rows = lines.map(({ line, content }): Row => ({ line, cells: cellsOf(content, delimiter) }));

  const headed = headingOf(rows[0]?.cells);
  const body = headed === undefined ? rows : rows.slice(1);
  const column = headed?.column ?? columnOf(body);
  const numbers: ListedNumber[] = [];
  const bad: BadLine[] = [];
  for (const { line, cells } of body) {
    const code = cells?.[column] ?? '';
    if (cells === undefined) bad.push({ line, why: 'open-quote' });
    else if (isRuined(code)) bad.push({ line, why: 'ruined' });
    else if (code === '') bad.push({ line, why: 'no-number' });
    else numbers.push({ line, code });
  }
  return { numbers, bad };
}

/** The sign that cuts most lines into the same number of cells; none where the lines hold but one each. */
function delimiterOf(lines: readonly string[]): string | undefined {
  const sample = lines.slice(0, 50);
  const counted = DELIMITERS.map((sign) => {
    const cuts = sample.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    return { sign, lines: cuts.length };
  });
  const best = counted.reduce((most, next) => (next.lines > most.lines ? next : most));
  return best.lines * 2 > sample.length ? best.sign : undefined;
}

function cellsOf(line: string, delimiter: string | undefined): readonly string[] | undefined {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^ *=?"((?:[^"]|"")*)" */.exec(rest);
    let cell: string;
    if (quoted !== null) {
      cell = (quoted[1] ?? '').replaceAll('""', '"');
      rest = rest.slice(quoted[0].length);
      if (rest !== '' && !(delimiter !== undefined && rest.startsWith(delimiter))) return undefined;
    } else {
      if (/^ *=?"/.test(rest)) return undefined;
      const end = delimiter === undefined ? -1 : rest.indexOf(delimiter);
      cell = end < 0 ? rest : rest.slice(0, end);
      rest = end < 0 ? '' : rest.slice(end);
    }
    cells.push(cleaned(cell));
    if (rest === '') return cells;
    rest = rest.slice(1);
    if (rest === '') return [...cells, ''];
  }
}

/** Spreadsheets mark text as text with an apostrophe, and some print blanks that are none. */
function cleaned(cell: string): string {
  return cell
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .trim()
    .replace(/^'/, '');
}

function isRuined(cell: string): boolean {
  return /^\d(?:[.,]\d+)?E\+?\d+$/i.test(cell);
}

/** A first line in which nothing could be a number, and whose words name a column. */
function headingOf(cells: readonly string[] | undefined): { readonly column: number } | undefined {
  if (cells === undefined || cells.some((cell) => weightOf(cell) > 0 || isRuined(cell))) return undefined;
  for (const word of [/card.?n(umber|o|r)\b/i, HEADING]) {
    const column = cells.findIndex((cell) => word.test(cell) && !/last|code.*secur|secur|pin/i.test(cell));
    if (column >= 0) return { column };
  }
  return undefined;
}

/** The column in which most lines hold what looks like a card's number. */
function columnOf(rows: readonly Row[]): number {
  const weights: number[] = [];
  for (const { cells = [] } of rows) {
    cells.forEach((cell, index) => (weights[index] = (weights[index] ?? 0) + weightOf(cell)));
  }
  const most = Math.max(0, ...weights);
  return Math.max(0, weights.indexOf(most));
}

function weightOf(cell: string): number {
  const bare = cell.replace(/[\s-]/g, '');
  if (/^\d{12,19}$/.test(bare)) return 4;
  return /\d/.test(bare) && /^[^\s]{6,40}$/.test(bare) ? 1 : 0;
}
