import type Sqlite from 'better-sqlite3';
import { kindOf } from '#shared/domain/figures.ts';
import { decimalFromMoney } from '#shared/money/decimal.ts';
import { chainStart, type Link } from './chain.ts';
import { linesOf, type ExportForm, type ExportRow } from './export-lines.ts';
import type { AcceptedEntry, ActionEntry } from './entry.ts';
import { postingOf } from './posting.ts';
import type { ActionRecord } from './action-record.ts';

/** Rows of the journal, whole and in a row: from after one up to another. */
export interface Stretch {
  readonly after: number;
  readonly last: number;
}

/** How far an export has come. Whoever fetches it hands this back for the next piece. */
export interface Progress extends Stretch {
  readonly at: number;
  readonly carry: string;
}

export interface Exports {
  /**
   * The rows between two moments, in their own order. Where a clock was set back in between, that order decides, so that
   * the chain holds: a row may then bear an earlier time than the period.
   */
  ofTime(from: number, until: number): Stretch;
  ofShift(number: number): Stretch | undefined;
  /** The next rows as text; `next` undefined once it is whole. */
  piece(form: ExportForm, progress: Stretch | Progress, rows: number): { text: string; next: Progress | undefined };
}

type Row = Link & { readonly hash: Buffer };

export function openExports(sqlite: Sqlite.Database): Exports {
  const rowAt = sqlite.prepare<[number], Row>(`SELECT * FROM entry WHERE seq = ?`);
  const atOf = sqlite.prepare<[number], number>(`SELECT at FROM entry WHERE seq = ?`).pluck();
  const rowsFrom = sqlite.prepare<[number, number, number], Row>(
    `SELECT seq, action, before, what, body, at, tick, run, hash FROM entry WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?`,
  );
  const head = sqlite.prepare<[], number>(`SELECT coalesce(max(seq), 0) FROM entry`).pluck();
  const record = sqlite.prepare<[number], string>(`SELECT record FROM action WHERE seq = ?`).pluck();
  const shiftAfter = sqlite.prepare<[number], number>(`SELECT count(*) + 1 FROM shift WHERE closed <= ?`).pluck();
  const closed = sqlite.prepare<[number], number>(`SELECT closed FROM shift WHERE number = ?`).pluck();

  /** The first row from which on everything is that late; clocks that were set back leave it to the row order. */
  const firstFrom = (moment: number): number => {
    let [low, high] = [1, (head.get() ?? 0) + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((atOf.get(middle) ?? Infinity) >= moment) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  const rowOf = (row: Row, shift: number): ExportRow => {
    const entry: ActionEntry = { what: row.what, ...JSON.parse(row.body) };
    const beginning = row.action === null ? undefined : rowAt.get(row.action);
    const began: AcceptedEntry | undefined = beginning && JSON.parse(beginning.body);
    const cell = began && row.action !== null ? postingIn(row, entry, began) : undefined;
    const amount = cell?.currency ? decimalFromMoney({ minor: cell.minor, currency: cell.currency }) : null;
    return {
      ...row,
      shift,
      serial: began?.serial ?? null,
      vendor: began?.vendor ?? null,
      program: began?.card?.program ?? null,
      lastFour: began?.lastFour ?? null,
      person: began?.cashier ?? ('by' in entry && typeof entry.by === 'string' ? entry.by : null),
      does: began?.operation.do ?? null,
      figure: (cell && kindOf(cell.does)) ?? null,
      amount,
      currency: cell?.currency ?? null,
    };
  };

  /** What this row decides, as it was when it was written. */
  const postingIn = (row: Row, entry: ActionEntry, began: AcceptedEntry) => {
    const stored = row.action === null ? undefined : record.get(row.action);
    if (stored === undefined) return undefined;
    const now: ActionRecord = JSON.parse(stored);
    return postingOf(now, entry, began, { wall: row.at }, { number: 0, after: 0 });
  };

  return {
    ofTime: (from, until) => ({ after: firstFrom(from) - 1, last: firstFrom(until) - 1 }),
    ofShift(number) {
      const before = number === 1 ? 0 : closed.get(number - 1);
      if (before === undefined) return undefined;
      return { after: before, last: closed.get(number) ?? head.get() ?? 0 };
    },
    piece(form, progress, rows) {
      const lines = linesOf(form);
      const { after, last } = progress;
      const begins = !('carry' in progress);
      const from = begins ? after : progress.at;
      const before = (rowAt.get(from)?.hash ?? chainStart).toString('hex');
      const started = begins ? lines.start({ seq: from, hash: before }) : { text: '', carry: progress.carry };
      let { text, carry } = started;
      let [at, hash] = [from, before];
      let shift = shiftAfter.get(from) ?? 1;
      for (const row of rowsFrom.all(from, last, rows)) {
        const line = lines.row(rowOf(row, shift), carry);
        text += line.text;
        ({ carry } = line);
        at = row.seq;
        hash = row.hash.toString('hex');
        if (row.what === 'shift-closed') shift += 1;
      }
      if (at < last && at > from) return { text, next: { after, last, at, carry } };
      return { text: text + lines.end(at, at - after, hash, carry), next: undefined };
    },
  };
}
