import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit } from '#electron/journal/audit.ts';
import { chainStart, hashOf, type Link } from '#electron/journal/chain.ts';
import { journalFile } from '#electron/journal/database.ts';
import type { ShiftEnd } from '#shared/contract/shift.ts';
import { accountOf, debtOf, figureKinds } from '#shared/domain/figures.ts';
import { partsBy, type ShiftSums } from '#shared/domain/shift.ts';
import { deed, live, settlement } from '#test/fakes/deeds.ts';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, euros, newAction, openTill, take, type Till } from '#test/fakes/till.ts';

const ALWAYS = [0, 8_640_000_000_000] as const;
const nothing = { cash: null, note: null } as const;
const jo = { by: 'Jo Larsen' } as const;

const step = fc.oneof(
  { weight: 6, arbitrary: deed.map((it) => ({ do: 'deed' as const, deed: it })) },
  { weight: 2, arbitrary: fc.constant({ do: 'close' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'finish' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  // Set back too: a shift is cut by the order of the rows, whatever a clock says.
  {
    weight: 1,
    arbitrary: fc.integer({ min: -90_000_000, max: 90_000_000 }).map((ms) => ({ do: 'clock' as const, ms })),
  },
);

const confirmed = { what: 'confirmed', by: 'answer', person: null, settlement } as const;

function close({ journal }: Till): ShiftEnd {
  const { number } = journal.shifts.now;
  expect(journal.shifts.close(number, jo, nothing, 'EUR')).toMatchObject({ ok: true });
  return journal.shifts.closed(number)?.end ?? expect.fail('it was not closed');
}

const total = (all: readonly ShiftSums[], of: (sums: ShiftSums) => number) => all.reduce((sum, it) => sum + of(it), 0);

test('whatever happens, in whatever order, the sum of all Zs and the X is the journal, and nothing is counted twice', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
      const directory = scratchDirectory();
      const time = new ManualTime();
      let till = openTill(directory, time);
      const ends: ShiftEnd[] = [];
      let accepted = 0;
      for (const it of steps) {
        if (it.do === 'deed') {
          accepted += 1;
          live(till, time, it.deed);
        } else if (it.do === 'close') ends.push(close(till));
        else if (it.do === 'clock') time.setWall(it.ms);
        else if (it.do === 'finish') {
          const action = till.journal.open.oldest();
          if (action !== undefined) till.journal.add([{ action, entry: confirmed }]);
        } else {
          till.close();
          till = openTill(directory, time);
        }
      }
      const { shifts, open } = till.journal;
      const sums = [...ends.map((it) => it.sums), shifts.sums('EUR')];
      const whole = till.journal.account(...ALWAYS);

      expect(ends.map(({ shift }) => shift)).toEqual(ends.map((_, place) => place + 1));
      expect(shifts.now.number).toBe(ends.length + 1);
      for (const kind of figureKinds) {
        const { count, amount } = accountOf(whole, 'EUR')[kind];
        expect(total(sums, (it) => it.figures[kind].count)).toBe(count);
        expect(total(sums, (it) => it.figures[kind].amount.minor)).toBe(amount.minor);
      }
      expect(total(sums, (it) => it.debt.minor)).toBe(debtOf(whole, 'EUR').minor);
      expect(total(sums, (it) => it.actions.accepted)).toBe(accepted);
      expect(total(sums, (it) => it.actions.done + it.actions.notDone)).toBe(accepted - open.size);
      sums.slice(1).forEach((it, place) => expect(it.actions.brought).toBe(sums[place]?.actions.open));
      expect(sums.at(-1)?.actions.open).toBe(open.size);
      sums.forEach((it, place) => {
        // Cut in any way, a shift is still itself; and what it says for good is what its rows still say.
        const cells = shifts.cells(place + 1);
        const parts = partsBy(cells, 'EUR', ({ person }) => person);
        const taken = parts.reduce((sum, { figures }) => sum + figures.redeemed.amount.minor, 0);
        expect(taken).toBe(it.figures.redeemed.amount.minor);
        expect(accountOf(cells, 'EUR')).toEqual(it.figures);
        expect(it.carried.count).toBeLessThanOrEqual(it.actions.brought);
      });
      expect(shifts.list(null, 100)).toEqual(ends.toReversed());
      till.close();
      expect(audit(journalFile(directory), directory)).toMatchObject({ ok: true });
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('what is accepted in one shift and settled in the next is counted in the next alone, and carried forward until then', () => {
  const till = openTill(scratchDirectory(), new ManualTime());
  const card = new FakeVendor().card('card-1', 0);
  const action = accept(till, newAction(card, take(500), { provisional: true }));
  const first = close(till).sums;
  expect(first).toMatchObject({
    actions: { brought: 0, accepted: 1, done: 0, open: 1 },
    waiting: { waiting: { count: 1, amount: euros(500) }, offline: { count: 1, amount: euros(500) } },
    figures: { redeemed: { count: 0 } },
  });
  till.journal.add([{ action, entry: confirmed }]);
  expect(close(till).sums).toMatchObject({
    actions: { brought: 1, accepted: 0, done: 1, open: 0 },
    figures: { redeemed: { count: 1, amount: euros(500) } },
    carried: { count: 1, amount: euros(500) },
    offline: { count: 1, amount: euros(500) },
    debt: euros(-500),
  });
});

test('a shift is closed once, in the hands it was in, and begins with its first action if nobody opened it', () => {
  const time = new ManualTime();
  const directory = scratchDirectory();
  const { journal, ...till } = openTill(directory, time);
  expect(journal.shifts.now).toMatchObject({ number: 1, since: null, hands: [] });
  journal.shifts.open(1, { by: 'Ada' }, euros(10_000));
  time.setWall(3_600_000);
  journal.shifts.open(1, { by: 'Eve' }, null);
  journal.shifts.takeOver(1, { by: 'Jo Larsen', approvedBy: 'Ines' }, euros(15_000));
  const opened = '2026-11-20T09:00:00.000Z';
  const hands = [
    { at: opened, by: 'Ada', cash: euros(10_000) },
    { at: '2026-11-20T10:00:00.000Z', by: 'Jo Larsen', approvedBy: 'Ines', cash: euros(15_000) },
  ];
  expect(journal.shifts.now).toMatchObject({ since: opened, hands });
  journal.shifts.close(1, jo, { cash: euros(20_000), note: 'a quiet day' }, 'EUR');
  journal.shifts.close(1, { by: 'Eve' }, nothing, 'EUR');
  expect(journal.shifts.list(null, 10)).toHaveLength(1);
  expect(journal.shifts.closed(1)?.end).toMatchObject({
    shift: 1,
    since: opened,
    hands,
    by: 'Jo Larsen',
    note: 'a quiet day',
  });
  expect(journal.shifts.open(1, jo, null)).toMatchObject({ problem: { code: 'not-possible' } });
  expect(journal.shifts.close(3, jo, nothing, 'EUR')).toMatchObject({ problem: { code: 'not-found' } });

  expect(journal.shifts.now.since).toBeNull();
  accept({ journal, ...till }, newAction(new FakeVendor().card('card-1', 0), take(500)));
  expect(journal.shifts.now).toMatchObject({ number: 2, since: '2026-11-20T10:00:00.000Z', opened: null });
});

test('a Z that says what its rows do not add up to is found, also when the whole chain was made anew around it', () => {
  const directory = scratchDirectory();
  const till = openTill(directory, new ManualTime());
  const action = accept(till, newAction(new FakeVendor().card('card-1', 0), take(500)));
  till.journal.add([{ action, entry: confirmed }]);
  close(till);
  till.close();
  const file = new Sqlite(journalFile(directory));
  file.exec('DROP TRIGGER entry_stays');
  file.exec(`UPDATE entry SET body = replace(body, '"minor":500', '"minor":400') WHERE what = 'shift-closed'`);
  let previous = chainStart;
  for (const row of file.prepare<[], Link>('SELECT * FROM entry ORDER BY seq').all()) {
    previous = hashOf(previous, row);
    file.prepare('UPDATE entry SET hash = ? WHERE seq = ?').run(previous, row.seq);
  }
  file.close();
  expect(audit(journalFile(directory), directory)).toMatchObject({ ok: false, why: expect.stringContaining('shift') });
});
