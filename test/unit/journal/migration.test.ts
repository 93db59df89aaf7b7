import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { audit } from '#electron/journal/audit.ts';
import { journalFile } from '#electron/journal/database.ts';
import { machineTime } from '#electron/journal/time.ts';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, newAction, openTill, take } from '#test/fakes/till.ts';

/** The schema as version 2 had it, with everything that is in the journal. */
const asItWas = `
  DROP TABLE issue_step;
  DROP TABLE issue_order;
  DROP TABLE box_row;
  DROP TABLE box;
  DROP TABLE tally;
  DROP TABLE shift;
  DROP TABLE look;
  DROP TABLE proof;
  DROP TABLE proved;
  DROP TABLE look_person;
  DROP TRIGGER entry_stays;
  DROP TRIGGER entry_only_forgets;
  ALTER TABLE head DROP COLUMN summed;
  CREATE TABLE sealed (action INTEGER PRIMARY KEY, box BLOB NOT NULL) STRICT;
  INSERT INTO sealed SELECT seq, sealed FROM entry WHERE sealed IS NOT NULL;
  ALTER TABLE entry DROP COLUMN sealed;
  CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  DROP INDEX action_line;
  CREATE INDEX action_lane ON action (lane, seq);
  CREATE INDEX action_open ON action (seq) WHERE open = 1;
  PRAGMA user_version = 2;`;

test('a journal of version 2 keeps its open actions, their secrets, its order and its chain', () => {
  const directory = scratchDirectory();
  const before = openTill(directory, machineTime);
  const reference = { by: 'number', number: '4000716220350002' } as const;
  const card = new FakeVendor().card('card-4321', 10_000);
  const sealed = accept(before, newAction(card, take(100), { reference }));
  const plain = accept(before, newAction(card, take(200)));
  const over = accept(before, newAction(card, take(300), { reference }));
  before.journal.withdraw(over, '1', { by: 'till' }, null);
  before.close();
  const file = new Sqlite(journalFile(directory));
  file.exec(asItWas);
  file.close();

  const { journal } = openTill(directory, machineTime);
  const ask = { lane: sealed.lane, before: null, limit: 10 };
  expect(journal.inFull(sealed).reference).toEqual(reference);
  expect(journal.inFull(plain).reference).toBeUndefined();
  expect(journal.inFull(over).reference).toBeUndefined();
  expect(journal.list({ ...ask, show: 'all' }).map((it) => it.id)).toEqual([over.id, plain.id, sealed.id]);
  expect(journal.list({ ...ask, show: 'all', before: over.seq, limit: 1 }).map((it) => it.id)).toEqual([plain.id]);
  expect(journal.list({ ...ask, show: 'open' }).map((it) => it.id)).toEqual([plain.id, sealed.id]);
  expect(audit(journalFile(directory), directory)).toMatchObject({ ok: true, actions: 3 });
});
