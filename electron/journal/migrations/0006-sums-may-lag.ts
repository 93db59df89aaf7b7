import type { Migration } from './migration.ts';

/**
 * An accepted action is one row of `entry`, its sealed secret in it, and nothing else: what rows add up to may be
 * written later, many at a time. `head.summed` is the row up to which `action` holds the sums of all that is open.
 */
export const sumsMayLag: Migration = {
  version: 6,
  about: 'sealed secrets in the row that accepts, sums that may lag',
  sql: `
    DROP TRIGGER entry_stays;
    ALTER TABLE entry ADD COLUMN sealed BLOB;
    UPDATE entry SET sealed = (SELECT sealed FROM action WHERE action.seq = entry.seq)
      WHERE seq IN (SELECT seq FROM action WHERE sealed IS NOT NULL);
    ALTER TABLE action DROP COLUMN sealed;

    CREATE TRIGGER entry_stays BEFORE UPDATE OF seq, action, before, what, body, at, tick, run, hash ON entry
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER entry_only_forgets BEFORE UPDATE OF sealed ON entry WHEN NEW.sealed IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a sealed secret can only be removed'); END;

    ALTER TABLE head ADD COLUMN summed INTEGER NOT NULL DEFAULT 0;
    UPDATE head SET summed = seq;
  `,
};
