import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { done, refused, type Result } from '#shared/result.ts';
import {
  keyCheck,
  keysFrom,
  sameBytes,
  secretFile,
  secretInFile,
  type JournalKeys,
  type SecretSource,
} from './keys.ts';
import { takeLock } from './lock.ts';
import { migrate, newestVersion, versionOf } from './migrate.ts';
import { refusalOf, type DatabaseRefusal } from './refusal.ts';
import { unwatched, type Steps } from './steps.ts';

/** An open journal: the only connection that writes to it, held until `close`. */
export interface JournalDatabase {
  readonly directory: string;
  readonly file: string;
  readonly sqlite: Sqlite.Database;
  readonly keys: JournalKeys;
  close(): void;
}

export interface Opening {
  readonly secret?: SecretSource;
  readonly steps?: Steps;
}

const BUSY_MS = 5_000;

export function journalFile(directory: string): string {
  return join(directory, 'journal.db');
}

/** Opens the journal in `directory`, making it when it is not there. What can go wrong comes back as a value. */
export function openDatabase(directory: string, opening: Opening = {}): Result<JournalDatabase, DatabaseRefusal> {
  const file = journalFile(directory);
  const undo: (() => void)[] = [];
  const stop = (refusal: DatabaseRefusal) => {
    for (const step of undo.toReversed()) step();
    return refused(refusal);
  };
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.W_OK | constants.X_OK);

    const lock = takeLock(join(directory, 'journal.lock'));
    if (lock === undefined) return stop({ code: 'already-open', directory });
    undo.push(() => lock.release());

    // Looked at read-only first: a journal of a newer program, or a damaged one, must not even be checkpointed.
    const found = existsSync(file) ? lookAt(file) : undefined;
    if (found !== undefined) return stop(found);

    const sqlite = new Sqlite(file, { timeout: BUSY_MS });
    undo.push(() => sqlite.close());
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    // Once folded in, the log is written over from its start, and a page that is there already is synced far sooner
    // than one that makes the file grow: it is kept short.
    sqlite.pragma('wal_autocheckpoint = 1000');
    sqlite.pragma('foreign_keys = ON');
    // What is removed is overwritten: a sealed card number leaves no trace in a free page.
    sqlite.pragma('secure_delete = ON');
    migrate(sqlite, opening.steps ?? unwatched);

    const keys = keysFrom(opening.secret ?? secretInFile(directory));
    if (!belongs(sqlite, keys)) return stop({ code: 'wrong-key', file: secretFile(directory) });

    return done({
      directory,
      file,
      sqlite,
      keys,
      close: () =>
        undo
          .splice(0)
          .toReversed()
          .forEach((step) => step()),
    });
  } catch (error) {
    const refusal = refusalOf(error, directory, file);
    if (refusal === undefined) throw error;
    return stop(refusal);
  }
}

function lookAt(file: string): DatabaseRefusal | undefined {
  const sqlite = new Sqlite(file, { readonly: true, timeout: BUSY_MS });
  try {
    const version = versionOf(sqlite);
    if (version > newestVersion) return { code: 'newer-version', file, version, known: newestVersion };
    const why = String(sqlite.pragma('integrity_check(1)', { simple: true }));
    return why === 'ok' ? undefined : { code: 'broken', file, why };
  } finally {
    sqlite.close();
  }
}

function belongs(sqlite: Sqlite.Database, keys: JournalKeys): boolean {
  const check = keyCheck(keys);
  sqlite.prepare(`INSERT OR IGNORE INTO about_journal VALUES ('key-check', ?)`).run(check);
  const kept = sqlite.prepare<[], Buffer>(`SELECT value FROM about_journal WHERE name = 'key-check'`).pluck().get();
  return kept !== undefined && sameBytes(kept, check);
}
