import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { audit } from '#electron/journal/audit.ts';
import { journalFile, openDatabase } from '#electron/journal/database.ts';
import { sentenceOf } from '#electron/journal/refusal.ts';
import { machineTime } from '#electron/journal/time.ts';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';
import { ManualTime, settled } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, drainOf, newAction, openTill, take, type Till } from '#test/fakes/till.ts';

const READ_ONLY = { code: 'not-kept', why: 'read-only' } as const;

/** Ways for a journal to become read-only under a working till. Answers how to undo it. */
const ways: readonly [name: string, missing: string | undefined, turn: (till: Till) => () => void][] = [
  [
    'the connection may write no longer',
    undefined,
    ({ database }) => {
      database.sqlite.pragma('query_only = ON');
      return () => void database.sqlite.pragma('query_only = OFF');
    },
  ],
  [
    // Root writes past file modes, but not past this: the same refusal that a file system turned read-only gives.
    'the files may be written no longer',
    withoutImmutable(),
    ({ database }) => {
      const files = ['', '-wal'].map((end) => journalFile(database.directory) + end);
      const back = () => void spawnSync('chattr', ['-i', ...files]);
      onTestFinished(back);
      expect(spawnSync('chattr', ['+i', ...files]).status).toBe(0);
      return back;
    },
  ],
];

describe.each(ways)('a journal that turns read-only while the till runs: %s', (_, missing, turn) => {
  if (missing !== undefined) process.stdout.write(`skipped: ${missing}\n`);

  test.skipIf(missing !== undefined)(
    'refuses in words, sends nothing, loses no answer that was on its way, and goes on when it may write again',
    async () => {
      const time = new ManualTime();
      const vendor = new FakeVendor();
      const [card, other] = [vendor.card('card-4321', 10_000), vendor.card('card-9999', 10_000)];
      const till = openTill(scratchDirectory(), time);
      vendor.hold();
      const drain = drainOf(till, [vendor], time);
      const onItsWay = accept(till, newAction(card, take(100)));
      const behind = accept(till, newAction(card, take(200)));
      await settled();
      expect(till.journal.get(onItsWay.id)?.state).toBe('sending');

      const writableAgain = turn(till);
      const turnedAway = newAction(other, take(300));
      expect(till.journal.accept(turnedAway, 'x')).toEqual({ ok: false, problem: READ_ONLY });
      expect(till.journal.storage).toEqual(READ_ONLY);
      expect(till.journal.setMode('paused', 'manager', null)).toEqual({ ok: false, problem: READ_ONLY });
      vendor.release();
      await time.pass(60_000);
      expect(vendor.order).toEqual([onItsWay.id]);
      expect(till.journal.get(onItsWay.id)?.state).toBe('sending');

      writableAgain();
      await time.pass(5_000);
      expect(till.journal.storage).toBeNull();
      expect([onItsWay, behind].map(({ id }) => till.journal.get(id)?.state)).toEqual(['confirmed', 'confirmed']);
      expect([onItsWay, behind].map(({ id }) => vendor.times(id))).toEqual([1, 1]);
      expect(till.journal.get(turnedAway.id)).toBeUndefined();
      await drain.stop(0);
      till.close();
      expect(audit(journalFile(till.database.directory), till.database.directory)).toMatchObject({ ok: true });
    },
  );
});

describe('a data directory on a read-only disk', () => {
  const missing = withoutMounts();
  if (missing !== undefined) process.stdout.write(`skipped: ${missing}\n`);

  test.skipIf(missing !== undefined)('is refused at the start in words, and nothing in it is changed', () => {
    const directory = scratchDirectory();
    const till = openTill(directory, machineTime);
    const vendor = new FakeVendor();
    const { id } = accept(till, newAction(vendor.card('card-4321', 10_000), take(100)));
    till.close();

    const back = mountReadOnly(directory);
    onTestFinished(() => back?.());
    const opening = openDatabase(directory);
    if (opening.ok) opening.value.close();
    expect(opening.ok ? 'it opened' : sentenceOf(opening.problem)).toBe(
      `The data directory ${directory} can't be written (EROFS). Make it writable or name another one with --data DIR.`,
    );
    back?.();
    const again = openTill(directory, machineTime);
    expect(again.journal.get(id)?.state).toBe('accepted');
  });
});

function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

function withoutImmutable(): string | undefined {
  const tried =
    isRoot() &&
    inPassing((place) => {
      const file = join(place, 'try');
      writeFileSync(file, '');
      const status = spawnSync('chattr', ['+i', file]).status;
      spawnSync('chattr', ['-i', file]);
      return status === 0;
    });
  return tried ? undefined : 'a file that even root may not write needs Linux, root and chattr';
}

function withoutMounts(): string | undefined {
  const tried =
    isRoot() &&
    inPassing((place) => {
      const undo = mountReadOnly(place);
      undo?.();
      return undo !== undefined;
    });
  return tried ? undefined : 'a read-only disk needs Linux, root and mount';
}

function inPassing(attempt: (place: string) => boolean): boolean {
  const place = mkdtempSync(join(tmpdir(), 'counterfoil-'));
  try {
    return attempt(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Answers how to undo it; undefined where it can't be done. */
function mountReadOnly(place: string): (() => void) | undefined {
  const mount = (...args: string[]) => spawnSync('mount', args).status === 0;
  const undo = () => void spawnSync('umount', [place]);
  if (!mount('--bind', place, place)) return undefined;
  if (mount('-o', 'remount,ro,bind', place)) return undo;
  undo();
  return undefined;
}
