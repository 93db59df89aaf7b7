import type { Printer } from '#shared/paper/printer.ts';
import type { JobState, Trouble } from '#shared/paper/job.ts';
import { done, refused, type Result } from '#shared/result.ts';
import Sqlite from 'better-sqlite3';
import type { Slip } from '#shared/paper/slip.ts';
import { setTimeout as after } from 'node:timers/promises';
import type { Sending, Sent } from '../ways/sending.ts';
import { openJobs, type Job, type NewJob } from './jobs.ts';
import { openPaperFile } from './paper-file.ts';

export interface QueueOptions {
  readonly directory: string;
  readonly printers: () => readonly Printer[];
  /** Something in the list is otherwise now. */
  readonly changed: () => void;
  readonly send: (printer: Printer, sending: Sending) => Promise<Sent>;
  readonly report: (bug: unknown) => void;
  readonly now?: () => number;
  /** After so long a printer that could not take a slip is tried again; each time in vain it doubles, up to the last. */
  readonly retryMs?: readonly [first: number, last: number];
}

/** Slips on their way to paper, one at a time for each printer. Nothing waits for it, and it waits for nothing. */
export interface PrintQueue {
  /** Refused where it can't be written down: nothing is printed then. */
  add(job: Omit<NewJob, 'at'>): Result<Job>;
  list(): readonly Job[];
  lastOf(action: string): Job | undefined;
  /**
   * A person has looked at an unsure one, or gives up one that waits; with `marked`, it is printed again as what that
   * makes of it. False: there is nothing to decide any more.
   */
  settle(id: number, how: 'there' | 'drop' | ((slip: Slip) => Slip)): boolean;
  /** Its printer is gone. */
  forget(printer: string): void;
  /** The printers are others now, or somebody has put paper in: everything that waits is tried at once. */
  wake(): void;
  close(): Promise<void>;
}

export function openPrintQueue(options: QueueOptions): PrintQueue {
  const { printers, changed, report, now = Date.now, retryMs = [2000, 30_000] } = options;
  const [first, longest] = retryMs;
  const sqlite = openPaperFile(options.directory, report);
  const jobs = openJobs(sqlite, now());
  const stopping = new AbortController();
  const busy = new Map<string, Promise<void>>();
  const pauses = new Map<string, { timer: NodeJS.Timeout; ms: number }>();

  function become(id: number, state: JobState, trouble: Trouble | null): void {
    const before = jobs.get(id);
    if (before?.state === state && before.trouble === trouble) return;
    jobs.become(id, state, trouble);
    changed();
  }

  function start(printer: Printer): void {
    if (busy.has(printer.id) || stopping.signal.aborted) return;
    const work = printAll(printer)
      .catch(report)
      .finally(() => {
        busy.delete(printer.id);
        // One that was added while the last one ended.
        if (!pauses.has(printer.id) && jobs.next(printer.id) !== undefined) wake();
      });
    busy.set(printer.id, work);
  }

  async function printAll(printer: Printer): Promise<void> {
    for (let job = jobs.next(printer.id); job !== undefined; job = jobs.next(printer.id)) {
      if (stopping.signal.aborted) return;
      const { became, trouble } = await print(job, printer);
      if (stopping.signal.aborted && became !== 'printed') return;
      become(job.id, became, trouble);
      if (became === 'waiting') return rest(printer);
      pauses.delete(printer.id);
    }
  }

  async function print({ id }: Job, printer: Printer): Promise<{ became: Sent['became']; trouble: Trouble | null }> {
    const slip = jobs.slip(id);
    if (slip === undefined) return { became: 'printed', trouble: null };
    // Letters and bars are loaded with the first slip, and cost a till that prints nothing nothing.
    const { encodeSlip } = await import('../bytes/encode-slip.ts');
    const sent = await options.send(printer, {
      bytes: encodeSlip(slip, printer),
      speaks: printer.speaks,
      begin: () => become(id, 'printing', null),
      trouble: (trouble) => {
        if (!stopping.signal.aborted) become(id, 'printing', trouble);
      },
      signal: stopping.signal,
    });
    return { trouble: null, ...sent };
  }

  function again(job: Job, marked: (slip: Slip) => Slip): void {
    const slip = jobs.slip(job.id);
    if (slip === undefined) return;
    jobs.replace(job.id, { ...job, slip: marked(slip), at: now() });
    changed();
  }

  function rest(printer: Printer): void {
    const before = pauses.get(printer.id);
    const ms = Math.min(longest, before === undefined ? first : before.ms * 2);
    const timer = setTimeout(() => {
      const same = printers().find(({ id }) => id === printer.id);
      if (same !== undefined) start(same);
    }, ms);
    timer.unref();
    pauses.set(printer.id, { timer, ms });
  }

  function wake(): void {
    for (const { timer } of pauses.values()) clearTimeout(timer);
    pauses.clear();
    for (const printer of printers()) start(printer);
  }

  wake();
  return {
    add(job) {
      const added = kept(() => jobs.add({ ...job, at: now() }));
      if (!added.ok) return added;
      changed();
      const printer = printers().find(({ id }) => id === job.printer);
      if (printer !== undefined && !pauses.has(printer.id)) start(printer);
      return added;
    },
    list: () => jobs.list(),
    lastOf: (action) => jobs.lastOf(action),
    settle(id, how) {
      const job = jobs.get(id);
      if (job === undefined || (job.state !== 'unsure' && job.state !== 'waiting')) return false;
      if (typeof how === 'string') become(id, how === 'there' ? 'printed' : 'dropped', null);
      // What waits has never left: it needs no mark, only another try.
      else if (job.state === 'unsure') again(job, how);
      wake();
      return true;
    },
    forget(printer) {
      jobs.dropOf(printer);
      changed();
    },
    wake,
    async close() {
      for (const { timer } of pauses.values()) clearTimeout(timer);
      stopping.abort();
      // A device file may hold a write for as long as its printer has no paper: what it does is unsure at the next start.
      await Promise.race([Promise.all(busy.values()), after(2000, undefined, { ref: false })]);
      sqlite.close();
    },
  };
}

/** A full disk is no bug: it is said, and what was asked for is not done. */
function kept<T>(work: () => T): Result<T> {
  try {
    return done(work());
  } catch (fault) {
    if (!(fault instanceof Sqlite.SqliteError)) throw fault;
    const why =
      fault.code === 'SQLITE_FULL' ? 'disk-full' : fault.code.startsWith('SQLITE_READONLY') ? 'read-only' : 'damaged';
    return refused({ code: 'not-kept', why });
  }
}
