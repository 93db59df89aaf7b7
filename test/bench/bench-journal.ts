import { randomUUID } from 'node:crypto';
import type { Statement } from 'better-sqlite3';
import Sqlite from 'better-sqlite3';
import { openCardMemory } from '#electron/journal/card-memory.ts';
import { openDatabase } from '#electron/journal/database.ts';
import { openJournal, type Journal, type NewAction } from '#electron/journal/journal.ts';
import type { ActionRecord } from '#electron/journal/action-record.ts';
import { machineTime } from '#electron/journal/time.ts';
import { money } from '#shared/money/money.ts';

export interface BenchTill {
  readonly sqlite: Sqlite.Database;
  readonly journal: Journal;
  close(): void;
}

export function openBench(directory: string): BenchTill {
  const opening = openDatabase(directory);
  if (!opening.ok) throw new Error(opening.problem.code);
  const memory = openCardMemory(opening.value);
  const started = openJournal(opening.value, { time: machineTime, memory });
  if (!started.ok) throw new Error(started.problem.code);
  const database = opening.value;
  const journal = started.value;
  return {
    sqlite: database.sqlite,
    journal,
    close() {
      journal.close();
      database.close();
    },
  };
}

export function newAction(card: string, program = 'p'): NewAction {
  return {
    id: randomUUID(),
    vendor: 'loyaltydog',
    card: { vendor: 'loyaltydog', id: card, program },
    reference: { by: 'number', number: '4000716220350002' },
    lane: `loyaltydog:${program}:${card}`,
    lastFour: '0002',
    title: 'House card',
    operation: { do: 'take', amount: money(1, 'EUR'), bill: null },
    till: '1',
    cashier: 'till',
    training: false,
    provisional: false,
    reverses: null,
    override: null,
  };
}

export function accept(journal: Journal, action: NewAction): ActionRecord {
  const accepted = journal.accept(action, 'asked');
  if (!accepted.ok) throw new Error(accepted.problem.code);
  return accepted.value;
}

/** What is compared with: one table that keeps the same action and lets its id in once, with the journal's pragmas. */
export function bareInsert(file: string): (action: NewAction) => void {
  const bare = new Sqlite(file);
  const pragmas = ['journal_mode = WAL', 'synchronous = FULL', 'wal_autocheckpoint = 1000', 'secure_delete = ON'];
  for (const pragma of pragmas) bare.pragma(pragma);
  bare.exec('CREATE TABLE action (id TEXT PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT');
  const insert: Statement = bare.prepare('INSERT INTO action VALUES (?, ?, ?)');
  return (action) => void insert.run(action.id, Date.now(), JSON.stringify(action));
}

/**
 * Fills a journal through its own code, so that every row is what a till would have written; only that it does not
 * wait for the disk after each. What is measured is never written like this.
 */
export function fill({ sqlite }: Pick<BenchTill, 'sqlite'>, work: () => void): void {
  sqlite.pragma('synchronous = OFF');
  work();
  sqlite.pragma('synchronous = FULL');
  // The log keeps its length, as that of a till at work does.
  sqlite.pragma('wal_checkpoint(RESTART)');
}
