import type Sqlite from 'better-sqlite3';
import type { Cell } from '#shared/domain/figures.ts';
import { QUARTER_MS } from '#shared/domain/figures.ts';
import { postingOf, type Beginning, type ShiftPlace } from './posting.ts';
import type { ActionRecord } from './action-record.ts';
import type { ActionEntry } from './entry.ts';
import type { Moment } from './time.ts';

/** The running account: a small table beside the rows, so that a day's figures cost the same however long the journal is. */
export interface Tally {
  /** Adds what this row decides. Part of the caller's transaction. */
  count(action: ActionRecord, entry: ActionEntry, moment: Moment): void;
  /** Everything decided from `from` until before `until`, both on the wall clock and at a full quarter of an hour. */
  between(from: number, until: number): Cell[];
  /** Everything decided in one shift. */
  ofShift(number: number): Cell[];
}

interface TallyRow extends Omit<Cell, 'offline' | 'carried' | 'currency'> {
  readonly offline: 0 | 1;
  readonly carried: 0 | 1;
  readonly currency: string;
}

const keyColumns = 'quarter, shift, does, vendor, program, person, offline, carried, currency';
/** What an action can end with. */
const ends: ReadonlySet<ActionEntry['what']> = new Set(['confirmed', 'refused', 'withdrawn', 'settled']);

export function openTally(sqlite: Sqlite.Database, shift: () => ShiftPlace): Tally {
  const add = sqlite.prepare(
    `INSERT INTO tally (${keyColumns}, count, minor)
     VALUES (@quarter, @shift, @does, @vendor, @program, @person, @offline, @carried, @currency, @count, @minor)
     ON CONFLICT (${keyColumns}) DO UPDATE SET count = count + excluded.count, minor = minor + excluded.minor`,
  );
  const began = sqlite.prepare<[number], string>(`SELECT body FROM entry WHERE seq = ?`).pluck();
  const between = sqlite.prepare<[number, number], TallyRow>(
    `SELECT * FROM tally WHERE quarter >= ? AND quarter < ? ORDER BY ${keyColumns}`,
  );
  const ofShift = sqlite.prepare<[number], TallyRow>(`SELECT * FROM tally WHERE shift = ? ORDER BY ${keyColumns}`);
  const beginningOf = (seq: number): Beginning => {
    const body = began.get(seq);
    if (body === undefined) throw new Error(`row ${seq} of the journal is not there`);
    return JSON.parse(body);
  };

  return {
    count(action, entry, moment) {
      if (!ends.has(entry.what)) return;
      const cell = postingOf(action, entry, beginningOf(action.seq), moment, shift());
      if (cell === undefined) return;
      const { offline, carried, currency } = cell;
      add.run({ ...cell, offline: offline ? 1 : 0, carried: carried ? 1 : 0, currency: currency ?? '' });
    },
    ofShift: (number) => ofShift.all(number).map(cellOf),
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
  const { quarter, shift, does, vendor, program, person, offline, carried, currency } = rest;
  const key = [quarter, shift, does, vendor, program, person, offline, carried, currency];
  return [JSON.stringify(key), `${count} ${minor}`];
}

function cellOf(row: TallyRow): Cell {
  // Written by this very program into its own table: what it wrote is what it reads.
  const { offline, carried, currency } = row;
  return { ...row, offline: offline === 1, carried: carried === 1, currency: (currency || null) as Cell['currency'] };
}
