import Sqlite from 'better-sqlite3';
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { shiftEndSchema } from '#shared/contract/shift.ts';
import type { Cell } from '#shared/domain/figures.ts';
import { sumsOf } from '#shared/domain/shift.ts';
import { isOpen, type ActionRecord } from './action-record.ts';
import { addRow } from './adding-up.ts';
import { chainStart, hashOf, markOf, type Head, type Link } from './chain.ts';
import type { AcceptedEntry, ActionEntry } from './entry.ts';
import { postingOf, type ShiftPlace } from './posting.ts';
import { lineOf, tallyLines } from './tally.ts';
import { keysFrom, sameBytes, secretFile } from './keys.ts';

/** What the audit found: everything in order, or the first place where something is not. */
export type Audit =
  | { readonly ok: true; readonly rows: number; readonly actions: number; readonly head: string }
  | { readonly ok: false; readonly row: number; readonly why: string };

type Row = Link & { readonly hash: Buffer };

/**
 * Walks the whole chain and adds up every action again. Reads a snapshot and takes no lock, so it can run beside a
 * working till. `directory` gives the key that the head is marked with; a copy without its key is checked up to that.
 */
export function audit(file: string, directory: string): Audit {
  const walking = auditing(file, directory);
  for (;;) {
    const step = walking.next();
    if (step.done) return step.value;
  }
}

/** The same, in steps so short that a till which is at work meanwhile answers in between. */
export async function auditBeside(file: string, directory: string): Promise<Audit> {
  const walking = auditing(file, directory);
  for (;;) {
    const step = walking.next();
    if (step.done) return step.value;
    await new Promise(setImmediate);
  }
}

type Walk = Generator<undefined, Audit>;
const ROWS_A_STEP = 200;

function* auditing(file: string, directory: string): Walk {
  const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    sqlite.exec('BEGIN');
    return yield* walk(sqlite, directory);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError)
      return { ok: false, row: 0, why: `the file can't be read: ${error.message}` };
    throw error;
  } finally {
    sqlite.close();
  }
}

function* walk(sqlite: Sqlite.Database, directory: string): Walk {
  const recorded = sqlite.prepare<[number], string>(`SELECT record FROM action WHERE seq = ?`).pluck();
  const summed = headIn(sqlite)?.summed ?? Infinity;
  const open = new Map<number, ActionRecord>();
  const account = accountBook();
  /** What is open, as the table must hold it: sums may be as old as `summed` says, and no older. */
  const listed = new Map<number, ActionRecord>();
  let over = 0;
  let previous: Buffer = chainStart;
  let seq = 0;
  let actions = 0;

  for (const row of sqlite.prepare<[], Row>(`SELECT * FROM entry ORDER BY seq`).iterate()) {
    if (row.seq !== seq + 1) return wrong(seq + 1, 'this row was removed');
    if (!sameBytes(row.hash, hashOf(previous, row))) {
      return wrong(row.seq, 'this row, or the place it stands in, was altered');
    }
    previous = row.hash;
    seq = row.seq;
    if (seq % ROWS_A_STEP === 0) yield;
    if (row.what === 'shift-closed') {
      const why = account.close(row);
      if (why !== undefined) return wrong(row.seq, why);
    }
    if (row.action === null) continue;

    const before = open.get(row.action);
    const record = addRow(before, row);
    account.add(before, row);
    if (row.seq === row.action) actions += 1;
    if (isOpen(record)) {
      open.set(record.seq, record);
      if (row.seq <= summed) listed.set(record.seq, record);
      continue;
    }
    open.delete(record.seq);
    listed.delete(record.seq);
    over += 1;
    if (recorded.get(record.seq) !== JSON.stringify(record)) return wrong(row.seq, ALTERED);
  }
  for (const record of open.values()) {
    const sum = listed.get(record.seq);
    if (recorded.get(record.seq) !== (sum && JSON.stringify(sum))) return wrong(record.lastSeq, ALTERED);
  }
  if (!account.agrees(sqlite)) return wrong(seq, 'the running account does not agree with its rows');
  const rows = sqlite.prepare<[], number>(`SELECT count(*) FROM action`).pluck().get();
  const expected = over + listed.size;
  if (rows !== expected) return wrong(seq, `${rows} actions are listed and ${expected} should be`);
  return headOf(sqlite, directory, seq, previous) ?? { ok: true, rows: seq, actions, head: previous.toString('hex') };
}

/** Adds the account up again from the rows. */
function accountBook() {
  const began = new Map<number, AcceptedEntry>();
  const sums = new Map<string, Cell>();
  let shift: ShiftPlace = { number: 1, after: 0 };
  return {
    /** A Z must say what its rows add up to, and none may be missing before it. */
    close({ seq, body }: Row): string | undefined {
      const { data: end } = shiftEndSchema.safeParse(JSON.parse(body));
      if (end === undefined) return 'what the shift came to can’t be read';
      const { figures, actions, debt, waiting } = end.sums;
      const cells = [...sums.values()].filter((cell) => cell.shift === end.shift);
      const again = sumsOf(cells, waiting, actions.brought, debt.currency);
      const next = end.shift === shift.number && end.after === shift.after;
      shift = { number: shift.number + 1, after: seq };
      if (!next) return 'a shift was closed that does not follow the one before';
      return isDeepStrictEqual(again.figures, figures) && isDeepStrictEqual(again.debt, debt)
        ? undefined
        : 'the shift that it closes came to something else';
    },
    add(before: ActionRecord | undefined, { action, what, body, at }: Row): void {
      if (action === null || !counted.has(what)) return;
      const entry: ActionEntry = { what, ...JSON.parse(body) };
      if (entry.what === 'accepted') began.set(action, entry);
      const beginning = began.get(action);
      if (before === undefined || beginning === undefined) return;
      if (entry.what === 'confirmed' || entry.what === 'refused' || entry.what === 'withdrawn') began.delete(action);
      const cell = postingOf(before, entry, beginning, { wall: at }, shift);
      if (cell === undefined) return;
      const [key] = lineOf(cell);
      const { count, minor } = sums.get(key) ?? { count: 0, minor: 0 };
      sums.set(key, { ...cell, count: count + cell.count, minor: minor + cell.minor });
    },
    agrees(sqlite: Sqlite.Database): boolean {
      // A copy that an older program made has no such table.
      if (Number(sqlite.pragma('user_version', { simple: true })) < WITH_ACCOUNT) return true;
      const kept = tallyLines(sqlite);
      return kept.size === sums.size && [...sums.values()].map(lineOf).every(([key, it]) => kept.get(key) === it);
    },
  };
}

/** Rows that begin an action, or may decide one. */
const counted: ReadonlySet<string> = new Set(['accepted', 'confirmed', 'settled', 'refused', 'withdrawn']);
const WITH_ACCOUNT = 7;
const ALTERED = 'the action that this row belongs to was altered or removed';

/** The end of the chain, where nothing follows that would give a removal away. */
function headOf(sqlite: Sqlite.Database, directory: string, seq: number, last: Buffer): Audit | undefined {
  const head = headIn(sqlite);
  if (head === undefined) return seq === 0 ? undefined : wrong(seq, 'the mark at the end was removed');
  if (head.seq > seq) return wrong(seq + 1, 'the rows from here to the end were removed');
  if (head.seq < seq || !sameBytes(head.hash, last)) return wrong(head.seq + 1, 'rows were added by something else');
  if (!existsSync(secretFile(directory))) return undefined;
  const keys = keysFrom({ secret: () => readFileSync(secretFile(directory)) });
  return sameBytes(head.mark, markOf(keys, head))
    ? undefined
    : wrong(seq, 'the mark at the end was not made by this till');
}

/** `summed` is not there in a copy from before sums could be late. */
function headIn(sqlite: Sqlite.Database) {
  return sqlite.prepare<[], Omit<Head, 'summed'> & { mark: Buffer; summed?: number }>(`SELECT * FROM head`).get();
}

function wrong(row: number, why: string): Audit {
  return { ok: false, row, why };
}
