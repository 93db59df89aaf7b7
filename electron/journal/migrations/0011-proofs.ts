import type { Migration } from './migration.ts';

/** How far the proof of a shift has come, card by card. What it came to in the end is a row of the chain. */
export const proofs: Migration = {
  version: 11,
  about: 'proofs of shifts',
  sql: `
    CREATE TABLE proof (
      shift  INTEGER NOT NULL,
      lane   TEXT NOT NULL,
      card   TEXT NOT NULL,
      result TEXT,
      PRIMARY KEY (shift, lane)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE proved (
      shift INTEGER PRIMARY KEY,
      row   INTEGER NOT NULL
    ) STRICT;
  `,
};
