import Sqlite from 'better-sqlite3';
import type { ProblemWith } from '#shared/domain/problem.ts';
import { refused, type Result } from '#shared/result.ts';

/** Runs what writes: a disk that says no is an answer, everything else is a bug. */
export function kept<T>(work: () => Promise<Result<T>>): Promise<Result<T>>;
export function kept<T>(work: () => Result<T>): Result<T>;
export function kept<T>(work: () => Result<T> | Promise<Result<T>>): Result<T> | Promise<Result<T>> {
  try {
    const result = work();
    return result instanceof Promise ? result.catch(notKept) : result;
  } catch (error) {
    return notKept(error);
  }
}

function notKept(error: unknown) {
  const why = error instanceof Sqlite.SqliteError ? whyOf(error.code) : undefined;
  if (why === undefined) throw error;
  return refused({ code: 'not-kept', why } as const);
}

function whyOf(code: string): ProblemWith<'not-kept'>['why'] | undefined {
  if (code.startsWith('SQLITE_FULL')) return 'disk-full';
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|BUSY)/.test(code)) return 'read-only';
  return /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code) ? 'damaged' : undefined;
}
