import type { Migration } from './migration.ts';

/** Where the closed shifts end. What each came to stands in that row, which is part of the chain. */
export const shifts: Migration = {
  version: 8,
  about: 'closed shifts',
  sql: `
    CREATE TABLE shift (
      number INTEGER PRIMARY KEY,
      closed INTEGER NOT NULL
    ) STRICT;
  `,
};
