import Sqlite from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { done, refused, type Result } from '#shared/result.ts';
import { staffMigrations } from './migrations.ts';

/** Why the people can't be opened: the sentence a person reads. Nothing was changed on disk. */
export interface StaffRefusal {
  readonly sentence: string;
}

export function staffFile(directory: string): string {
  return join(directory, 'staff.db');
}

/** The people's own file, held by this process alone until it is closed. */
export function openStaffFile(directory: string): Result<Sqlite.Database, StaffRefusal> {
  const file = staffFile(directory);
  const fresh = !existsSync(file);
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(file, { timeout: 0 });
    // Before the first look inside, and never given back: no second till, and no reset beside a running one.
    sqlite.pragma('locking_mode = EXCLUSIVE');
    const version = Number(sqlite.pragma('user_version', { simple: true }));
    if (version > staffMigrations.length) {
      sqlite.close();
      return no(`${file} was written by a newer Counterfoil. Nothing was changed. Start the newer program.`);
    }
    const sound = fresh ? 'ok' : String(sqlite.pragma('integrity_check(1)', { simple: true }));
    if (sound !== 'ok') {
      sqlite.close();
      return no(damaged(file, sound));
    }
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    // A PIN's hash that was replaced leaves no trace in a free page.
    sqlite.pragma('secure_delete = ON');
    migrate(sqlite);
    return done(sqlite);
  } catch (error) {
    sqlite?.close();
    const sentence = error instanceof Sqlite.SqliteError ? sentenceFor(error, directory, file) : undefined;
    if (sentence === undefined) throw error;
    return no(sentence);
  }
}

function migrate(sqlite: Sqlite.Database): void {
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  for (const [place, sql] of staffMigrations.entries()) {
    if (place < version) continue;
    const step = sqlite.transaction(() => {
      sqlite.exec(sql);
      sqlite.pragma(`user_version = ${place + 1}`);
    });
    step.exclusive();
  }
}

function sentenceFor({ code, message }: { code: string; message: string }, directory: string, file: string) {
  if (code.startsWith('SQLITE_BUSY')) {
    return `A terminal is running on ${directory}. Close it first, or name another directory with --data DIR.`;
  }
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return damaged(file, message);
  if (code.startsWith('SQLITE_FULL'))
    return `The disk that holds ${directory} is full. Free some space and start again.`;
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR)/.test(code)) {
    return `${file} can't be written (${message}). Give this user the right to write there.`;
  }
  return undefined;
}

function damaged(file: string, why: string): string {
  return `${file}, which holds the shop's people, is damaged (${why}). It was left as it is. Put a copy of it in its place, or move it away and make a manager anew: npm run staff:reset -- --data DIR --person NAME.`;
}

function no(sentence: string) {
  return refused({ sentence });
}
