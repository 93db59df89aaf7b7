import type Sqlite from 'better-sqlite3';
import type { JournalKeys } from './keys.ts';
import { seal, unseal, type Secrets } from './seal.ts';

/** Sealed secrets of open actions. Emptied in the very transaction that ends the action. */
export interface Safe {
  put(action: number, id: string, secrets: Secrets): void;
  get(action: number, id: string): Secrets | undefined;
  empty(action: number): void;
}

export function openSafe(sqlite: Sqlite.Database, keys: JournalKeys): Safe {
  const insert = sqlite.prepare(`INSERT INTO sealed VALUES (?, ?)`);
  const select = sqlite.prepare<[number], Buffer>(`SELECT box FROM sealed WHERE action = ?`).pluck();
  const remove = sqlite.prepare(`DELETE FROM sealed WHERE action = ?`);
  return {
    put: (action, id, secrets) => void insert.run(action, seal(keys, id, secrets)),
    get(action, id) {
      const box = select.get(action);
      return box === undefined ? undefined : unseal(keys, id, box);
    },
    empty: (action) => void remove.run(action),
  };
}
