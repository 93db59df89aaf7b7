import { openCardMemory, type CardMemory } from '#electron/journal/card-memory.ts';
import { openDatabase } from '#electron/journal/database.ts';
import { sentenceOf } from '#electron/journal/refusal.ts';
import { join } from 'node:path';
import { StartRefused } from './refusal.ts';

export interface Book {
  readonly memory: CardMemory;
  close(): void;
}

/** Play and earnest never share a page: each mode has a book of its own. */
export function openBook(directory: string, mode: 'training' | 'live'): Book {
  const opened = openDatabase(join(directory, mode));
  if (!opened.ok) throw new StartRefused(sentenceOf(opened.problem));
  return { memory: openCardMemory(opened.value), close: () => opened.value.close() };
}
