import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openCardMemory } from '#electron/journal/card-memory.ts';
import { openDatabase } from '#electron/journal/database.ts';
import type { Card } from '#shared/domain/card.ts';
import { money } from '#shared/money/money.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { giftCard } from '#test/fakes/card.ts';

const card: Card = giftCard(
  { vendor: 'loyaltydog', id: '66f0c0ffee', program: 'p1' },
  { number: '6001234567894321', title: 'House card', balance: money(2_000, 'EUR'), physical: true },
);
const byNumber = { by: 'number', number: card.number } as const;
const noon = new Date('2026-11-20T12:00:00Z');

function memoryIn(directory: string) {
  const opening = openDatabase(directory);
  if (!opening.ok) throw new Error(opening.problem.code);
  onTestFinished(() => opening.value.close());
  return { memory: openCardMemory(opening.value), close: () => opening.value.close() };
}

describe('the card memory', () => {
  test('a card seen before comes back at once after a restart, marked stale and with its age', () => {
    const directory = scratchDirectory();
    const before = memoryIn(directory);
    expect(before.memory.remember(card, noon)).toMatchObject({ lastFour: '4321', stale: false });
    before.close();

    const { memory } = memoryIn(directory);
    const recalled = memory.recall(byNumber);
    expect(recalled).toMatchObject({ balance: card.balance, lastFour: '4321', stale: true, asOf: noon.toISOString() });
    expect(recalled).not.toHaveProperty('number');
    expect(memory.recallRef(card.ref)).toEqual(recalled);
    expect(memory.recall({ by: 'number', number: '6001234567894322' })).toBeUndefined();
  });

  test('a card found by a link is recalled by that link and by its number', () => {
    const { memory } = memoryIn(scratchDirectory());
    const link = { by: 'link', url: 'https://passes.example/p/abc', serial: 'abc' } as const;
    memory.remember(card, noon, link);
    expect(memory.recall(link)?.lastFour).toBe('4321');
    expect(memory.recall(byNumber)?.lastFour).toBe('4321');
  });

  test('an answer that was overtaken by a newer one does not replace it', () => {
    const { memory } = memoryIn(scratchDirectory());
    memory.remember(card, noon);
    memory.remember({ ...card, balance: money(500, 'EUR') }, new Date(noon.getTime() - 1_000));
    expect(memory.recall(byNumber)?.balance).toEqual(card.balance);
  });

  test('the full number never lies on the disk, and is forgotten when the process ends', () => {
    const directory = scratchDirectory();
    const { memory, close } = memoryIn(directory);
    memory.remember(card, noon);
    expect(memory.numberOf(card.ref)).toBe(card.number);
    for (const file of readdirSync(directory)) {
      expect(readFileSync(join(directory, file)).includes(card.number), file).toBe(false);
    }
    close();
    expect(memoryIn(directory).memory.numberOf(card.ref)).toBeUndefined();
  });
});
