import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLookUp, type LookAsk, type Place } from '#electron/journal/look-up.ts';
import type { ActionState } from '#shared/contract/action-view.ts';
import { deed, live } from '#test/fakes/deeds.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { openTill } from '#test/fakes/till.ts';

const all: LookAsk = {
  lanes: null,
  lastFour: null,
  person: null,
  state: null,
  from: null,
  until: null,
  before: null,
  limit: 1_000,
};

const ask = fc.record({
  lastFour: fc.constantFrom(null, null, 'rd-1', '9999'),
  person: fc.constantFrom(null, 'Ada', 'Jo Larsen', 'Jo', 'Eve'),
  state: fc.constantFrom<ActionState | null>(null, null, 'confirmed', 'refused', 'withdrawn', 'accepted', 'waiting'),
  lanes: fc.constantFrom<string[] | null>(null, null, ['loyaltydog::card-1'], ['voucherify::card-1', 'loyaltydog::x']),
  from: fc.constantFrom(null, Date.parse('2026-11-20T09:00:00Z') + 6_000_000),
  until: fc.constantFrom(null, Date.parse('2026-11-20T09:00:00Z') + 20_000_000),
});

test('what is looked up is what a walk through everything would find, newest first, page by page, however late it was taken in', () => {
  fc.assert(
    fc.property(
      fc.array(deed, { minLength: 1, maxLength: 20 }),
      fc.array(ask, { minLength: 4, maxLength: 8 }),
      fc.integer({ min: 1, max: 60 }),
      (deeds, asks, rows) => {
        const time = new ManualTime();
        const till = openTill(scratchDirectory(), time);
        const { journal } = till;
        const lookUp = openLookUp(till.database.sqlite, journal.open);
        deeds.forEach((it, place) => {
          live(till, time, it);
          // Also in the middle of things, when some are open that will not be.
          if (place % 3 === 0) lookUp.catchUp(rows);
        });
        journal.sumUp();
        while (lookUp.catchUp(rows));

        const records = journal.list({ show: 'all', lane: null, before: null, limit: 1_000 });
        for (const it of asks) {
          const wanted = records.filter((record) => {
            const story = journal.story(record).map(({ entry }) => entry);
            const hands = story.flatMap((entry) =>
              entry.what === 'accepted'
                ? [entry.cashier]
                : entry.what === 'settled' || entry.what === 'withdrawn'
                  ? [entry.by]
                  : [],
            );
            return (
              (it.lastFour === null || journal.accepted(record).lastFour === it.lastFour) &&
              (it.person === null || hands.includes(it.person)) &&
              (it.state === null || record.state === it.state) &&
              (it.lanes === null || it.lanes.includes(record.lane)) &&
              (it.from === null || record.accepted.wall >= it.from) &&
              (it.until === null || record.accepted.wall < it.until)
            );
          });
          const expected = wanted
            .toSorted((a, b) => b.accepted.wall - a.accepted.wall || b.seq - a.seq)
            .map(({ seq }) => seq);
          expect(lookUp.find({ ...all, ...it }).map(({ seq }) => seq)).toEqual(expected);
          const paged: number[] = [];
          let before: Place | null = null;
          do {
            const page = lookUp.find({ ...all, ...it, before, limit: 3 });
            paged.push(...page.map(({ seq }) => seq));
            before = page.length === 3 ? (page.at(-1) ?? null) : null;
          } while (before !== null);
          expect(paged).toEqual(expected);
        }
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
