import type { Migration } from './migration.ts';

/**
 * Boxes of cards while they are scanned, which is before anything of them is an action. No part of the chain: a list
 * is a piece of paper, and what is confirmed of it becomes rows of the journal.
 */
export const boxes: Migration = {
  version: 4,
  about: 'boxes of cards',
  sql: `
    CREATE TABLE box (
      id     TEXT PRIMARY KEY,
      away   INTEGER NOT NULL,
      body   TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE box_row (
      box    TEXT NOT NULL REFERENCES box (id),
      no     INTEGER NOT NULL,
      body   TEXT NOT NULL,
      hash   BLOB,
      sealed BLOB,
      PRIMARY KEY (box, no)
    ) STRICT, WITHOUT ROWID;
  `,
};
