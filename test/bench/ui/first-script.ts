import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const page = join(import.meta.dirname, '../../../dist/renderer');

/** All the JavaScript that the page asks for before it shows anything, in bytes as they travel. */
export function firstScript(): number {
  const html = readFileSync(join(page, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  if (scripts.length === 0) throw new Error('the page names no script');
  return scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(page, path)), { level: 9 }).length, 0);
}
