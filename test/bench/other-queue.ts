import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';

const VERSION = '0.0.14';

/** The little that is used of plainjob, a durable queue over better-sqlite3 that people would otherwise pick. */
interface PlainJob {
  better(database: Sqlite.Database): unknown;
  defineQueue(options: { connection: unknown; logger?: unknown }): { add(type: string, data: unknown): unknown };
}

export interface OtherQueue {
  readonly name: string;
  add(data: unknown): void;
}

/** Not a dependency of this project: brought into build/ for a comparison, and undefined where it can't be had. */
export async function plainJob(root: string, file: string, synchronous?: 'FULL'): Promise<OtherQueue | undefined> {
  const place = join(root, 'build/bench');
  const entry = join(place, 'node_modules/plainjob/dist/plainjob.js');
  if (!existsSync(entry)) {
    const npm = ['install', '--no-save', '--no-package-lock', '--prefix', place, `plainjob@${VERSION}`];
    spawnSync('npm', npm, { stdio: 'ignore' });
  }
  if (!existsSync(entry)) return undefined;
  const { better, defineQueue }: PlainJob = await import(pathToFileURL(entry).href);
  const database = new Sqlite(file);
  const silent = { error: ignore, warn: ignore, info: ignore, debug: ignore };
  const queue = defineQueue({ connection: better(database), logger: silent });
  if (synchronous !== undefined) database.pragma(`synchronous = ${synchronous}`);
  const setting = synchronous ?? 'NORMAL, as it comes';
  return { name: `plainjob ${VERSION} (synchronous ${setting})`, add: (data) => void queue.add('action', data) };
}

function ignore(): void {
  // The queue's own log is not part of what is measured.
}
