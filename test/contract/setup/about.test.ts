import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { journalFile } from '#electron/journal/database.ts';
import { money } from '#shared/money/money.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { valueOf, wholeTill, type Ask } from '#test/fakes/whole-till.ts';

async function takeOne(ask: Ask): Promise<void> {
  const card = valueOf(await ask('window', 'card/find', { code: '4000716220354417', entry: 'typed' }));
  const operation = { do: 'take', amount: money(100, 'EUR'), bill: null } as const;
  const { action } = valueOf(await ask('window', 'action/submit', { id: randomUUID(), card: card.ref, operation }));
  const stateOf = async () => valueOf(await ask('window', 'action/story', { id: action.id })).action.state;
  await expect.poll(stateOf).toBe('confirmed');
}

test('a backup that is asked for is there at once, and the page knows when something was written since', async () => {
  const directory = scratchDirectory();
  const { ask } = wholeTill(directory, new ManualTime());
  expect(valueOf(await ask('window', 'about/read', {}))).toMatchObject({
    directory,
    host: 'browser',
    book: { mode: 'training', backups: 0, lastBackupAt: null, backedUp: false },
  });
  const both = await Promise.all([ask('window', 'about/back-up', {}), ask('window', 'about/back-up', {})]);
  expect(both.every(({ ok }) => ok)).toBe(true);
  const after = valueOf(await ask('window', 'about/read', {})).book;
  expect(after.backedUp).toBe(true);
  expect(after.lastBackupAt).not.toBeNull();
  await takeOne(ask);
  expect(valueOf(await ask('window', 'about/read', {})).book.backedUp).toBe(false);
});

test('the chain is walked while the till goes on working, and a row that somebody altered is named', async () => {
  const directory = scratchDirectory();
  const first = wholeTill(directory, new ManualTime());
  const [verdict] = await Promise.all([first.ask('window', 'about/verify', {}), takeOne(first.ask)]);
  expect(verdict).toMatchObject({ ok: true, value: { inOrder: true } });
  const whole = valueOf(await first.ask('window', 'about/verify', {}));
  expect(whole).toMatchObject({ inOrder: true, actions: 1 });
  expect(whole).toMatchObject({ rows: valueOf(await first.ask('window', 'about/read', {})).book.rows });

  const sqlite = new Sqlite(journalFile(join(directory, 'training')));
  const triggers = sqlite.prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).pluck().all();
  for (const name of triggers) sqlite.exec(`DROP TRIGGER ${name}`);
  sqlite.exec(`UPDATE entry SET body = replace(body, '100', '1') WHERE what = 'accepted'`);
  sqlite.close();
  expect(valueOf(await first.ask('window', 'about/verify', {}))).toMatchObject({ inOrder: false });
});
