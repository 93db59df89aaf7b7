import { cpSync } from 'node:fs';
import fc from 'fast-check';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { isOpen, type ActionRecord } from '#electron/journal/action-record.ts';
import { audit } from '#electron/journal/audit.ts';
import { journalFile } from '#electron/journal/database.ts';
import type { Line } from '#electron/journal/journal.ts';
import { keepUp } from '#electron/journal/upkeep.ts';
import { machineTime } from '#electron/journal/time.ts';
import { cardKey } from '#shared/domain/card.ts';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, euros, newAction, openTill, take, type Till } from '#test/fakes/till.ts';

const vendor = new FakeVendor();
const cards = [vendor.card('card-4321', 10_000), vendor.card('card-8765', 10_000)] as const;
const reference = { by: 'number', number: '4000716220350002' } as const;
const settlement = { vendor: 'loyaltydog', movementId: null, left: euros(1), points: null, at: null } as const;

function rowsIn(till: Till, table: string): unknown {
  return till.database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
}

function add(till: Till, action: ActionRecord, ...entries: Line['entry'][]): ActionRecord {
  const added = till.journal.add(entries.map((entry) => ({ action, entry })));
  const [record] = added.ok ? added.value : [];
  if (record === undefined) throw new Error('not written');
  return record;
}

/** The files as they lie on the disk at this moment, as if the power had gone. */
function asItLies(till: Till): string {
  const directory = scratchDirectory();
  cpSync(till.database.directory, directory, { recursive: true, filter: (it) => !it.endsWith('.lock') });
  return directory;
}

function inOrder(directory: string): boolean {
  return audit(journalFile(directory), directory).ok;
}

describe('sums that are written later than their rows', () => {
  test('an accepted action costs one row, and is found in every way before its sum is written', () => {
    const till = openTill(scratchDirectory(), machineTime);
    const record = accept(till, newAction(cards[0], take(100), { reference }));
    const back = accept(till, newAction(cards[0], take(1), { reverses: record.id }));
    expect(rowsIn(till, 'action')).toBe(0);
    const ask = { show: 'open', lane: null, before: null, limit: 10 } as const;
    expect(till.journal.list(ask)).toEqual([back, record]);
    expect(till.journal.list({ ...ask, show: 'all', lane: record.lane, before: back.seq })).toEqual([record]);
    expect(till.journal.list({ ...ask, show: 'parked' })).toEqual([]);
    expect(till.journal.get(record.id)).toEqual(record);
    expect(till.journal.reversalsOf(record)).toEqual([back]);
    expect(till.journal.inFull(record).reference).toEqual(reference);
    expect(inOrder(till.database.directory)).toBe(true);
    till.journal.sumUp();
    expect(rowsIn(till, 'action')).toBe(2);
    expect(inOrder(till.database.directory)).toBe(true);
  });

  test('they are written a second after something happened, and an idle till does not stir', async () => {
    const time = new ManualTime();
    const till = openTill(scratchDirectory(), time);
    const upkeep = keepUp(till.database, till.journal, time);
    accept(till, newAction(cards[0], take(100)));
    accept(till, newAction(cards[1], take(100)));
    await time.pass(999);
    expect(rowsIn(till, 'action')).toBe(0);
    await time.pass(1);
    expect(rowsIn(till, 'action')).toBe(2);
    await upkeep.stop();
  });

  test('a till that dies before they are written adds them up again, and knows what was on its way', () => {
    const till = openTill(scratchDirectory(), machineTime);
    const summed = accept(till, newAction(cards[0], take(100), { reference }));
    till.journal.sumUp();
    const sent = add(till, summed, { what: 'sending', attempt: 1 });
    const fresh = accept(till, newAction(cards[1], take(200), { reference }));
    const over = add(till, accept(till, newAction(cards[1], take(300), { reference })), {
      what: 'confirmed',
      by: 'answer',
      person: null,
      settlement,
    });
    const directory = asItLies(till);
    expect(inOrder(directory)).toBe(true);

    const again = openTill(directory, machineTime);
    expect(again.journal.list({ show: 'all', lane: null, before: null, limit: 10 })).toMatchObject([
      over,
      fresh,
      { ...sent, lastSeq: expect.any(Number), state: 'unknown', doubt: true },
    ]);
    expect(again.journal.inFull(summed).reference).toEqual(reference);
    expect(again.journal.inFull(over).reference).toBeUndefined();
    expect(again.journal.known(fresh.id, 'something else')).toMatchObject({ ok: false });
    expect(inOrder(directory)).toBe(true);
  });

  test('a sum that claims to be newer or older than it is does not pass the audit', () => {
    for (const sql of [`UPDATE head SET summed = seq`, `UPDATE head SET summed = 0`, `DELETE FROM action`]) {
      const till = openTill(scratchDirectory(), machineTime);
      const record = accept(till, newAction(cards[0], take(100)));
      till.journal.sumUp();
      add(till, record, { what: 'sending', attempt: 1 });
      const directory = asItLies(till);
      const sqlite = new Sqlite(journalFile(directory));
      sqlite.exec(sql);
      sqlite.close();
      expect(inOrder(directory), sql).toBe(false);
    }
  });

  test('a sealed secret can be removed from its row and never be put there', () => {
    const till = openTill(scratchDirectory(), machineTime);
    const { seq } = accept(till, newAction(cards[0], take(100), { reference }));
    const { sqlite } = till.database;
    expect(() => sqlite.exec(`UPDATE entry SET sealed = x'00' WHERE seq = ${seq}`)).toThrow('only be removed');
    sqlite.exec(`UPDATE entry SET sealed = NULL WHERE seq = ${seq}`);
    expect(till.journal.inFull({ seq, id: '' } as ActionRecord).reference).toBeUndefined();
  });

  test('whenever they are written, the list is the same', () => {
    const move = fc.oneof(
      fc.record({ do: fc.constant('accept' as const), card: fc.nat(1) }),
      fc.record({ do: fc.constantFrom('send', 'park', 'confirm'), which: fc.nat(20) }),
      fc.record({ do: fc.constantFrom('sum up', 'die') }),
    );
    const ask = fc.record({
      show: fc.constantFrom('open', 'parked', 'all'),
      lane: fc.constantFrom(null, ...cards.map(cardKey)),
      before: fc.option(fc.nat(40)),
      limit: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), fc.array(ask, { minLength: 5, maxLength: 10 }), (moves, asks) => {
        let till = openTill(scratchDirectory(), machineTime);
        const model = new Map<number, ActionRecord>();
        const keep = (record: ActionRecord) => model.set(record.seq, record);
        for (const it of moves) {
          const alive = [...model.values()].filter(isOpen);
          if ('card' in it) keep(accept(till, newAction(cards[it.card] ?? cards[0], take(1))));
          else if (it.do === 'sum up') till.journal.sumUp();
          else if ('which' in it) {
            const action = alive[it.which % alive.length];
            if (action !== undefined) keep(add(till, action, entryFor(it.do, action)));
          } else {
            till = openTill(asItLies(till), machineTime);
            for (const { id } of alive) keep(till.journal.get(id) as ActionRecord);
          }
        }
        for (const { show, lane, before, limit } of asks) {
          const expected = [...model.values()]
            .filter((it) => show === 'all' || (show === 'open' ? isOpen(it) : it.state === 'parked'))
            .filter((it) => (lane === null || it.lane === lane) && it.seq < (before ?? Infinity))
            .toSorted((a, b) => b.seq - a.seq);
          expect(till.journal.list({ show, lane, before, limit })).toEqual(expected.slice(0, limit));
        }
        expect(inOrder(till.database.directory)).toBe(true);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

function entryFor(what: string, action: ActionRecord): Line['entry'] {
  if (what === 'send') return { what: 'sending', attempt: action.attempts + 1 };
  if (what === 'confirm') return { what: 'confirmed', by: 'answer', person: null, settlement };
  return {
    what: 'parked',
    parked: { why: 'cant-tell', next: 'check-vendor', shortfall: null, problem: null, text: null },
  };
}
