import Sqlite from 'better-sqlite3';
import type { ProblemWith } from '#shared/domain/problem.ts';

/** Why the journal can't be opened. Nothing was changed on disk when one of these comes back. */
export type DatabaseRefusal =
  | { readonly code: 'directory-not-writable'; readonly directory: string; readonly why: string }
  | { readonly code: 'already-open'; readonly directory: string }
  | { readonly code: 'newer-version'; readonly file: string; readonly version: number; readonly known: number }
  | { readonly code: 'broken'; readonly file: string; readonly why: string }
  | { readonly code: 'rows-missing'; readonly file: string; readonly kept: number; readonly written: number }
  | { readonly code: 'wrong-key'; readonly file: string }
  | { readonly code: 'disk-full'; readonly directory: string };

/** What a host prints before it ends with exit code 1: what happened, and what to do. */
export function sentenceOf(refusal: DatabaseRefusal): string {
  switch (refusal.code) {
    case 'directory-not-writable':
      return `The data directory ${refusal.directory} can't be written (${refusal.why}). Make it writable or name another one with --data DIR.`;
    case 'already-open':
      return `Another terminal is already running on ${refusal.directory}. Close it first, or start this one with its own --data DIR.`;
    case 'newer-version':
      return `${refusal.file} was written by a newer Counterfoil (version ${refusal.version}, this one knows ${refusal.known}). Nothing was changed. Start the newer program.`;
    case 'broken':
      return `${refusal.file} is damaged (${refusal.why}). Nothing was changed. Put a backup in its place: npm run journal:restore -- --data DIR.`;
    case 'rows-missing':
      return `${refusal.file} has lost its end: ${refusal.written} rows were written and ${refusal.kept} are there. Nothing was changed. Look for the rest of it (journal.db-wal), or go on with what is there or with a backup: npm run journal:restore -- --data DIR.`;
    case 'wrong-key':
      return `The key ${refusal.file} does not belong to this journal. Put back the key that was made with it; it lies beside the journal or in a backup of the data directory.`;
    case 'disk-full':
      return `The disk that holds ${refusal.directory} is full. Free some space and start again; nothing was lost.`;
  }
}

export function isSqliteError(error: unknown): error is InstanceType<typeof Sqlite.SqliteError> {
  return error instanceof Sqlite.SqliteError;
}

/** What a failed write means for the action that was to be written; undefined when it is a bug. */
export function storageProblemOf(error: unknown): ProblemWith<'not-kept'> | undefined {
  if (!isSqliteError(error)) return undefined;
  const why = storageFailures.find(([codes]) => codes.test(error.code))?.[1];
  return why === undefined ? undefined : { code: 'not-kept', why };
}

const storageFailures = [
  [/^SQLITE_FULL/, 'disk-full'],
  // A file system that turned read-only under an open file shows as a failed write.
  [/^SQLITE_(READONLY|CANTOPEN|PERM|BUSY|IOERR_WRITE|IOERR_TRUNCATE)/, 'read-only'],
  [/^SQLITE_(CORRUPT|NOTADB|IOERR)/, 'damaged'],
] as const;

const BROKEN = ['SQLITE_CORRUPT', 'SQLITE_NOTADB'];

/** The refusal that an error while opening stands for; undefined when it is a bug and must be thrown. */
export function refusalOf(error: unknown, directory: string, file: string): DatabaseRefusal | undefined {
  if (isSqliteError(error)) {
    if (BROKEN.some((code) => error.code.startsWith(code))) return { code: 'broken', file, why: error.message };
    if (error.code.startsWith('SQLITE_BUSY')) return { code: 'already-open', directory };
    if (error.code.startsWith('SQLITE_FULL')) return { code: 'disk-full', directory };
    if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR)/.test(error.code)) {
      return { code: 'directory-not-writable', directory, why: error.message };
    }
    return undefined;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full', directory };
  if (['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP'].includes(code)) {
    return { code: 'directory-not-writable', directory, why: code };
  }
  return undefined;
}
