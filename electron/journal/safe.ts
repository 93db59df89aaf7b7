import type Sqlite from 'better-sqlite3';
import type { JournalKeys } from './keys.ts';
import { unseal, type Secrets } from './seal.ts';

/** Opens what was sealed for an open action. It lies in the row that accepted it and goes in the commit that ends it. */
export interface Safe {
  get(action: number, id: string): Secrets | undefined;
}

export function openSafe(sqlite: Sqlite.Database, keys: JournalKeys): Safe {
  const select = sqlite.prepare<[number], Buffer | null>(`SELECT sealed FROM entry WHERE seq = ?`).pluck();
  return {
    get(action, id) {
      const box = select.get(action) ?? undefined;
      return box === undefined ? undefined : unseal(keys, id, box);
    },
  };
}
