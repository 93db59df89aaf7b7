import type { Migration } from './migration.ts';

/**
 * An accepted action writes fewer pages, and a commit is as fast as it has pages: the sealed secret lies in the row of
 * its action, and one index serves both the line of a card and all that is open.
 */
export const fewerPages: Migration = {
  version: 3,
  about: 'sealed secrets beside their action, one index for lines',
  sql: `
    ALTER TABLE action ADD COLUMN sealed BLOB;
    UPDATE action SET sealed = (SELECT box FROM sealed WHERE sealed.action = action.seq)
      WHERE seq IN (SELECT action FROM sealed);
    DROP TABLE sealed;

    DROP INDEX action_lane;
    DROP INDEX action_open;
    CREATE INDEX action_line ON action (open, lane, seq);
  `,
};
