import type { Migration } from './migration.ts';

/**
 * What actions are looked up by. Filled in quiet moments from the rows, so that nobody who waits at the counter waits
 * for an index. A state that can still change is 'open'.
 */
export const lookingUp: Migration = {
  version: 9,
  about: 'what actions are looked up by',
  sql: `
    CREATE TABLE look (
      seq       INTEGER PRIMARY KEY,
      at        INTEGER NOT NULL,
      last_four TEXT NOT NULL,
      state     TEXT NOT NULL
    ) STRICT;
    CREATE INDEX look_state ON look (state, at, seq);
    CREATE INDEX look_four ON look (last_four, at, seq);

    CREATE TABLE look_person (
      person TEXT NOT NULL,
      state  TEXT NOT NULL,
      at     INTEGER NOT NULL,
      seq    INTEGER NOT NULL,
      PRIMARY KEY (person, state, at, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX look_person_seq ON look_person (seq);
  `,
};
