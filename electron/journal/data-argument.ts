import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { journalFile } from './database.ts';

/** The journals under a data directory: a till keeps one for training and one for earnest. */
export function journalsUnder(data: string): string[] {
  const root = resolve(data);
  const places = [root, join(root, 'live'), join(root, 'training')];
  return places.filter((place) => existsSync(journalFile(place)));
}
