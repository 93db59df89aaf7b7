import type { Migration } from './migration.ts';

/**
 * Cards that are ordered from a vendor. An order is older than its cards, so it can't be an action of one; each step of
 * it is one request. What the vendor is told, and the numbers that it answers, are sealed; notes of it are in the chain.
 */
export const issueOrders: Migration = {
  version: 10,
  about: 'orders of new cards',
  sql: `
    CREATE TABLE issue_order (
      id     TEXT PRIMARY KEY,
      at     INTEGER NOT NULL,
      body   TEXT NOT NULL,
      sealed BLOB
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE issue_step (
      "order" TEXT NOT NULL REFERENCES issue_order (id),
      no      INTEGER NOT NULL,
      body    TEXT NOT NULL,
      sealed  BLOB,
      PRIMARY KEY ("order", no)
    ) STRICT, WITHOUT ROWID;
  `,
};
