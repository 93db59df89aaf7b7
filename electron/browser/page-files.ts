import type { MiddlewareHandler } from 'hono';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** The built page. Hashed files never change and are kept for ever; the page itself is asked for each time. */
export function pageFiles(root: string): MiddlewareHandler {
  return async (context) => {
    const path = normalize(decodeURIComponent(new URL(context.req.url).pathname));
    const file = path === sep ? 'index.html' : path.slice(1);
    const type = types[extname(file)];
    if (file.startsWith('..') || type === undefined) return context.notFound();
    try {
      const body = await readFile(join(root, file));
      const kept = file.startsWith(`assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-store';
      return context.body(new Uint8Array(body), 200, { 'Content-Type': type, 'Cache-Control': kept });
    } catch {
      return context.notFound();
    }
  };
}
