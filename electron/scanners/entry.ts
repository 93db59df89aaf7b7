import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The scanner process's file: built into `dist/scanners`, or its source where the sources run as they stand. */
export function scannerEntry(): string {
  const built = join(import.meta.dirname, '../scanners/main.js');
  return existsSync(built) ? built : join(import.meta.dirname, 'process/main.ts');
}
