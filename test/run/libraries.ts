import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
export const librariesFile = join(root, 'renderer/setup/about/libraries.json');

/** What the product's own sources import, from Node alone or into a bundle; everything else only helps to make it. */
function imported(): string[] {
  const sources = ['electron', 'renderer', 'shared'].flatMap((room) =>
    globSync(`${room}/**/*.{ts,tsx,css}`, {
      cwd: root,
      exclude: ['electron/start/**', 'electron/vendors/**', '**/*.config.ts'],
    }),
  );
  const names = sources.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from |import |import\()'([^'\s#.][^'\s]*)'/g)].map(
      ([, specifier = '']) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'),
    ),
  );
  return [...new Set(names)].filter((name) => !name.startsWith('node:'));
}

/** They only fetch binaries when they are installed. */
const installers = new Set(['@electron/get', 'extract-zip', 'prebuild-install', 'node-addon-api']);

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

interface Library {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Every library that the product carries, with what those need in their turn, by name. */
export function librariesOf(): Library[] {
  const found = new Map<string, Library>();
  const look = (wanted: string): void => {
    if (found.has(wanted) || installers.has(wanted) || wanted.startsWith('@types/')) return;
    const text = readFileSync(join(root, 'node_modules', wanted, 'package.json'), 'utf8');
    const { name, version, license, dependencies } = packageSchema.parse(JSON.parse(text));
    found.set(wanted, { name, version, licence: license });
    for (const dependency of Object.keys(dependencies)) look(dependency);
  };
  for (const name of imported()) look(name);
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

export function librariesText(): string {
  return `${JSON.stringify(librariesOf(), null, 2)}\n`;
}
