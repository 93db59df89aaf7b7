import { spawnSync } from 'node:child_process';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { audit } from '#electron/journal/audit.ts';
import { journalFile } from '#electron/journal/database.ts';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';
import { ManualTime, settled } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, drainOf, newAction, openTill, take } from '#test/fakes/till.ts';

/** A till with a few confirmed, refused and waiting actions, closed. */
async function usedJournal(): Promise<string> {
  const time = new ManualTime();
  const till = openTill(scratchDirectory(), time);
  const vendor = new FakeVendor();
  const card = vendor.card('card-4321', 1_000);
  const drain = drainOf(till, [vendor], time);
  for (const minor of [100, 200, 5_000, 300]) accept(till, newAction(card, take(minor)));
  await settled();
  vendor.away = true;
  accept(till, newAction(card, take(50), { provisional: true }));
  await settled();
  await drain.stop(0);
  till.close();
  return till.database.directory;
}

/** What someone with an SQLite shell could do. */
function tamper(directory: string, sql: string): void {
  const sqlite = new Sqlite(journalFile(directory));
  sqlite.exec(`DROP TRIGGER entry_stays; DROP TRIGGER entry_is_kept; ${sql}`);
  sqlite.close();
}

describe('the audit', () => {
  test('passes a journal that nobody touched', async () => {
    const directory = await usedJournal();
    expect(audit(journalFile(directory), directory)).toMatchObject({ ok: true, actions: 5 });
  });

  test.each([
    ['an amount was changed', `UPDATE entry SET body = replace(body, '"minor":200', '"minor":100') WHERE seq = 3`, 3],
    ['a row was removed', 'DELETE FROM entry WHERE seq = 4', 4],
    ['the last row was removed', 'DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)', undefined],
    [
      'two rows changed places',
      'UPDATE entry SET seq = -1 WHERE seq = 2; UPDATE entry SET seq = 2 WHERE seq = 3; UPDATE entry SET seq = 3 WHERE seq = -1',
      2,
    ],
    ['a row was dated back', 'UPDATE entry SET at = at - 1000 WHERE seq = 5', 5],
    [
      'a row was added at the end',
      `INSERT INTO entry SELECT seq + 1, action, before, what, body, at, tick, run, hash, NULL FROM entry ORDER BY seq DESC LIMIT 1`,
      undefined,
    ],
    [
      'an action was altered beside the chain',
      `UPDATE action SET record = replace(record, 'confirmed', 'refused')`,
      undefined,
    ],
    ['an action was taken off the list', 'DELETE FROM action WHERE seq = 2', undefined],
  ])('finds that %s', async (_, sql, row) => {
    const directory = await usedJournal();
    tamper(directory, sql);
    const found = audit(journalFile(directory), directory);
    expect(found.ok).toBe(false);
    if (!found.ok && row !== undefined) expect(found.row).toBe(row);
  });

  test('finds a chain that was calculated anew without the key of the till', async () => {
    const directory = await usedJournal();
    tamper(directory, `UPDATE head SET serial = 1`);
    expect(audit(journalFile(directory), directory)).toMatchObject({ ok: false });
  });

  test('the journal itself refuses to change or drop a row', async () => {
    const directory = await usedJournal();
    const sqlite = new Sqlite(journalFile(directory));
    expect(() => sqlite.exec(`UPDATE entry SET what = 'refused'`)).toThrow('append-only');
    expect(() => sqlite.exec(`DELETE FROM entry`)).toThrow('append-only');
    sqlite.close();
  });

  test('its command says so, and its exit code too', async () => {
    const directory = await usedJournal();
    const run = () =>
      spawnSync(process.execPath, ['electron/journal/audit-verify.ts', '--data', directory], { encoding: 'utf8' });
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('in order') });
    tamper(directory, 'DELETE FROM entry WHERE seq = 4');
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('NOT in order from row 4') });
  });
});
