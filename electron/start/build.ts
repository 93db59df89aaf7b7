import { cpSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { letterFiles } from '#electron/paper/dots/letter-files.ts';
import { build as bundle } from 'rolldown';
import { build as buildPage } from 'vite';
import { dist, root, staleParts, stamped, type Part } from './stamps.ts';

/** What is left out of the bundles: Node, Electron itself, and the two packages with native code. */
const external = [/^node:/, 'electron', 'better-sqlite3', 'node-hid'];

const makers: Readonly<Record<Part, () => Promise<unknown>>> = {
  terminal: () => programs().then(preload).then(letters),
  page,
};

/** Builds what is older than its sources; says so in one line, and in none when there is nothing to do. */
export async function buildWhatIsStale(say: (line: string) => void): Promise<void> {
  const stale = staleParts();
  if (stale.length === 0) return;
  const started = performance.now();
  for (const part of stale) await stamped(part, makers[part]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`Built ${stale.join(' and ')} in ${seconds} s.`);
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

/** What paper is drawn with lies beside the programs as it is: bundles hold no fonts. */
function letters(): void {
  rmSync(join(dist, 'letters'), { recursive: true, force: true });
  for (const file of letterFiles()) {
    cpSync(join(root, 'node_modules/@fontsource', file), join(dist, 'letters', basename(file)));
  }
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

if (import.meta.main) await buildWhatIsStale(console.log);
