import type Sqlite from 'better-sqlite3';
import { migrations } from './migrations/all.ts';
import type { Steps } from './steps.ts';

export const newestVersion = migrations.length;

export function versionOf(database: Sqlite.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Brings the schema up to date, each step whole or not at all: the version moves in the step's own transaction. */
export function migrate(database: Sqlite.Database, steps: Steps): void {
  for (const migration of migrations.slice(versionOf(database))) {
    database
      .transaction(() => {
        database.exec(migration.sql);
        steps('migration');
        database.pragma(`user_version = ${migration.version}`);
      })
      .exclusive();
  }
}
