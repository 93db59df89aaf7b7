import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { done, refused, type Result } from '#shared/result.ts';
import type { ProblemWith } from '#shared/domain/problem.ts';
import type { JournalDatabase } from './database.ts';
import { storageProblemOf } from './refusal.ts';
import { unwatched, type Steps } from './steps.ts';

const KEPT = 10;
const PAGES_AT_ONCE = 500;

export function backupDirectory(directory: string): string {
  return join(directory, 'backups');
}

/** Finished backups, newest first. */
export function backupsIn(directory: string): string[] {
  const place = backupDirectory(directory);
  if (!existsSync(place)) return [];
  const names = readdirSync(place).filter((name) => /^journal-.*\.db$/.test(name));
  return names
    .toSorted()
    .toReversed()
    .map((name) => join(place, name));
}

/**
 * Copies the journal while it is in use. The copy is checked before it gets its name, and only then an old one goes,
 * so that at every moment the newest file with a name is a good one.
 */
export async function backUp(
  { sqlite, directory }: JournalDatabase,
  at: Date,
  steps: Steps = unwatched,
): Promise<Result<string, ProblemWith<'not-kept'>>> {
  const name = join(backupDirectory(directory), `journal-${at.toISOString().replaceAll(/[:.]/g, '-')}.db`);
  const draft = `${name}.part`;
  try {
    mkdirSync(backupDirectory(directory), { recursive: true, mode: 0o700 });
    for (const left of readdirSync(backupDirectory(directory)).filter((it) => it.includes('.part'))) {
      rmSync(join(backupDirectory(directory), left), { force: true });
    }
    await sqlite.backup(draft, {
      progress() {
        steps('backup');
        return PAGES_AT_ONCE;
      },
    });
    checkCopy(draft);
  } catch (error) {
    rmSync(draft, { force: true });
    const problem = storageProblemOf(error) ?? fullDisk(error);
    if (problem === undefined) throw error;
    return refused(problem);
  }
  sync(draft);
  renameSync(draft, name);
  for (const old of backupsIn(directory).slice(KEPT)) rmSync(old, { force: true });
  return done(name);
}

/** A backup that can't be read is none. Leaving WAL makes it one file that can be carried away. */
function checkCopy(file: string): void {
  const copy = new Sqlite(file);
  try {
    copy.pragma('journal_mode = DELETE');
    const found = copy.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new Sqlite.SqliteError(`the copy is damaged: ${found}`, 'SQLITE_CORRUPT');
  } finally {
    copy.close();
  }
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

function fullDisk(error: unknown): ProblemWith<'not-kept'> | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'not-kept', why: 'disk-full' };
  return code === 'EROFS' || code === 'EACCES' || code === 'EPERM' ? { code: 'not-kept', why: 'read-only' } : undefined;
}
