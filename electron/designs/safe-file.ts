import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ProblemWith } from '#shared/domain/problem.ts';
import { done, refused, type Result } from '#shared/result.ts';

/** Written beside and renamed, both flushed: after a power cut there is the old file or the new one, and never half of one. */
export function writeSafely(path: string, text: string): Result<true> {
  const beside = `${path}.new`;
  try {
    flushed(beside, 'w', (file) => writeSync(file, text));
    renameSync(beside, path);
    flushDirectory(dirname(path));
    return done(true);
  } catch (cause) {
    return refused(notKept(cause));
  }
}

/** A rename or a removal is there for good once its directory is. */
export function flushDirectory(path: string): void {
  // Windows opens no directory, and keeps its entries in a journal of its own.
  if (process.platform === 'win32') return;
  flushed(path, 'r', () => undefined);
}

function flushed(path: string, flags: 'w' | 'r', work: (file: number) => void): void {
  const file = openSync(path, flags, 0o600);
  try {
    work(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

export function notKept(cause: unknown): ProblemWith<'not-kept'> {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'not-kept', why: 'disk-full' };
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return { code: 'not-kept', why: 'read-only' };
  if (code.startsWith('E')) return { code: 'not-kept', why: 'damaged' };
  throw cause;
}
