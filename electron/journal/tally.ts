import type Sqlite from 'better-sqlite3';
import type { Cell } from '#shared/domain/figures.ts';
import { QUARTER_MS } from '#shared/domain/figures.ts';
import { postingOf, type Beginning } from './posting.ts';
import type { ActionRecord } from './action-record.ts';
import type { ActionEntry } from './entry.ts';
import type { Moment } from './time.ts';

/** The running account: a small table beside the rows, so that a day's figures cost the same however long the journal is. */
export interface Tally {
  /** Adds what this row decides. Part of the caller's transaction. */
  count(action: ActionRecord, entry: ActionEntry, moment: Moment): void;
  /** Everything decided from `from` until before `until`, both on the wall clock and at a full quarter of an hour. */
  between(from: number, until: number): Cell[];
}

interface TallyRow extends Omit<Cell, 'offline' | 'currency'> {
  readonly offline: 0 | 1;
  readonly currency: string;
}

const key = 'quarter, does, vendor, program, person, offline, currency';

export function openTally(sqlite: Sqlite.Database): Tally {
  const add = sqlite.prepare(
    `INSERT INTO tally (${key}, count, minor)
     VALUES (@quarter, @does, @vendor, @program, @person, @offline, @currency, @count, @minor)
     ON CONFLICT (${key}) DO UPDATE SET count = count + excluded.count, minor = minor + excluded.minor`,
  );
  const began = sqlite.prepare<[number], string>(`SELECT body FROM entry WHERE seq = ?`).pluck();
  const between = sqlite.prepare<[number, number], TallyRow>(
    `SELECT * FROM tally WHERE quarter >= ? AND quarter < ? ORDER BY ${key}`,
  );
  const beginningOf = (seq: number): Beginning => {
    const body = began.get(seq);
    if (body === undefined) throw new Error(`row ${seq} of the journal is not there`);
    return JSON.parse(body);
  };

  return {
    count(action, entry, moment) {
      if (entry.what !== 'confirmed' && entry.what !== 'settled') return;
      const cell = postingOf(action, entry, beginningOf(action.seq), moment);
      if (cell === undefined) return;
      add.run({ ...cell, offline: cell.offline ? 1 : 0, currency: cell.currency ?? '' });
    },
    between: (from, until) => between.all(Math.floor(from / QUARTER_MS), Math.ceil(until / QUARTER_MS)).map(cellOf),
  };
}

/** The whole table, as text, one cell a line: what the audit compares. */
export function tallyLines(sqlite: Sqlite.Database): ReadonlyMap<string, string> {
  const rows = sqlite.prepare<[], TallyRow>(`SELECT * FROM tally`).all();
  return new Map(rows.map((row) => lineOf(cellOf(row))));
}

/** A cell's key and what it says, so that cells can be added up and compared outside of a table. */
export function lineOf({ count, minor, ...rest }: Cell): [key: string, sums: string] {
  const { quarter, does, vendor, program, person, offline, currency } = rest;
  return [JSON.stringify([quarter, does, vendor, program, person, offline, currency]), `${count} ${minor}`];
}

function cellOf(row: TallyRow): Cell {
  // Written by this very program into its own table: what it wrote is what it reads.
  return { ...row, offline: row.offline === 1, currency: (row.currency || null) as Cell['currency'] };
}
