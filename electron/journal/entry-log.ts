import { done, refused, type Result } from '#shared/result.ts';
import { chainStart, hashOf, markOf, type Head, type Link } from './chain.ts';
import type { JournalDatabase } from './database.ts';
import type { Entry } from './entry.ts';
import { openHighWater } from './high-water.ts';
import { sameBytes } from './keys.ts';
import type { DatabaseRefusal } from './refusal.ts';
import type { Moment, Time } from './time.ts';

/** What one transaction may do: add rows and take counterfoil numbers. */
export interface Writing {
  readonly moment: Moment;
  /** Adds a row and answers its number. `action` null makes it a row of the journal; 'new' begins an action. */
  put(action: number | 'new' | null, before: number | null, entry: Entry, sealed?: Buffer | null): number;
  /** The next counterfoil number. Taken for good only if the transaction commits, so there are no gaps. */
  nextSerial(training: boolean): number;
  /** Comes last: this commit brings every sum up to date. */
  summedUp(): void;
  /** Leaves numbers out that may have been given out by rows which are gone. */
  skipSerials(count: number): void;
}

/** The append-only table and its chain. It is the only writer, so the head is kept in memory. */
export interface EntryLog {
  /** All of `work`, or nothing: throws what SQLite throws when the disk says no. */
  write<T>(work: (writing: Writing) => T): T;
  readonly head: Head;
  /** The wall clock of the last row that an earlier run wrote. */
  readonly lastAt: number | undefined;
  now(): Moment;
  close(): void;
}

interface HeadRow extends Head {
  readonly mark: Buffer;
}

/** The number of the next counterfoil of a till: its prefix, and the running number without gaps. */
export function serialOf(till: string, training: boolean, { nextSerial }: Pick<Writing, 'nextSerial'>): string {
  return `${training ? 'T' : ''}${till}-${String(nextSerial(training)).padStart(6, '0')}`;
}

export function openEntryLog(database: JournalDatabase, time: Time): Result<EntryLog, DatabaseRefusal> {
  const { sqlite, keys, file } = database;
  const highWater = openHighWater(database.directory);
  const stop = (refusal: DatabaseRefusal) => {
    highWater.close();
    return refused(refusal);
  };

  const kept = sqlite.prepare<[], HeadRow>(`SELECT seq, hash, mark, serial, training, run, summed FROM head`).get();
  const last = sqlite.prepare<[], Link & { hash: Buffer }>(`SELECT * FROM entry ORDER BY seq DESC LIMIT 1`).get();
  const seq = last?.seq ?? 0;
  const written = highWater.read();
  if (written > seq) return stop({ code: 'rows-missing', file, kept: seq, written });
  if (kept !== undefined && !sameBytes(kept.mark, markOf(keys, kept))) return stop(changed(file));
  if ((kept?.seq ?? 0) !== seq || !sameBytes(kept?.hash ?? chainStart, last?.hash ?? chainStart)) {
    return stop(changed(file));
  }

  const insert = sqlite.prepare(
    `INSERT INTO entry (seq, action, before, what, body, at, tick, run, hash, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const moveHead = sqlite.prepare(
    `UPDATE head SET seq = ?, hash = ?, mark = ?, serial = ?, training = ?, run = ?, summed = ?`,
  );
  const firstHead = sqlite.prepare(
    `INSERT INTO head (one, seq, hash, mark, serial, training, run, summed) VALUES (1, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const keepHead = (it: Head) => {
    const row = [it.seq, it.hash, markOf(keys, it), it.serial, it.training, it.run, it.summed];
    if (moveHead.run(...row).changes === 0) firstHead.run(...row);
  };

  let head: Head = { seq: 0, hash: chainStart, serial: 0, training: 0, summed: 0, ...kept, run: (kept?.run ?? 0) + 1 };
  const now = (): Moment => ({ wall: time.wall(), tick: time.tick(), run: head.run });

  const inTransaction = sqlite.transaction((work: (writing: Writing) => unknown) => {
    const moment = now();
    let draft = head;
    const result = work({
      moment,
      put(action, before, { what, ...rest }, sealed = null) {
        const next = draft.seq + 1;
        const owner = action === 'new' ? next : action;
        const row: Link = {
          seq: next,
          action: owner,
          before,
          what,
          body: JSON.stringify(rest),
          at: moment.wall,
          tick: moment.tick,
          run: moment.run,
        };
        const hash = hashOf(draft.hash, row);
        insert.run(next, owner, before, what, row.body, row.at, row.tick, row.run, hash, sealed);
        draft = { ...draft, seq: next, hash };
        return next;
      },
      nextSerial(training) {
        draft = training ? { ...draft, training: draft.training + 1 } : { ...draft, serial: draft.serial + 1 };
        return training ? draft.training : draft.serial;
      },
      summedUp() {
        draft = { ...draft, summed: draft.seq };
      },
      skipSerials(count) {
        draft = { ...draft, serial: draft.serial + count, training: draft.training + count };
      },
    });
    if (draft !== head) keepHead(draft);
    return { result, draft };
  });

  return done({
    write<T>(work: (writing: Writing) => T): T {
      let result: { value: T } | undefined;
      const { draft } = inTransaction.immediate((writing) => (result = { value: work(writing) }));
      head = draft;
      highWater.write(head.seq);
      if (result === undefined) throw new Error('a transaction that did not run committed');
      return result.value;
    },
    lastAt: last?.at,
    get head() {
      return head;
    },
    now,
    close: () => highWater.close(),
  });
}

function changed(file: string): DatabaseRefusal {
  return { code: 'broken', file, why: 'its last rows were changed or removed by something else' };
}
