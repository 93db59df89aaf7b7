import Sqlite from 'better-sqlite3';
import { renameSync } from 'node:fs';
import { join } from 'node:path';

const versions = [
  `CREATE TABLE job (
     id      INTEGER PRIMARY KEY,
     at      INTEGER NOT NULL,
     printer TEXT NOT NULL,
     title   TEXT NOT NULL,
     -- The slip itself, as long as it may have to be printed.
     slip    TEXT,
     -- The action it is of, and how that stood: what was printed before in the same words is a copy.
     action  TEXT,
     says    TEXT,
     state   TEXT NOT NULL,
     trouble TEXT
   ) STRICT;
   CREATE INDEX job_open ON job (printer, id) WHERE state IN ('waiting', 'printing', 'unsure');
   CREATE INDEX job_action ON job (action, id) WHERE action IS NOT NULL;`,
] as const;

/**
 * What is to be printed, in a file of its own: the journal is never held up by paper, and paper that is lost can be
 * printed again from the journal. So a file that can't be read is put aside; where none can be written, what waits is
 * kept in memory; and the till starts.
 */
export function openPaperFile(directory: string, report: (fault: unknown) => void): Sqlite.Database {
  const file = join(directory, 'paper.db');
  try {
    return opened(file);
  } catch (fault) {
    if (!(fault instanceof Sqlite.SqliteError)) throw fault;
    report(fault);
    return /^SQLITE_(CORRUPT|NOTADB)/.test(fault.code) ? insteadOf(file) : opened(':memory:');
  }
}

function insteadOf(damaged: string): Sqlite.Database {
  renameSync(damaged, `${damaged}.damaged-${Date.now()}`);
  return opened(damaged);
}

function opened(file: string): Sqlite.Database {
  const sqlite = new Sqlite(file, { timeout: 2000 });
  try {
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    const version = Number(sqlite.pragma('user_version', { simple: true }));
    for (const [place, sql] of versions.entries()) {
      if (place < version) continue;
      sqlite.transaction(() => {
        sqlite.exec(sql);
        sqlite.pragma(`user_version = ${place + 1}`);
      })();
    }
    return sqlite;
  } catch (fault) {
    sqlite.close();
    throw fault;
  }
}
