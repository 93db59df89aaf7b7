import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit } from '#electron/journal/audit.ts';
import { journalFile } from '#electron/journal/database.ts';
import { tally } from '#electron/journal/migrations/0005-tally.ts';
import { tallyLines } from '#electron/journal/tally.ts';
import { machineTime } from '#electron/journal/time.ts';
import type { Operation } from '#shared/domain/action.ts';
import { accountOf, figureKinds, figuresBy, kindOf } from '#shared/domain/figures.ts';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, euros, newAction, openTill, take, type Till } from '#test/fakes/till.ts';

const ALWAYS = [0, 8_640_000_000_000] as const;
const settlement = { vendor: 'loyaltydog', movementId: null, left: euros(500), points: null, at: null } as const;

const amount = fc.integer({ min: 1, max: 20_000 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  amount.map(take),
  amount.map((minor): Operation => ({ do: 'add', amount: euros(minor) })),
  fc.constantFrom<Operation>(
    { do: 'activate', faceValue: null, code: null },
    { do: 'activate', faceValue: euros(2_500), code: null },
    { do: 'give-back', movementId: 'm', amount: euros(300), reason: null },
    { do: 'give-back', movementId: 'm', amount: null, reason: null },
    { do: 'use-coupon', bill: euros(4_000) },
    { do: 'void', reason: 'lost' },
    { do: 'suspend', reason: 'lost', until: null },
  ),
);
const deed = fc.record({
  operation,
  cashier: fc.constantFrom('Ada', 'Jo Larsen'),
  vendor: fc.constantFrom('loyaltydog' as const, 'voucherify' as const),
  offline: fc.boolean(),
  wait: fc.integer({ min: 0, max: 5_000_000 }),
  end: fc.constantFrom(
    'confirmed',
    'refused',
    'withdrawn',
    'open',
    'was-done',
    'write-off',
    'send-again',
    'twice' as const,
  ),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Does it, and answers what an account should have of it, worked out by hand from the deed alone. */
function live(till: Till, time: ManualTime, it: Deed, known = 777): { does: string; minor: number } | undefined {
  const vendor = new FakeVendor({ vendor: it.vendor });
  const more = { cashier: it.cashier, provisional: it.offline, ...(known === 0 ? {} : { comesTo: euros(known) }) };
  const record = accept(till, newAction(vendor.card('card-1', 0), it.operation, more));
  time.setWall(it.wait);
  const { journal } = till;
  const confirmed = {
    what: 'confirmed',
    by: 'answer',
    person: null,
    settlement: { ...settlement, worth: euros(42) },
  } as const;
  const parked = { why: 'conflict', problem: null, text: null, shortfall: null, next: 'write-off' } as const;
  const settled = { what: 'settled', by: 'Jo', note: null, followUp: null } as const;
  const { do: does } = it.operation;
  const said =
    does === 'take' || does === 'add'
      ? it.operation.amount
      : does === 'give-back'
        ? it.operation.amount
        : does === 'activate'
          ? it.operation.faceValue
          : null;
  const answered = does === 'activate' ? 500 : does === 'use-coupon' ? 42 : known;
  switch (it.end) {
    case 'confirmed':
      journal.add([{ action: record, entry: confirmed }]);
      return { does, minor: said?.minor ?? answered };
    case 'was-done':
      journal.add([{ action: record, entry: { what: 'parked', parked } }]);
      journal.add([{ action: record, entry: { ...settled, how: 'was-done', shortfall: null } }]);
      return { does, minor: said?.minor ?? known };
    case 'write-off':
      journal.add([{ action: record, entry: { ...settled, how: 'write-off', shortfall: euros(99) } }]);
      return { does: 'write-off', minor: 99 };
    case 'twice':
      journal.add([
        { action: record, entry: { what: 'sending', attempt: 1 } },
        { action: record, entry: { what: 'unknown', problem: null } },
        { action: record, entry: { what: 'sending', attempt: 2 } },
        { action: record, entry: confirmed },
      ]);
      return { does, minor: said?.minor ?? answered };
    case 'send-again':
      journal.add([{ action: record, entry: { ...settled, how: 'send-again', shortfall: null } }]);
      return undefined;
    case 'refused':
      journal.add([{ action: record, entry: { what: 'refused', by: 'answer', person: null, problem: null } }]);
      return undefined;
    case 'withdrawn':
      journal.withdraw(record, '1', { by: 'Ada' }, null);
      return undefined;
    default:
      return undefined;
  }
}

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
      file.exec(`DROP TABLE tally; ${tally.sql}`);
      expect(tallyLines(file)).toEqual(before);
      file.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);
