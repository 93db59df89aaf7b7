import { hash } from 'node:crypto';
import { csvLine, csvStart } from '#shared/csv/csv.ts';
import type { Link } from './chain.ts';

/** A row with its place in the chain, and what a person or another program wants to know of it besides. */
export interface ExportRow extends Link {
  readonly hash: Buffer;
  readonly shift: number;
  readonly serial: string | null;
  readonly vendor: string | null;
  readonly program: string | null;
  readonly lastFour: string | null;
  readonly person: string | null;
  readonly does: string | null;
  /** Under which figure its action counts by this row, if it does. */
  readonly figure: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
}

/** Where an export begins: after this row, whose hash the first one is chained to. */
export interface ExportStart {
  readonly seq: number;
  readonly hash: string;
}

export const exportForms = ['csv', 'jsonl'] as const;
export type ExportForm = (typeof exportForms)[number];

const columns = [
  'seq', 'time', 'shift', 'what', 'serial', 'vendor', 'program', 'last_four', 'person', 'does', 'figure', 'amount',
  'currency', 'action', 'before', 'at', 'tick', 'run', 'body', 'hash', 'line',
] as const; // prettier-ignore
const WIDTH = columns.length;

/** Chains the lines of a CSV, so that what stands there for people can't be altered either. */
export function lineHash(previous: string, line: string): string {
  return hash('sha256', `${previous}\n${line}`, 'hex');
}

/** Writes an export line by line. `carry` is what the next line is chained to. */
export function linesOf(form: ExportForm) {
  return form === 'csv' ? csvLines : jsonLines;
}

export interface Lines {
  start(start: ExportStart): { text: string; carry: string };
  row(row: ExportRow, carry: string): { text: string; carry: string };
  end(seq: number, rows: number, hash: string, carry: string): string;
}

const jsonLines: Lines = {
  start: ({ seq, hash: before }) => ({
    text: `${JSON.stringify({ export: 'counterfoil', format: 1, after: seq, hash: before })}\n`,
    carry: '',
  }),
  row: ({ seq, action, before, what, body, at, tick, run, hash: own }, carry) => ({
    text: `${JSON.stringify({ seq, action, before, what, body, at, tick, run, hash: own.toString('hex') })}\n`,
    carry,
  }),
  end: (seq, rows, last) => `${JSON.stringify({ end: seq, rows, hash: last })}\n`,
};

const chained = (cells: readonly (string | number | null)[], carry: string) => {
  const line = csvLine(cells).trimEnd();
  const own = lineHash(carry, line);
  return { text: `${line},${own}\r\n`, carry: own };
};

const frame = (seq: number, what: string, body: string, last: string) =>
  columns.slice(0, -1).map((name) => ({ seq, what, body, hash: last })[name as 'seq'] ?? null);

const csvLines: Lines = {
  start({ seq, hash: before }) {
    const head = csvStart + csvLine(columns);
    const first = chained(frame(seq, '(after)', '', before), '');
    return { text: head + first.text, carry: first.carry };
  },
  row(row, carry) {
    const cells = [
      row.seq, new Date(row.at).toISOString(), row.shift, row.what, row.serial, row.vendor, row.program, row.lastFour,
      plain(row.person), row.does, row.figure, row.amount, row.currency, row.action, row.before, row.at, row.tick,
      row.run, row.body, row.hash.toString('hex'),
    ]; // prettier-ignore
    return chained(cells, carry);
  },
  end: (seq, rows, last, carry) => chained(frame(seq, '(end)', String(rows), last), carry).text,
};

/** A line of the file is a line of the table: whatever a name may hold. */
function plain(text: string | null): string | null {
  return text?.replaceAll(/[\r\n]+/g, ' ') ?? null;
}

export interface ReadLine {
  readonly kind: 'start' | 'row' | 'end';
  readonly link: Link;
  readonly hash: string;
  /** How many rows the end says there were. */
  readonly rows: number;
  /** Of a CSV: the line without its own hash, and that hash. */
  readonly line?: string;
  readonly own?: string;
}

/** Reads one line back; undefined when it is none of an export. The head line of a CSV is left out by the caller. */
export function readJsonLine(text: string): ReadLine | undefined {
  const it = JSON.parse(text);
  if (it.export === 'counterfoil')
    return { kind: 'start', link: linkOf({ ...it, seq: it.after }), hash: it.hash, rows: 0 };
  if (it.end !== undefined) return { kind: 'end', link: linkOf({ ...it, seq: it.end }), hash: it.hash, rows: it.rows };
  return typeof it.seq === 'number' ? { kind: 'row', link: linkOf(it), hash: it.hash, rows: 0 } : undefined;
}

export function readCsvLine(text: string): ReadLine | undefined {
  const cells = cellsOf(text);
  if (cells.length !== WIDTH) return undefined;
  const cell = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']));
  const number = (name: string) => (cell[name] === '' ? null : Number(cell[name]));
  const own = cell['line'] ?? '';
  const what = cell['what'] ?? '';
  const link = linkOf({
    seq: number('seq'),
    action: number('action'),
    before: number('before'),
    what,
    body: cell['body'],
    at: number('at'),
    tick: number('tick'),
    run: number('run'),
  });
  const kind = what === '(after)' ? 'start' : what === '(end)' ? 'end' : 'row';
  return { kind, link, hash: cell['hash'] ?? '', rows: Number(link.body), line: text.slice(0, -own.length - 1), own };
}

function linkOf(it: { readonly [name: string]: unknown }): Link {
  const { seq, action = null, before = null, what = '', body = '', at = 0, tick = 0, run = 0 } = it;
  return { seq, action, before, what, body, at, tick, run } as Link;
}

function cellsOf(line: string): string[] {
  const cells: string[] = [];
  for (const [, quoted, bare] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)) {
    cells.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
  }
  return cells;
}
