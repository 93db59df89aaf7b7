import type { ShiftReport } from '#shared/contract/shift.ts';
import type { Cell, Figures } from '#shared/domain/figures.ts';
import { figureKinds } from '#shared/domain/figures.ts';
import { partsBy, sumsOf, waitingOf } from '#shared/domain/shift.ts';
import { shiftReport } from '#shared/paper/shift-report.ts';
import { slipSchema, type Slip } from '#shared/paper/slip.ts';
import { paperSpeech } from '#shared/paper/speech.ts';
import { languages } from '#shared/words/locales.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });

const aCell: fc.Arbitrary<Cell> = fc.record({
  quarter: fc.nat({ max: 100 }),
  shift: fc.constant(12),
  does: fc.constantFrom('take', 'add', 'activate', 'give-back', 'void', 'write-off', 'not-done', 'suspend'),
  vendor: fc.constantFrom('loyaltydog', 'voucherify'),
  program: fc.constantFrom('', 'gifts', 'lunch'),
  person: fc.constantFrom('till', 'Ada', 'Jo'),
  offline: fc.boolean(),
  carried: fc.boolean(),
  currency: fc.constant('EUR'),
  count: fc.integer({ min: 1, max: 2000 }),
  minor: fc.integer({ min: 0, max: 9_999_999 }),
});

const anOpenOne = fc.record({
  kind: fc.constantFrom('waiting', 'unknown', 'parked'),
  offline: fc.boolean(),
  stake: fc.record({ minor: fc.nat({ max: 99_999 }), currency: fc.constant('EUR') }),
});

const aReport: fc.Arbitrary<ShiftReport> = fc
  .record({
    cells: fc.array(aCell, { maxLength: 40 }),
    open: fc.array(anOpenOne, { maxLength: 9 }),
    closed: fc.boolean(),
    title: name,
    note: name,
  })
  .map(({ cells, open, closed, title, note }) => {
    const sums = sumsOf(cells, waitingOf(open, 'EUR'), 0, 'EUR');
    const at = '2026-11-25T18:00:00.000Z';
    const since = '2026-11-25T08:00:00.000Z';
    const hands = [{ at: since, by: title, cash: { minor: 10_000, currency: 'EUR' } }];
    const end = { shift: 12, after: 0, since, hands, at, by: title, cash: null, note, sums };
    return {
      shift: 12,
      end: closed ? end : null,
      row: closed ? { seq: 417, hash: 'a1b2c3d4' } : null,
      since,
      hands,
      at,
      sums,
      vendors: partsBy(cells, 'EUR', ({ vendor }) => vendor),
      programs: partsBy(cells, 'EUR', ({ vendor, program }) => `${vendor}:${program}` as const).map(
        ({ of, figures }) => {
          const [vendor, id = ''] = of.split(':') as ['loyaltydog' | 'voucherify', string];
          return { of: { vendor, id, name: id === 'gifts' ? title : null }, figures };
        },
      ),
      people: partsBy(cells, 'EUR', ({ person }) => person),
      hours: [],
    };
  });

const english = paperSpeech('en');
const paperOf = (report: ShiftReport, language = english) =>
  shiftReport({ report, shop: 'Oak & Linen', till: '1', training: false }, language);

/** Every line of figures that stands on a slip, read back from its letters, section by section. */
function readBack(slip: Slip): [string, number, number][][] {
  return slip.blocks.flatMap((block) => {
    if (block.block !== 'table') return [];
    const lines = block.rows.filter(({ cells }) => cells[2] !== '');
    return [
      lines.map(({ cells: [what = '', count = '', sum = ''] }): [string, number, number] => [
        what,
        Number(count.replaceAll(',', '')),
        Number(sum.replaceAll(/[^\d-]/g, '')),
      ]),
    ];
  });
}

function asRead(figures: Figures): [string, number, number][] {
  const words = english.words.report.figure;
  return figureKinds.map((kind) => [words[kind], figures[kind].count, figures[kind].amount.minor]);
}

test('what stands on the paper is the report: its totals, and issuers, programs and people that each add up to them', () => {
  fc.assert(
    fc.property(aReport, (report) => {
      const [totals, beside, waiting, ...parts] = readBack(paperOf(report));
      const { figures, offline, carried, waiting: open } = report.sums;
      expect(totals).toEqual(asRead(figures));
      expect(beside?.map(([, ...said]) => said)).toEqual([offline, carried].map((it) => [it.count, it.amount.minor]));
      expect(waiting?.map(([, ...said]) => said)).toEqual(
        [open.waiting, open.unknown, open.parked, open.offline].map((it) => [it.count, it.amount.minor]),
      );
      expect(parts).toHaveLength(report.vendors.length === 0 ? 0 : 3);
      for (const part of parts) {
        const added = asRead(figures).map(([word]) =>
          part
            .filter(([what]) => what === word)
            .reduce(([, count, minor], [, more, moreMinor]) => [word, count + more, minor + moreMinor], [word, 0, 0]),
        );
        expect(added).toEqual(asRead(figures));
      }
    }),
    { numRuns: 60 },
  );
});

test('whatever the names and the note hold, in whatever language, it can be printed and holds no control characters', () => {
  fc.assert(
    fc.property(aReport, fc.constantFrom(...languages), name, (report, language, shop) => {
      const slip = shiftReport({ report, shop, till: '1', training: true }, paperSpeech(language));
      expect(slipSchema.parse(slip)).toEqual(slip);
      expect(JSON.stringify(slip)).not.toMatch(/\\u00[01]|[\u007f-\u009f\u202a-\u202e]/);
    }),
    { numRuns: 60 },
  );
});

test('a shop of very many programs gets a Z as long as it takes', () => {
  const [report] = fc.sample(aReport, { numRuns: 1, seed: 1 });
  if (report === undefined) throw new Error('no report');
  const { figures } = report.sums;
  const programs = Array.from({ length: 700 }, (_, place) => ({
    of: { vendor: 'voucherify' as const, id: `p${place}`, name: `Program ${place}` },
    figures: { ...figures, redeemed: { count: 1, amount: { minor: 100, currency: 'EUR' } } },
  }));
  const slip = paperOf({ ...report, programs });
  expect(slipSchema.parse(slip)).toEqual(slip);
  expect(JSON.stringify(slip)).toContain('Program 699');
});
