import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const dist = join(root, 'dist');

/** What is built, and from which folders. */
const sources = {
  terminal: ['electron', 'shared'],
  page: ['renderer', 'shared'],
} as const;
export type Part = keyof typeof sources;

/** The parts that are older than their sources. Looks at names, sizes and times, and loads no bundler. */
export function staleParts(): Part[] {
  return (['terminal', 'page'] as const).filter((part) => readStamp(part) !== stampOf(part));
}

/** Makes the part, and stamps it with what its sources were when the making began. */
export async function stamped(part: Part, make: () => Promise<unknown>): Promise<void> {
  const stamp = stampOf(part);
  rmSync(stampFile(part), { force: true });
  await make();
  mkdirSync(dist, { recursive: true });
  writeFileSync(stampFile(part), stamp);
}

function stampFile(part: Part): string {
  return join(dist, `.${part}`);
}

function readStamp(part: Part): string | undefined {
  return existsSync(stampFile(part)) ? readFileSync(stampFile(part), 'utf8') : undefined;
}

function stampOf(part: Part): string {
  const hash = createHash('sha256');
  for (const folder of sources[part]) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).toSorted()) {
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path}\0${size}\0${mtimeMs}\n`);
    }
  }
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.digest('hex');
}
