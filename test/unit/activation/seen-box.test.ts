import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nothingSeen, rowsOf, withBatch, withRows, type SeenBox } from '#renderer/activation/seen-box.ts';
import { batchOf, rowOf } from './rows.ts';

const BOX = '6f1c2f0e-5f0f-4a53-9d8f-0a3f6a2b7c11';
const OTHER = '0e9a2f0e-5f0f-4a53-9d8f-0a3f6a2b7c12';

test('a row that was found never falls back to being asked, however late the answer to its scan comes', () => {
  const found = withRows(nothingSeen, BOX, [rowOf(1, { version: 2, found: 'ready' })]);
  const late = withRows(found, BOX, [rowOf(1, { version: 1, found: 'asking' })]);
  expect(rowsOf(late).map((row) => row.found)).toEqual(['ready']);
});

test('a row that was taken out does not come back with an event that was under way', () => {
  const list = withBatch(nothingSeen, batchOf(BOX, 5, [rowOf(1, { version: 5 })]));
  expect(rowsOf(withRows(list, BOX, [rowOf(2, { version: 4 })])).map(({ no }) => no)).toEqual([1]);
  expect(rowsOf(withRows(list, BOX, [rowOf(2, { version: 6 })])).map(({ no }) => no)).toEqual([1, 2]);
});

test('a scan that came while the whole box was read stays on the list', () => {
  const scanned = withRows(nothingSeen, BOX, [rowOf(2, { version: 9 })]);
  expect(rowsOf(withBatch(scanned, batchOf(BOX, 8, [rowOf(1, { version: 8 })]))).map(({ no }) => no)).toEqual([1, 2]);
});

test('the next box takes the place of the one before, and nothing of that one comes back', () => {
  const first = withBatch(nothingSeen, batchOf(BOX, 8, [rowOf(1, { version: 8 })]));
  const next = withRows(first, OTHER, [rowOf(1, { version: 9 })]);
  expect(next.id).toBe(OTHER);
  expect(withBatch(next, batchOf(BOX, 7, []))).toBe(next);
  expect(withRows(next, BOX, [rowOf(3, { version: 6 })])).toBe(next);
});

/** What a terminal says of a box while it goes on: its rows and the whole of it, each view newer than those before. */
const story = fc.array(
  fc.oneof(
    fc.record({ what: fc.constant('row' as const), no: fc.integer({ min: 1, max: 6 }), found: fc.boolean() }),
    fc.record({ what: fc.constant('out' as const), no: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ what: fc.constant('whole' as const) }),
  ),
  { maxLength: 30 },
);

test('in whatever order answers and events arrive, what is shown is what the till said last', () => {
  fc.assert(
    fc.property(story, fc.infiniteStream(fc.nat()), (steps, luck) => {
      const truth = new Map<number, ReturnType<typeof rowOf>>();
      const said: ((seen: SeenBox) => SeenBox)[] = [];
      let version = 0;
      const whole = () => {
        const batch = batchOf(
          BOX,
          version,
          [...truth.values()].map((row) => ({ ...row, version })),
        );
        said.push((seen) => withBatch(seen, batch));
      };
      for (const step of steps) {
        version += 1;
        if (step.what === 'row') {
          const row = rowOf(step.no, { version, found: step.found ? 'ready' : 'asking' });
          truth.set(step.no, row);
          said.push((seen) => withRows(seen, BOX, [row]));
        } else {
          if (step.what === 'out') truth.delete(step.no);
          whole();
        }
      }
      version += 1;
      whole();
      const shuffled = said.map((tell) => ({ tell, at: luck.next().value })).toSorted((a, b) => a.at - b.at);
      const seen = shuffled.reduce((before, { tell }) => tell(before), nothingSeen);
      const plain = (row: ReturnType<typeof rowOf>) => `${row.no} ${row.found}`;
      expect(rowsOf(seen).map(plain)).toEqual([...truth.values()].toSorted((a, b) => a.no - b.no).map(plain));
    }),
  );
});
