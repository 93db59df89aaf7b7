import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'rolldown';
import { build as buildPage } from 'vite';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');

/** What is left out of the bundles: Node, Electron itself, and the two packages with native code. */
const external = [/^node:/, 'electron', 'better-sqlite3', 'node-hid'];

interface Part {
  readonly name: string;
  readonly from: readonly string[];
  readonly make: () => Promise<unknown>;
}

const parts: readonly Part[] = [
  {
    name: 'terminal',
    from: ['electron', 'shared'],
    make: () => programs().then(preload),
  },
  {
    name: 'page',
    from: ['renderer', 'shared'],
    make: page,
  },
];

/** Builds what is older than its sources; says so in one line, and in none when there is nothing to do. */
export async function buildWhatIsStale(say: (line: string) => void): Promise<void> {
  const stale = parts.filter((part) => readStamp(part) !== stampOf(part));
  if (stale.length === 0) return;
  const started = performance.now();
  mkdirSync(dist, { recursive: true });
  for (const part of stale) {
    const stamp = stampOf(part);
    rmSync(stampFile(part), { force: true });
    await part.make();
    writeFileSync(stampFile(part), stamp);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`Built ${stale.map((part) => part.name).join(' and ')} in ${seconds} s.`);
}

async function programs(): Promise<void> {
  for (const folder of ['browser', 'desktop', 'scanners', 'parts'])
    rmSync(join(dist, folder), { recursive: true, force: true });
  await bundle({
    input: {
      'browser/main': join(root, 'electron/browser/main.ts'),
      'desktop/main': join(root, 'electron/desktop/main.ts'),
      'scanners/main': join(root, 'electron/scanners/process/main.ts'),
    },
    platform: 'node',
    external,
    output: { dir: dist, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    logLevel: 'warn',
  });
}

async function page(): Promise<void> {
  // Started from a test, Vite would otherwise take the test's NODE_ENV and ship React's development build.
  process.env['NODE_ENV'] = 'production';
  await buildPage({ configFile: join(root, 'renderer/vite.config.ts'), logLevel: 'warn' });
}

/** A sandboxed preload can't load modules: one CommonJS file, with nothing but `electron` outside. */
async function preload(): Promise<void> {
  await bundle({
    input: join(root, 'electron/desktop/preload/preload.ts'),
    external: ['electron'],
    output: { file: join(dist, 'desktop/preload.cjs'), format: 'cjs' },
    logLevel: 'warn',
  });
}

function stampFile(part: Part): string {
  return join(dist, `.${part.name}`);
}

function readStamp(part: Part): string | undefined {
  return existsSync(stampFile(part)) ? readFileSync(stampFile(part), 'utf8') : undefined;
}

/** A fingerprint of everything a part is made from: names, sizes and times, which is quick and good enough. */
function stampOf(part: Part): string {
  const hash = createHash('sha256');
  for (const folder of part.from) {
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

if (import.meta.main) await buildWhatIsStale(console.log);
