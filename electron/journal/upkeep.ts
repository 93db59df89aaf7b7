import { backUp } from './backup.ts';
import type { JournalDatabase } from './database.ts';
import type { Journal } from './journal.ts';
import { storageProblemOf } from './refusal.ts';
import { unwatched, type Steps } from './steps.ts';
import type { Time } from './time.ts';

type Backup = Awaited<ReturnType<typeof backUp>>;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export interface UpkeepTiming {
  readonly sumUpMs: number;
  readonly clockMs: number;
  readonly checkpointMs: number;
  readonly backupMs: number;
}

export const usualUpkeep: UpkeepTiming = {
  sumUpMs: SECOND,
  clockMs: 30 * SECOND,
  checkpointMs: 10 * MINUTE,
  backupMs: 60 * MINUTE,
};

/**
 * What the journal needs now and then: the sums that are late; a look at the clock; its write-ahead log folded in, which also wipes what was
 * sealed in it; and a fresh backup when something was written since the last one.
 */
export interface Upkeep {
  /** Up to which row of the chain the newest backup of this run goes; 0 when it made none. */
  readonly backedUp: number;
  /** A backup now, in turn with those that come by themselves. */
  backUpNow(): Promise<Backup>;
  stop(): Promise<void>;
}

export function keepUp(
  database: JournalDatabase,
  journal: Journal,
  time: Time,
  { steps = unwatched, timing = usualUpkeep }: { steps?: Steps; timing?: UpkeepTiming } = {},
): Upkeep {
  let stopped = false;
  let backedUp = 0;
  let running: Promise<unknown> = Promise.resolve();
  const alarms = new Set<() => void>();

  const every = (ms: number, work: () => void) => {
    const off = time.after(ms, () => {
      alarms.delete(off);
      if (stopped) return;
      work();
      every(ms, work);
    });
    alarms.add(off);
  };

  // Asked for only when there is something to write: an idle till sleeps.
  let summing = false;
  const unlisten = journal.onChange((records) => {
    if (summing || records.length === 0) return;
    summing = true;
    const off = time.after(timing.sumUpMs, () => {
      alarms.delete(off);
      summing = false;
      journal.sumUp();
    });
    alarms.add(off);
  });
  every(timing.clockMs, () => journal.checkClock());
  every(timing.checkpointMs, () => checkpoint(database, steps));
  // One after the other: a backup clears away what an interrupted one left behind.
  const backUpInTurn = (): Promise<Backup> => {
    const making = running.then(async () => {
      const { seq } = journal.head;
      const made = await backUp(database, new Date(time.wall()), steps);
      if (made.ok) backedUp = seq;
      return made;
    });
    running = making;
    return making;
  };
  every(timing.backupMs, () => {
    // A disk that is full now may not be in an hour; the journal itself reports what it can't write.
    if (journal.head.seq !== backedUp) void backUpInTurn();
  });

  return {
    get backedUp() {
      return backedUp;
    },
    backUpNow: backUpInTurn,
    async stop() {
      stopped = true;
      unlisten();
      for (const off of alarms) off();
      await running;
    },
  };
}

export function checkpoint({ sqlite }: JournalDatabase, steps: Steps = unwatched): void {
  steps('checkpoint');
  try {
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // The log stays as it is, with every commit in it, and the next checkpoint tries again.
    if (storageProblemOf(error) === undefined) throw error;
  }
}
