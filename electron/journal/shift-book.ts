import type Sqlite from 'better-sqlite3';
import { shiftEndSchema, type ShiftEnd } from '#shared/contract/shift.ts';
import type { Cell } from '#shared/domain/figures.ts';
import { sumsOf, waitingOf, type ShiftSums, type WaitingKind } from '#shared/domain/shift.ts';
import type { Currency } from '#shared/money/currency.ts';
import type { Money } from '#shared/money/money.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { ActionRecord } from './action-record.ts';
import type { Commits } from './commits.ts';
import type { Signed } from './entry.ts';
import type { Notes, ShiftNote } from './notes.ts';
import type { OpenActions } from './open-actions.ts';
import { openProofBook, type ProofBook } from './proof-book.ts';
import type { Tally } from './tally.ts';
import type { Time } from './time.ts';

/** The shift that goes on. */
export interface ShiftNow extends ShiftNote {
  /** When it was opened, or else its first action accepted; null before both. */
  readonly since: string | null;
}

/** A closed shift, and the row that closed it. */
export interface ShiftClosed {
  readonly end: ShiftEnd;
  readonly row: { readonly seq: number; readonly hash: string };
}

/** What a person counted, and had to say. */
export interface Counted {
  readonly cash: Money | null;
  readonly note: string | null;
}

/**
 * The journal cut into shifts by its own order: a shift is every row after the one that closed the shift before, so each
 * row is in exactly one, whatever a clock says, and the sums of all of them are the journal.
 */
export interface ShiftBook {
  readonly now: ShiftNow;
  open(shift: number, by: Signed, cash: Money | null): Result<ShiftNow>;
  takeOver(shift: number, by: Signed, cash: Money | null): Result<ShiftNow>;
  /** `by` null: nobody did, and the day is over. Closing one that is closed changes nothing. */
  close(shift: number, by: Signed | null, counted: Counted, currency: Currency): Result<ShiftNow>;
  /** What the shift that goes on comes to now. */
  sums(currency: Currency): ShiftSums;
  cells(shift: number): Cell[];
  closed(shift: number): ShiftClosed | undefined;
  /** Both books of its cards, side by side. */
  readonly proofs: ProofBook;
  /** Closed shifts below this number, newest first. */
  list(before: number | null, limit: number): ShiftEnd[];
}

interface Parts {
  readonly sqlite: Sqlite.Database;
  readonly write: Commits['write'];
  readonly notes: Notes;
  readonly tally: Tally;
  readonly open: OpenActions;
  readonly time: Pick<Time, 'wall'>;
}

interface ClosingRow {
  readonly seq: number;
  readonly body: string;
  readonly hash: Buffer;
}

/** As much of a hash as a person compares with one on paper. */
const SHOWN = 16;

export function openShiftBook({ sqlite, write, notes, tally, open, time }: Parts): ShiftBook {
  const keep = sqlite.prepare(`INSERT INTO shift (number, closed) VALUES (?, ?)`);
  const began = sqlite
    .prepare<[number], number>(`SELECT at FROM entry WHERE seq > ? AND what = 'accepted' ORDER BY seq LIMIT 1`)
    .pluck();
  const select = (where: string) => `SELECT seq, body, hash FROM shift JOIN entry ON seq = closed WHERE ${where}`;
  const byNumber = sqlite.prepare<[number], ClosingRow>(select('number = ?'));
  const below = sqlite.prepare<[number, number], ClosingRow>(select('number < ? ORDER BY number DESC LIMIT ?'));
  const endIn = ({ body }: ClosingRow) => shiftEndSchema.parse(JSON.parse(body));
  const wall = () => new Date(time.wall()).toISOString();

  /** The first action of the shift, once there is one: it stays the first. */
  let first: { readonly after: number; readonly at: string } | undefined;
  const now = (): ShiftNow => {
    const note = notes.shift();
    if (note.opened !== null) return { ...note, since: note.opened };
    if (first?.after !== note.after) {
      const at = began.get(note.after);
      first = at === undefined ? undefined : { after: note.after, at: new Date(at).toISOString() };
    }
    return { ...note, since: first?.at ?? null };
  };

  const sums = (currency: Currency): ShiftSums => {
    const { number, brought } = notes.shift();
    const waiting = [...open.values()].map((it) => ({ kind: kindOf(it), offline: it.provisional, stake: it.stake }));
    return sumsOf(tally.ofShift(number), waitingOf(waiting, currency), brought, currency);
  };

  const handed = (what: 'shift-opened' | 'shift-taken-over', by: Signed, cash: Money | null) =>
    write(({ put }) => {
      const note = notes.shift();
      const at = wall();
      put(null, null, { what, shift: note.number, ...by, cash });
      notes.keepShift({ ...note, opened: note.opened ?? at, hands: [...note.hands, { at, ...by, cash }] });
      return now();
    });

  return {
    get now() {
      return now();
    },
    open(shift, by, cash) {
      const note = notes.shift();
      if (note.number !== shift) return refused({ code: 'not-possible', why: `shift ${shift} is closed` });
      return note.opened === null ? handed('shift-opened', by, cash) : done(now());
    },
    takeOver(shift, by, cash) {
      const note = notes.shift();
      if (note.number !== shift) return refused({ code: 'not-possible', why: `shift ${shift} is closed` });
      return handed('shift-taken-over', by, cash);
    },
    close(shift, by, { cash, note }, currency) {
      const current = now();
      if (shift < current.number) return done(current);
      if (shift > current.number) return refused({ code: 'not-found' });
      return write(({ put }) => {
        const came = sums(currency);
        const seq = put(null, null, {
          what: 'shift-closed',
          shift,
          after: current.after,
          since: current.since,
          hands: current.hands,
          at: wall(),
          ...(by ?? { by: null }),
          cash,
          note,
          sums: came,
        });
        keep.run(shift, seq);
        const brought = came.actions.open;
        notes.keepShift({ number: shift + 1, after: seq, brought, opened: null, hands: [] });
        return now();
      });
    },
    sums,
    cells: (shift) => tally.ofShift(shift),
    closed(shift) {
      const row = byNumber.get(shift);
      if (row === undefined) return undefined;
      return { end: endIn(row), row: { seq: row.seq, hash: row.hash.toString('hex').slice(0, SHOWN) } };
    },
    proofs: openProofBook(sqlite, write),
    list: (before, limit) => below.all(before ?? Number.MAX_SAFE_INTEGER, limit).map(endIn),
  };
}

function kindOf({ state }: ActionRecord): WaitingKind {
  return state === 'unknown' || state === 'parked' ? state : 'waiting';
}
