import { auditBeside, type Audit } from '#electron/journal/audit.ts';
import { backupsIn } from '#electron/journal/backup.ts';
import { journalFile } from '#electron/journal/database.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { Upkeep } from '#electron/journal/upkeep.ts';
import { statSync } from 'node:fs';

/** How the open book is looked after, for whoever wants to know. */
export interface BookCare {
  state(): {
    readonly rows: number;
    readonly backups: number;
    readonly lastBackupAt: string | null;
    readonly backedUp: boolean;
  };
  verify(): Promise<Audit>;
  backUp: Upkeep['backUpNow'];
}

export function careFor(directory: string, journal: Journal, upkeep: Upkeep): BookCare {
  return {
    state() {
      const made = backupsIn(directory);
      const [newest] = made;
      return {
        rows: journal.head.seq,
        backups: made.length,
        lastBackupAt: newest === undefined ? null : statSync(newest).mtime.toISOString(),
        backedUp: newest !== undefined && upkeep.backedUp === journal.head.seq,
      };
    },
    verify: () => auditBeside(journalFile(directory), directory),
    backUp: upkeep.backUpNow,
  };
}
