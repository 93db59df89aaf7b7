import fc from 'fast-check';
import { cardStory, type Counterfoil } from '#shared/domain/card-story.ts';
import type { Movement } from '#shared/domain/card.ts';
import { money } from '#shared/money/money.ts';
import { expect, test } from 'vitest';

const at = '2026-03-01T10:00:00.000Z';

const take = (id: string, minor: number, stands: Counterfoil['stands'] = 'confirmed'): Counterfoil => ({
  id,
  operation: { do: 'take', amount: money(minor, 'EUR'), bill: null },
  at,
  stands,
  settlement: { movementId: `movement of ${id}` },
});

const movement = (id: string, actionId: string | null, minor: number): Movement => ({
  id,
  kind: 'taken',
  amount: money(minor, 'EUR'),
  points: null,
  left: null,
  at,
  till: null,
  cashier: null,
  actionId,
  note: null,
});

const agreements = (...books: Parameters<typeof cardStory>) => cardStory(...books).map((row) => row.agreement);

test('a line with the label of an action and its amount is that action', () => {
  expect(agreements([take('a', 500)], [movement('1', 'a', -500)])).toEqual(['equal']);
});

test('a line without a label is known by the id that the vendor confirmed with', () => {
  expect(agreements([take('a', 500)], [movement('movement of a', null, -500)])).toEqual(['equal']);
});

test('another amount, or a booking of what this till says never happened, is a difference', () => {
  expect(agreements([take('a', 500)], [movement('1', 'a', -400)])).toEqual(['different']);
  expect(agreements([take('a', 500, 'undone')], [movement('1', 'a', -500)])).toEqual(['different']);
});

test('a missing line counts against the vendor only once it has confirmed the action', () => {
  expect(agreements([take('a', 500)], [])).toEqual(['ours-only']);
  expect(agreements([take('a', 500, 'open')], [])).toEqual(['open']);
  expect(agreements([take('a', 500, 'undone')], [])).toEqual(['unbooked']);
});

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const books = fc.record({
  ours: fc.uniqueArray(
    fc.tuple(ids, fc.integer({ min: 1, max: 900 }), fc.constantFrom('confirmed', 'open', 'undone')),
    {
      selector: ([id]) => id,
    },
  ),
  theirs: fc.array(fc.tuple(fc.option(ids), fc.integer({ min: -900, max: 900 }))),
});

test('whatever the two books hold, every line of either stands in exactly one row', () => {
  fc.assert(
    fc.property(books, ({ ours, theirs }) => {
      const counterfoils = ours.map(([id, minor, stands]) => take(id, minor, stands));
      const movements = theirs.map(([id, minor], index) => movement(String(index), id, minor));
      const rows = cardStory(counterfoils, movements);
      expect(rows.flatMap((row) => row.ours ?? []).toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
        counterfoils.toSorted((a, b) => a.id.localeCompare(b.id)),
      );
      expect(rows.flatMap((row) => row.theirs).toSorted((a, b) => Number(a.id) - Number(b.id))).toEqual(movements);
    }),
  );
});
