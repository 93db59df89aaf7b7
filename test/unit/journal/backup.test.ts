import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '#electron/journal/audit.ts';
import { backUp, backupsIn } from '#electron/journal/backup.ts';
import { journalFile, openDatabase } from '#electron/journal/database.ts';
import { restore } from '#electron/journal/restore.ts';
import { keepUp } from '#electron/journal/upkeep.ts';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';
import { ManualTime, settled } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, drainOf, newAction, openTill, take } from '#test/fakes/till.ts';

const HOUR = 3_600_000;

function setUp() {
  const time = new ManualTime();
  const vendor = new FakeVendor();
  const card = vendor.card('card-4321', 10_000);
  const till = openTill(scratchDirectory(), time);
  return { time, vendor, card, till, directory: till.database.directory };
}

describe('a backup', () => {
  test('is made while actions go on, is whole and passes the audit', async () => {
    const { card, till, directory } = setUp();
    for (let i = 0; i < 200; i += 1) accept(till, newAction(card, take(1)));
    const copying = backUp(till.database, new Date());
    for (let i = 0; i < 50; i += 1) accept(till, newAction(card, take(1)));
    const made = await copying;
    if (!made.ok) throw new Error(made.problem.why);
    expect(audit(made.value, directory)).toMatchObject({ ok: true });
  });

  test('is made every hour in which something happened, and the oldest of more than ten goes', async () => {
    const { time, card, till, directory } = setUp();
    const upkeep = keepUp(till.database, till.journal, time);
    for (let hour = 0; hour < 13; hour += 1) {
      accept(till, newAction(card, take(1)));
      await time.pass(HOUR);
      await expect.poll(() => backupsIn(directory).length).toBe(Math.min(10, hour + 1));
    }
    await time.pass(5 * HOUR);
    expect(backupsIn(directory)).toHaveLength(10);
    await upkeep.stop();
  });
});

describe('a restore', () => {
  test('puts the newest good backup in place and sends nothing again without reading first', async () => {
    const { time, vendor, card, till, directory } = setUp();
    const kept = accept(till, newAction(card, take(1_000)));
    await backUp(till.database, new Date());
    const drain = drainOf(till, [vendor], time);
    await settled();
    const later = accept(till, newAction(card, take(2_000)));
    await settled();
    await drain.stop(0);
    till.close();
    truncateSync(journalFile(directory), statSync(journalFile(directory)).size / 2);
    expect(openDatabase(directory)).toMatchObject({ ok: false, problem: { code: 'broken' } });

    const restored = restore(directory, 'newest', new Date());
    expect(restored).toMatchObject({ ok: true, value: { lost: 5 } });
    const again = openTill(directory, time);
    expect(again.journal.get(kept.id)).toMatchObject({ state: 'unknown', doubt: true });
    expect(again.journal.get(later.id)).toBeUndefined();
    drainOf(again, [vendor], time);
    await settled();
    expect(again.journal.get(kept.id)?.state).toBe('confirmed');
    expect(vendor.times(kept.id)).toBe(1);
  });

  test('never gives a counterfoil number out again that a lost row may have had', async () => {
    const { card, till, time, directory } = setUp();
    accept(till, newAction(card, take(1)));
    const made = await backUp(till.database, new Date());
    const lost = accept(till, newAction(card, take(2)));
    const { serial } = till.journal.accepted(lost);
    till.close();
    if (!made.ok) throw new Error(made.problem.why);
    expect(restore(directory, made.value, new Date())).toMatchObject({ ok: true });
    const again = openTill(directory, time);
    const next = again.journal.accepted(accept(again, newAction(card, take(3)))).serial;
    expect(next > serial).toBe(true);
  });

  test('nor when an action was on its way in the copy, whose outcome it notes before it counts what is lost', async () => {
    const { card, till, time, directory } = setUp();
    const action = accept(till, newAction(card, take(1)));
    till.journal.add([{ action, entry: { what: 'sending', attempt: 1 } }]);
    const made = await backUp(till.database, new Date());
    const lost = accept(till, newAction(card, take(2)));
    const { serial } = till.journal.accepted(lost);
    till.close();
    if (!made.ok) throw new Error(made.problem.why);
    expect(restore(directory, made.value, new Date())).toMatchObject({ ok: true, value: { lost: 1 } });
    const again = openTill(directory, time);
    const next = again.journal.accepted(accept(again, newAction(card, take(3)))).serial;
    expect(next > serial).toBe(true);
  });

  test('refuses a file that is no good backup, and leaves everything where it was', () => {
    const { till, directory } = setUp();
    till.close();
    const bad = join(directory, 'bad.db');
    writeFileSync(bad, 'nothing of the kind');
    const before = readdirSync(directory);
    expect(restore(directory, bad, new Date()).ok).toBe(false);
    expect(readdirSync(directory)).toEqual(before);
  });

  test('goes on with what is there when a person says so', () => {
    const { time, card, till, directory } = setUp();
    accept(till, newAction(card, take(1)));
    till.close();
    writeFileSync(join(directory, 'journal.mark'), markOf(99));
    expect(() => openTill(directory, time)).toThrow('rows-missing');
    expect(restore(directory, 'as-it-is', new Date())).toMatchObject({ ok: true, value: { aside: null } });
    openTill(directory, time);
  });
});

function markOf(seq: number): Buffer {
  const mark = Buffer.alloc(16);
  mark.writeBigUInt64LE(BigInt(seq), 0);
  mark.writeBigUInt64LE(BigInt.asUintN(64, ~BigInt(seq)), 8);
  return mark;
}
