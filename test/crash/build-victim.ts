import { join } from 'node:path';
import { build } from 'rolldown';

// Proofs run beside each other: none starts a program that another one is just writing.
const out = join(import.meta.dirname, '../../build/crash', process.env['VITEST_POOL_ID'] ?? '0');

/** One file instead of hundreds: a terminal that is to die within a second should not spend it on reading sources. */
export async function buildVictim(): Promise<string> {
  await build({
    input: { victim: join(import.meta.dirname, 'victim.ts') },
    platform: 'node',
    external: [/^node:/, 'better-sqlite3', 'node-hid'],
    output: { dir: out, format: 'esm', entryFileNames: '[name].js' },
    logLevel: 'warn',
  });
  return join(out, 'victim.js');
}
