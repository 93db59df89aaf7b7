import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit } from '#electron/journal/audit.ts';
import { journalFile } from '#electron/journal/database.ts';
import { tally } from '#electron/journal/migrations/0005-tally.ts';
import { accountByShift } from '#electron/journal/migrations/0007-account-by-shift.ts';
import { tallyLines } from '#electron/journal/tally.ts';
import { machineTime } from '#electron/journal/time.ts';
import { accountOf, figureKinds, figuresBy, kindOf } from '#shared/domain/figures.ts';
import { deed, live, settlement } from '#test/fakes/deeds.ts';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, newAction, openTill, take } from '#test/fakes/till.ts';

const ALWAYS = [0, 8_640_000_000_000] as const;

test('whatever happens, the running account is what was decided, however it is cut, and the audit finds the same', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 20 }), (deeds) => {
      const directory = scratchDirectory();
      const time = new ManualTime();
      const till = openTill(directory, time);
      const expected = deeds.flatMap((it) => {
        const counted = live(till, time, it);
        return counted === undefined ? [] : [{ ...it, ...counted }];
      });
      const cells = till.journal.account(...ALWAYS);
      const account = accountOf(cells, 'EUR');
      for (const kind of figureKinds) {
        const of = expected.filter(({ does }) => kindOf(does as 'take') === kind);
        expect([kind, account[kind].count]).toEqual([kind, of.length]);
        // An amount that nobody named comes to nothing.
        expect(account[kind].amount.minor).toBe(of.reduce((sum, { minor }) => sum + minor, 0));
      }
      for (const cut of ['person', 'vendor', 'quarter', 'offline', 'program'] as const) {
        const parts = figuresBy(cells, 'EUR', (cell) => cell[cut]);
        expect([...parts.values()].reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
      }
      expect(figuresBy(cells, 'EUR', ({ person }) => person).get('Ada')?.count ?? 0).toBe(
        expected.filter(({ cashier }) => cashier === 'Ada').length,
      );
      till.close();
      expect(audit(journalFile(directory), directory)).toMatchObject({ ok: true });
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('an account that somebody altered is found by the audit', () => {
  const directory = scratchDirectory();
  const till = openTill(directory, machineTime);
  const record = accept(till, newAction(new FakeVendor().card('card-1', 0), take(500)));
  till.journal.add([{ action: record, entry: { what: 'confirmed', by: 'answer', person: null, settlement } }]);
  till.close();
  const file = new Sqlite(journalFile(directory));
  file.exec(`UPDATE tally SET minor = minor - 100`);
  file.close();
  expect(audit(journalFile(directory), directory)).toMatchObject({
    ok: false,
    why: expect.stringContaining('account'),
  });
});

test('a journal from before the account gets the same one, made from its rows', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 25 }), (deeds) => {
      const directory = scratchDirectory();
      const time = new ManualTime();
      const till = openTill(directory, time);
      // Rows from before carry no `comesTo`; what needs it can't be made up afterwards.
      for (const it of deeds) live(till, time, it, 0);
      till.close();
      const file = new Sqlite(journalFile(directory));
      const before = tallyLines(file);
      file.exec(`DROP TABLE tally; ${tally.sql} ${accountByShift.sql}`);
      expect(tallyLines(file)).toEqual(before);
      file.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);
