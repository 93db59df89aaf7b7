import type Sqlite from 'better-sqlite3';
import type { JobState, Trouble } from '#shared/paper/job.ts';
import { slipSchema, type Slip } from '#shared/paper/slip.ts';

/** One slip for one printer. */
export interface Job {
  readonly id: number;
  readonly at: number;
  readonly printer: string;
  readonly title: string;
  readonly action: string | null;
  readonly says: string | null;
  readonly state: JobState;
  readonly trouble: Trouble | null;
}

export interface NewJob extends Pick<Job, 'at' | 'printer' | 'action' | 'says'> {
  readonly slip: Slip;
}

export interface Jobs {
  add(job: NewJob): Job;
  get(id: number): Job | undefined;
  /** Undefined once it is printed or dropped. */
  slip(id: number): Slip | undefined;
  become(id: number, state: JobState, trouble: Trouble | null): void;
  /** The old one is dropped and the new one stands in its place, in one commit. */
  replace(id: number, job: NewJob): void;
  next(printer: string): Job | undefined;
  /** Not over, oldest first, and behind them the last that are. */
  list(): Job[];
  /** The newest job for an action that may be on paper. */
  lastOf(action: string): Job | undefined;
  dropOf(printer: string): void;
}

const columns = 'id, at, printer, title, action, says, state, trouble';
const OVER_SHOWN = 20;
const OVER_KEPT_MS = 90 * 86_400_000;

export function openJobs(sqlite: Sqlite.Database, now: number): Jobs {
  // What was on its way when the till stopped may be on paper, and may not.
  sqlite.prepare(`UPDATE job SET state = 'unsure', trouble = 'broke-off' WHERE state = 'printing'`).run();
  sqlite.prepare(`DELETE FROM job WHERE state IN ('printed', 'dropped') AND at < ?`).run(now - OVER_KEPT_MS);

  const one = sqlite.prepare<[number], Job>(`SELECT ${columns} FROM job WHERE id = ?`);
  const insert = sqlite.prepare(
    `INSERT INTO job (at, printer, title, slip, action, says, state) VALUES (?, ?, ?, ?, ?, ?, 'waiting')`,
  );
  const slipOf = sqlite.prepare<[number], { slip: string | null }>(`SELECT slip FROM job WHERE id = ?`);
  const move = sqlite.prepare(`UPDATE job SET state = ?, trouble = ? WHERE id = ?`);
  const over = sqlite.prepare(`UPDATE job SET state = ?, trouble = NULL, slip = NULL WHERE id = ?`);
  const next = sqlite.prepare<[string], Job>(
    `SELECT ${columns} FROM job WHERE printer = ? AND state = 'waiting' ORDER BY id LIMIT 1`,
  );
  const open = sqlite.prepare<[], Job>(
    `SELECT ${columns} FROM job WHERE state IN ('waiting', 'printing', 'unsure') ORDER BY id`,
  );
  const ended = sqlite.prepare<[number], Job>(
    `SELECT ${columns} FROM job WHERE state IN ('printed', 'dropped') ORDER BY id DESC LIMIT ?`,
  );
  const last = sqlite.prepare<[string], Job>(
    `SELECT ${columns} FROM job WHERE action = ? AND state <> 'dropped' ORDER BY id DESC LIMIT 1`,
  );
  const dropAll = sqlite.prepare(
    `UPDATE job SET state = 'dropped', trouble = NULL, slip = NULL WHERE printer = ? AND state IN ('waiting', 'unsure')`,
  );

  const jobs: Jobs = {
    add({ at, printer, slip, action, says }) {
      const { lastInsertRowid } = insert.run(at, printer, slip.title, JSON.stringify(slip), action, says);
      const job = one.get(Number(lastInsertRowid));
      if (job === undefined) throw new Error('a job that was written is not there');
      return job;
    },
    get: (id) => one.get(id),
    slip(id) {
      const text = slipOf.get(id)?.slip;
      return text == null ? undefined : slipSchema.parse(JSON.parse(text));
    },
    become(id, state, trouble) {
      if (state === 'printed' || state === 'dropped') over.run(state, id);
      else move.run(state, trouble, id);
    },
    replace: sqlite.transaction((id: number, job: NewJob) => {
      jobs.become(id, 'dropped', null);
      jobs.add(job);
    }),
    next: (printer) => next.get(printer),
    list: () => [...open.all(), ...ended.all(OVER_SHOWN)],
    lastOf: (action) => last.get(action),
    dropOf: (printer) => void dropAll.run(printer),
  };
  return jobs;
}
