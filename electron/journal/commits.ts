import type { Problem } from '#shared/domain/problem.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { ActionRecord } from './action-record.ts';
import type { ActionsTable } from './actions-table.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { EntryLog, Writing } from './entry-log.ts';
import type { OpenActions } from './open-actions.ts';
import { storageProblemOf } from './refusal.ts';

export type Change = (records: readonly ActionRecord[]) => void;

/** Everything that is written goes through here: one commit, then memory, then those who listen. */
export interface Commits {
  /** `keep` is told how each action stands once the commit holds. */
  write<T>(work: (writing: Writing, keep: (record: ActionRecord) => void) => T): Result<T>;
  /** Writes down what was added up in memory alone. */
  sumUp(): void;
  /** Why the last write failed, until one succeeds. */
  readonly storage: Problem | null;
  onChange(listener: Change): () => void;
}

export interface CommitParts {
  readonly log: EntryLog;
  readonly table: ActionsTable;
  readonly clock: ClockWatch;
  readonly open: OpenActions;
  /** A commit failed: what was noted in it was not. */
  readonly failed: () => void;
}

/** More sums than this are not left to a quiet moment: a start has to add them up again. */
const MOST_LATE = 250;

export function openCommits({ log, table, clock, open, failed }: CommitParts): Commits {
  const listeners = new Set<Change>();
  let storage: Problem | null = null;

  const write = <T>(
    work: (writing: Writing, keep: (record: ActionRecord) => void) => T,
    { all = table.late >= MOST_LATE, tell = true } = {},
  ): Result<T> => {
    const changed = new Map<number, ActionRecord>();
    let result: T;
    try {
      result = log.write((writing) => {
        const jump = clock.jumped(writing.moment);
        if (jump !== undefined) writing.put(null, null, { what: 'clock-jumped', ms: jump });
        const made = work(writing, (record) => changed.set(record.seq, record));
        table.write(changed.values(), all);
        if (all) writing.summedUp();
        return made;
      });
    } catch (error) {
      const problem = storageProblemOf(error);
      if (problem === undefined) throw error;
      storage = problem;
      failed();
      return refused(problem);
    }
    clock.noted();
    storage = null;
    table.kept(changed.values(), all);
    for (const record of changed.values()) open.put(record);
    if (tell) for (const listener of listeners) listener([...changed.values()]);
    return done(result);
  };

  return {
    write: (work) => write(work),
    sumUp() {
      // Nothing has changed for anyone who listens.
      if (table.late > 0) write(() => undefined, { all: true, tell: false });
    },
    get storage() {
      return storage;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
