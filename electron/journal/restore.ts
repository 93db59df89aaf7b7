import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { done, refused, type Result } from '#shared/result.ts';
import { audit } from './audit.ts';
import { backupsIn } from './backup.ts';
import { openCardMemory } from './card-memory.ts';
import { journalFile, openDatabase } from './database.ts';
import { forgetHighWater, openHighWater } from './high-water.ts';
import { openIssueBook } from './issue-book.ts';
import { openJournal } from './journal.ts';
import { takeLock } from './lock.ts';
import { sentenceOf } from './refusal.ts';
import { machineTime } from './time.ts';

export interface Restored {
  readonly from: string;
  /** Where the journal that was there before lies now; null when it was kept as it is. */
  readonly aside: string | null;
  readonly lost: number;
}

/**
 * Puts a backup in the journal's place, or goes on with what is there (`asItIs`). What was there is set aside, never
 * deleted. Every action that was open in the copy becomes unknown: it may have been sent since, so it is read up
 * before anything is sent again.
 */
export function restore(directory: string, from: string | 'newest' | 'as-it-is', at: Date): Result<Restored, string> {
  const lock = takeLock(join(directory, 'journal.lock'));
  if (lock === undefined) return refused('A terminal is running on this data. Close it first.');
  const written = highWaterOf(directory);
  let aside: string | null = null;
  let source = 'what was there';
  try {
    if (from !== 'as-it-is') {
      const chosen = from === 'newest' ? backupsIn(directory).find((it) => audit(it, directory).ok) : from;
      if (chosen === undefined) return refused(`There is no good backup in ${directory}.`);
      if (!existsSync(chosen)) return refused(`${chosen} is not there.`);
      const checked = audit(chosen, directory);
      if (!checked.ok) return refused(`${chosen} is no good backup: row ${checked.row}, ${checked.why}.`);
      source = basename(chosen);
      aside = join(directory, `set-aside-${at.toISOString().replaceAll(/[:.]/g, '-')}`);
      putInPlace(directory, chosen, aside);
    }
    forgetHighWater(directory);
  } finally {
    lock.release();
  }
  return noteIt(directory, source, written, aside);
}

function noteIt(directory: string, from: string, written: number, aside: string | null): Result<Restored, string> {
  const opening = openDatabase(directory);
  if (!opening.ok) return refused(sentenceOf(opening.problem));
  const database = opening.value;
  try {
    // Before it starts: a start writes rows of its own.
    const kept = database.sqlite.prepare<[], number | null>(`SELECT max(seq) FROM entry`).pluck().get() ?? 0;
    const started = openJournal(database, { time: machineTime, memory: openCardMemory(database) });
    if (!started.ok) return refused(sentenceOf(started.problem));
    const lost = Math.max(0, written - kept);
    const noted = started.value.noteRestored(from, lost);
    openIssueBook(database).doubtAll();
    started.value.close();
    return noted.ok ? done({ from, aside, lost }) : refused('The disk is full. Free some space and run this again.');
  } finally {
    database.close();
  }
}

function putInPlace(directory: string, backup: string, aside: string): void {
  const draft = `${journalFile(directory)}.new`;
  copyFileSync(backup, draft);
  const handle = openSync(draft, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  mkdirSync(aside, { mode: 0o700 });
  for (const end of ['-wal', '-shm', '']) {
    const file = journalFile(directory) + end;
    if (existsSync(file)) renameSync(file, join(aside, basename(file)));
  }
  renameSync(draft, journalFile(directory));
}

function highWaterOf(directory: string): number {
  const mark = openHighWater(directory);
  try {
    return mark.read();
  } finally {
    mark.close();
  }
}
