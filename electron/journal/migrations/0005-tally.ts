import type { Migration } from './migration.ts';

/**
 * The running account, filled from the rows that are there. What each deed came to is written as `posting.ts` has it;
 * rows from before gave no `comesTo`.
 */
export const tally: Migration = {
  version: 5,
  about: 'the running account',
  sql: `
    CREATE TABLE tally (
      quarter  INTEGER NOT NULL,
      does     TEXT NOT NULL,
      vendor   TEXT NOT NULL,
      program  TEXT NOT NULL,
      person   TEXT NOT NULL,
      offline  INTEGER NOT NULL,
      currency TEXT NOT NULL,
      count    INTEGER NOT NULL,
      minor    INTEGER NOT NULL,
      PRIMARY KEY (quarter, does, vendor, program, person, offline, currency)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO tally
    SELECT quarter, does, vendor, program, person, offline, coalesce(amount ->> '$.currency', ''),
           count(*), sum(coalesce(amount ->> '$.minor', 0))
    FROM (
      SELECT e.at / 900000 AS quarter,
             CASE WHEN e.what = 'settled' AND e.body ->> '$.how' <> 'was-done' THEN 'write-off'
                  ELSE a.record ->> '$.does' END AS does,
             a.record ->> '$.vendor' AS vendor,
             coalesce(a.record ->> '$.card.program', '') AS program,
             b.body ->> '$.cashier' AS person,
             a.record ->> '$.provisional' AS offline,
             CASE WHEN e.what = 'settled' AND e.body ->> '$.how' <> 'was-done' THEN e.body -> '$.shortfall'
                  WHEN a.record ->> '$.does' IN ('take', 'add', 'give-back') THEN a.record -> '$.stake'
                  WHEN a.record ->> '$.does' = 'activate'
                    THEN CASE WHEN a.record ->> '$.stake' IS NULL THEN a.record -> '$.settlement.left'
                              ELSE a.record -> '$.stake' END
                  WHEN a.record ->> '$.does' IN ('use-coupon', 'pay-with-points') THEN a.record -> '$.settlement.worth'
             END AS amount
      FROM entry e JOIN action a ON a.seq = e.action JOIN entry b ON b.seq = e.action
      WHERE e.what = 'confirmed'
         OR (e.what = 'settled'
             AND (e.body ->> '$.how' = 'was-done' OR coalesce(e.body ->> '$.shortfall.minor', 0) <> 0))
    )
    GROUP BY 1, 2, 3, 4, 5, 6, 7;
  `,
};
