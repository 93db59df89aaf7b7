import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { journalFile, openDatabase } from '#electron/journal/database.ts';
import { openJournal } from '#electron/journal/journal.ts';
import { openCardMemory } from '#electron/journal/card-memory.ts';
import { sentenceOf } from '#electron/journal/refusal.ts';
import { machineTime } from '#electron/journal/time.ts';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';
import { ManualTime, settled } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, drainOf, newAction, openTill, take } from '#test/fakes/till.ts';

const vendor = new FakeVendor();
const card = vendor.card('card-4321', 1_000_000);

/** Opens it all, and says why not in the words a person reads. */
function sentenceOnOpening(directory: string): string {
  const opening = openDatabase(directory);
  if (!opening.ok) return sentenceOf(opening.problem);
  const started = openJournal(opening.value, { time: machineTime, memory: openCardMemory(opening.value) });
  const said = started.ok ? 'it opened' : sentenceOf(started.problem);
  if (started.ok) started.value.close();
  opening.value.close();
  return said;
}

/** A till that was killed: its files as they lie on the disk, without the tidying of a proper end. */
function killedTill(actions: number): string {
  const directory = scratchDirectory();
  const script = `
    import { randomUUID } from 'node:crypto';
    import { openDatabase } from '#electron/journal/database.ts';
    import { openCardMemory } from '#electron/journal/card-memory.ts';
    import { openJournal } from '#electron/journal/journal.ts';
    import { machineTime } from '#electron/journal/time.ts';
    const { value: database } = openDatabase(process.argv[1]);
    const { value: journal } = openJournal(database, { time: machineTime, memory: openCardMemory(database) });
    const action = JSON.parse(process.argv[2]);
    for (let i = 0; i < ${actions}; i += 1) journal.accept({ ...action, id: randomUUID() }, 'x');
    process.kill(process.pid, 'SIGKILL');`;
  const action = JSON.stringify(newAction(card, take(1)));
  spawnSync(process.execPath, ['--input-type=module', '-e', script, directory, action], { stdio: 'inherit' });
  return directory;
}

describe('a disk that is full', () => {
  const disk = smallDisk();

  test.skipIf(disk === undefined)(
    'refuses new actions in words, keeps every old one, and goes on once there is room',
    async () => {
      const directory = join(disk ?? '', randomUUID());
      const time = new ManualTime();
      const till = openTill(directory, time);
      const ballast = join(directory, 'ballast');
      writeFileSync(ballast, '');
      const drain = drainOf(till, [vendor], time);
      const kept: string[] = [accept(till, newAction(card, take(1))).id];
      await settled();
      fill(ballast);

      let refusal: unknown;
      for (let i = 0; i < 5_000 && refusal === undefined; i += 1) {
        const action = newAction(card, take(1));
        const answer = till.journal.accept(action, 'x');
        if (answer.ok) kept.push(action.id);
        else refusal = answer.problem;
      }
      expect(refusal).toEqual({ code: 'not-kept', why: 'disk-full' });
      expect(till.journal.storage).toEqual({ code: 'not-kept', why: 'disk-full' });

      rmSync(ballast);
      await time.pass(5_000);
      for (let i = 0; i < 50; i += 1) await settled();
      expect(kept.map((id) => till.journal.get(id)?.state)).toEqual(kept.map(() => 'confirmed'));
      expect(kept.map((id) => vendor.times(id))).toEqual(kept.map(() => 1));
      await drain.stop(0);
      till.close();
    },
  );

  test.skipIf(disk === undefined)(
    'keeps an answer it can not write until it can, and sends nothing meanwhile',
    async () => {
      const directory = join(disk ?? '', randomUUID());
      const time = new ManualTime();
      const till = openTill(directory, time);
      const ballast = join(directory, 'ballast');
      vendor.hold();
      const drain = drainOf(till, [vendor], time);
      const { id } = accept(till, newAction(card, take(1)));
      await settled();
      expect(till.journal.get(id)?.state).toBe('sending');
      // Everything that is left of the disk, and of the journal's own slack in its log.
      fill(ballast);
      for (let i = 0; i < 5_000; i += 1) if (!till.journal.accept(newAction(card, take(1)), 'x').ok) break;
      vendor.release();
      await settled();
      expect(till.journal.get(id)?.state).toBe('sending');
      const sent = vendor.order.length;
      await time.pass(3_000);
      expect(vendor.order.length).toBe(sent);
      rmSync(ballast);
      await time.pass(3_000);
      expect(till.journal.get(id)?.state).toBe('confirmed');
      expect(vendor.times(id)).toBe(1);
      await drain.stop(0);
      till.close();
    },
  );

  if (disk === undefined)
    process.stdout.write('skipped: a full disk needs root and mount for a small tmpfs of its own\n');
});

describe('files that were damaged', () => {
  test('a write-ahead log that was cut short is noticed: committed rows are missing, and a sentence says so', () => {
    const directory = killedTill(40);
    const log = `${journalFile(directory)}-wal`;
    expect(existsSync(log)).toBe(true);
    truncateSync(log, Math.floor(statSync(log).size * 0.6));
    expect(sentenceOnOpening(directory)).toMatch(/has lost its end: \d+ rows were written and \d+ are there/);
    expect(sentenceOnOpening(directory)).toMatch(/has lost its end/);
  });

  test('a write-ahead log that is gone altogether is noticed', () => {
    const directory = killedTill(40);
    rmSync(`${journalFile(directory)}-wal`);
    expect(sentenceOnOpening(directory)).toMatch(/has lost its end|is damaged/);
  });

  test('garbage after the end of the log, as a torn write leaves it, costs nothing', () => {
    const directory = killedTill(40);
    appendFileSync(`${journalFile(directory)}-wal`, Buffer.alloc(3_000, 0x5a));
    expect(sentenceOnOpening(directory)).toBe('it opened');
  });

  test('a torn last page of the database is noticed', () => {
    const directory = scratchDirectory();
    const till = openTill(directory, machineTime);
    for (let i = 0; i < 200; i += 1) accept(till, newAction(card, take(1)));
    till.close();
    const file = journalFile(directory);
    truncateSync(file, statSync(file).size - 2_048);
    expect(sentenceOnOpening(directory)).toMatch(/is damaged/);
  });

  test('pages full of rubbish are noticed, and the file is left as it is', () => {
    const directory = scratchDirectory();
    const till = openTill(directory, machineTime);
    for (let i = 0; i < 200; i += 1) accept(till, newAction(card, take(1)));
    till.close();
    const file = journalFile(directory);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, bytes.length - 12_288, bytes.length - 4_096);
    writeFileSync(file, bytes);
    expect(sentenceOnOpening(directory)).toMatch(/is damaged/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

/** A tmpfs of a few megabytes, where this user may mount one. */
function smallDisk(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const place = join(tmpdir(), `counterfoil-small-${randomUUID()}`);
  mkdirSync(place);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', place]);
  if (mounted.status !== 0) {
    rmSync(place, { recursive: true });
    return undefined;
  }
  const giveBack = () => {
    if (!existsSync(place)) return;
    spawnSync('umount', ['-l', place]);
    rmSync(place, { recursive: true, force: true });
  };
  afterAll(giveBack);
  // Also when the tests never come to their end.
  process.once('exit', giveBack);
  return place;
}

function fill(file: string): void {
  const block = Buffer.alloc(64 * 1024, 1);
  for (;;) {
    try {
      appendFileSync(file, block);
    } catch {
      return;
    }
  }
}
