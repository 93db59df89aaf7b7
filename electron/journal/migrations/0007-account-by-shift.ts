import type { Migration } from './migration.ts';

/**
 * The running account knows the shift of each decision, and counts what ended with nothing done too. Everything that was
 * decided before there were shifts falls in the first.
 */
export const accountByShift: Migration = {
  version: 7,
  about: 'the running account by shift',
  sql: `
    ALTER TABLE tally RENAME TO tally_before;
    CREATE TABLE tally (
      quarter  INTEGER NOT NULL,
      shift    INTEGER NOT NULL,
      does     TEXT NOT NULL,
      vendor   TEXT NOT NULL,
      program  TEXT NOT NULL,
      person   TEXT NOT NULL,
      offline  INTEGER NOT NULL,
      carried  INTEGER NOT NULL,
      currency TEXT NOT NULL,
      count    INTEGER NOT NULL,
      minor    INTEGER NOT NULL,
      PRIMARY KEY (quarter, shift, does, vendor, program, person, offline, carried, currency)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tally_shift ON tally (shift);

    INSERT INTO tally
    SELECT quarter, 1, does, vendor, program, person, offline, 0, currency, count, minor FROM tally_before;
    DROP TABLE tally_before;

    INSERT INTO tally
    SELECT e.at / 900000, 1, 'not-done', a.record ->> '$.vendor', coalesce(a.record ->> '$.card.program', ''),
           b.body ->> '$.cashier', a.record ->> '$.provisional', 0, '', count(*), 0
    FROM entry e JOIN action a ON a.seq = e.action JOIN entry b ON b.seq = e.action
    WHERE e.what IN ('refused', 'withdrawn')
       OR (e.what = 'settled' AND e.body ->> '$.how' NOT IN ('was-done', 'send-again')
           AND coalesce(e.body ->> '$.shortfall.minor', 0) = 0)
    GROUP BY 1, 2, 3, 4, 5, 6, 7;
  `,
};
