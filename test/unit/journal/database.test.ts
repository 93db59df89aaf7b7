import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { journalFile, openDatabase, type JournalDatabase } from '#electron/journal/database.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';

function opened(directory: string): JournalDatabase {
  const opening = openDatabase(directory);
  if (!opening.ok) throw new Error(JSON.stringify(opening.problem));
  onTestFinished(() => opening.value.close());
  return opening.value;
}

function refusalFor(directory: string) {
  const opening = openDatabase(directory);
  if (!opening.ok) return opening.problem;
  opening.value.close();
  throw new Error('it opened');
}

describe('the journal on disk', () => {
  test('every commit reaches the disk before it counts: WAL with synchronous FULL and foreign keys on', () => {
    const { sqlite } = opened(scratchDirectory());
    expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('a second terminal on the same data is refused while the first one lives, and only then', () => {
    const directory = scratchDirectory();
    const first = opened(directory);
    expect(refusalFor(directory)).toEqual({ code: 'already-open', directory });
    first.close();
    opened(directory);
  });

  test('the lock of a terminal that was killed dies with it', async () => {
    const directory = scratchDirectory();
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { openDatabase } from '#electron/journal/database.ts';
       const opening = openDatabase(process.argv[1]);
       process.stdout.write(opening.ok ? 'held' : 'refused');
       setInterval(() => {}, 1000);`,
      directory,
    ]);
    const [said] = await once(holder.stdout, 'data');
    expect(String(said)).toBe('held');
    expect(refusalFor(directory)).toMatchObject({ code: 'already-open' });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    opened(directory);
  });

  test('a journal from a newer program is refused and not one byte of it changes', () => {
    const directory = scratchDirectory();
    opened(directory).close();
    const newer = new Sqlite(journalFile(directory));
    newer.pragma('user_version = 999');
    newer.close();
    const before = readFileSync(journalFile(directory));
    expect(refusalFor(directory)).toMatchObject({ code: 'newer-version', version: 999 });
    expect(readFileSync(journalFile(directory)).equals(before)).toBe(true);
  });

  test.each([
    ['is no database', (file: string) => writeFileSync(file, 'this is a shopping list, '.repeat(400))],
    ['has lost its second half', (file: string) => truncateSync(file, statSync(file).size / 2 + 100)],
  ])('a journal that %s is refused and left as it is', (_how, damage) => {
    const directory = scratchDirectory();
    opened(directory).close();
    damage(journalFile(directory));
    const before = readFileSync(journalFile(directory));
    expect(refusalFor(directory)).toMatchObject({ code: 'broken' });
    expect(readFileSync(journalFile(directory)).equals(before)).toBe(true);
  });

  test('a data directory that is a file, or lies under one, is refused', () => {
    const file = join(scratchDirectory(), 'taken');
    writeFileSync(file, '');
    expect(refusalFor(file)).toMatchObject({ code: 'directory-not-writable' });
    expect(refusalFor(join(file, 'deeper'))).toMatchObject({ code: 'directory-not-writable' });
  });

  test('the key is for its owner only, and a foreign key is refused', () => {
    const directory = scratchDirectory();
    opened(directory).close();
    const key = join(directory, 'journal.key');
    expect(statSync(key).mode & 0o777).toBe(0o600);
    writeFileSync(key, Buffer.alloc(32, 7));
    expect(refusalFor(directory)).toMatchObject({ code: 'wrong-key' });
  });
});
