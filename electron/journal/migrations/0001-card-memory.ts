import type { Migration } from './migration.ts';

/** Cards as they were last seen. The number is there only as a keyed hash, for finding it again. */
export const cardMemory: Migration = {
  version: 1,
  about: 'card memory',
  sql: `
    CREATE TABLE card (
      key   TEXT PRIMARY KEY,
      view  TEXT NOT NULL,
      as_of INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE card_name (
      hash BLOB PRIMARY KEY,
      card TEXT NOT NULL REFERENCES card (key)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX card_name_card ON card_name (card);

    CREATE TABLE about_journal (
      name  TEXT PRIMARY KEY,
      value ANY NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
