import type { Migration } from './migration.ts';

/**
 * `entry` is the journal: append-only, chained. Everything else here can be built again from it, except `sealed`,
 * which exists to be emptied, and is therefore not part of the chain.
 */
export const journal: Migration = {
  version: 2,
  about: 'entries, actions, sealed secrets',
  sql: `
    CREATE TABLE entry (
      seq    INTEGER PRIMARY KEY,
      action INTEGER,
      before INTEGER,
      what   TEXT NOT NULL,
      body   TEXT NOT NULL,
      at     INTEGER NOT NULL,
      tick   INTEGER NOT NULL,
      run    INTEGER NOT NULL,
      hash   BLOB NOT NULL
    ) STRICT;

    CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

    CREATE TABLE head (
      one      INTEGER PRIMARY KEY CHECK (one = 1),
      seq      INTEGER NOT NULL,
      hash     BLOB NOT NULL,
      mark     BLOB NOT NULL,
      serial   INTEGER NOT NULL,
      training INTEGER NOT NULL,
      run      INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE action (
      seq      INTEGER PRIMARY KEY,
      id       BLOB NOT NULL UNIQUE,
      lane     TEXT NOT NULL,
      state    TEXT NOT NULL,
      open     INTEGER NOT NULL,
      movement TEXT,
      reverses TEXT,
      record   TEXT NOT NULL
    ) STRICT;

    CREATE INDEX action_lane ON action (lane, seq);
    CREATE INDEX action_open ON action (seq) WHERE open = 1;
    CREATE INDEX action_parked ON action (seq) WHERE state = 'parked';
    CREATE INDEX action_movement ON action (movement) WHERE movement IS NOT NULL;
    CREATE INDEX action_reverses ON action (reverses) WHERE reverses IS NOT NULL;

    CREATE TABLE sealed (
      action INTEGER PRIMARY KEY,
      box    BLOB NOT NULL
    ) STRICT;
  `,
};
