import type { Vendor } from '#shared/domain/card.ts';
import { isOpen, type ActionRecord } from './action-record.ts';
import { openCarrier, type CarrierOptions, type Conclude, type Job, type VendorLine } from './carrier.ts';
import type { Conclusion } from './conclusion.ts';
import type { Line } from './journal.ts';
import { lineUp, type LineUp } from './line-up.ts';
import { freshHand, moveFor, pickFrom, type InHand } from './next-move.ts';
import { keepPace, type Pace } from './pace.ts';
import { unwatched, type Steps } from './steps.ts';
import type { Time } from './time.ts';
import { backOff, usualTiming, type Timing } from './timing.ts';

export interface DrainOptions extends Omit<CarrierOptions, 'timing' | 'steps' | 'handOf' | 'rest'> {
  readonly time: Time;
  readonly timing?: Timing;
  readonly random?: () => number;
  readonly steps?: Steps;
  /** Somebody lets it rest for now; when that ends, someone wakes the drain. */
  readonly rests?: (action: ActionRecord) => boolean;
}

export interface Drain {
  /** Looks at everything again: something was accepted, a vendor came back, a person settled something. */
  wake(vendor?: Vendor): void;
  /** Nothing is sent to this vendor before then: its own Retry-After. Undefined when it is not resting. */
  restsFor(vendor: Vendor): number | undefined;
  nextTry(action: ActionRecord): number | undefined;
  /** Sends nothing more, and waits a little for what is on its way. */
  stop(graceMs?: number): Promise<void>;
}

interface Finished {
  readonly job: Job;
  readonly conclude: Conclude;
}

interface Desk {
  readonly line: VendorLine;
  readonly queue: LineUp;
  readonly pace: Pace;
  inFlight: number;
  restsUntil: number;
}

const GATHERING = 8;
const LONGEST_GATHERING_MS = 6;
/** A disk that syncs faster than a timer can wait is not waited for. */
const QUICK_COMMIT_MS = 1;
const STORAGE_RETRY_MS = 1_000;
const GRACE_MS = 3_000;

/**
 * Carries accepted actions to their vendors: one at a time per card, several cards at once. Answers that come in
 * together and the sends that follow them share one commit.
 */
export function openDrain(options: DrainOptions): Drain {
  const { journal, time, steps = unwatched, timing = usualTiming, random = Math.random } = options;
  const desks = new Map<Vendor, Desk>();
  for (const [vendor, line] of options.vendors) {
    desks.set(vendor, { line, queue: lineUp(), pace: keepPace(line.budget), inFlight: 0, restsUntil: 0 });
  }
  const hands = new Map<number, InHand>();
  const busy = new Set<string>();
  const alarms = new Map<string, () => void>();
  const finished: Finished[] = [];
  let scheduled = false;
  let commitMs = 0;
  let stopped = false;
  let ended = false;
  let idle: (() => void) | undefined;

  const handOf = (record: ActionRecord) => hands.get(record.seq) ?? freshHand;
  const carry = openCarrier({ ...options, steps, timing, handOf, rest: (vendor, until) => rest(vendor, until) });
  const inFlight = () => [...desks.values()].reduce((sum, desk) => sum + desk.inFlight, 0);

  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    const patience = commitMs < QUICK_COMMIT_MS ? 0 : Math.min(commitMs * 2, LONGEST_GATHERING_MS);
    gather(GATHERING, time.tick() + patience);
  };

  /**
   * While a commit held the loop, answers came in; a few turns let them be read, and one commit writes them all. What
   * is still out is waited for about as long as commits of their own would take; alone, an answer waits for nothing.
   */
  const gather = (turns: number, until: number) => {
    setImmediate(() => {
      if (finished.length >= inFlight()) turn();
      else if (turns > 0) gather(turns - 1, until);
      else if (time.tick() < until && !stopped) time.after(1, () => gather(0, until));
      else turn();
    });
  };

  const alarm = (name: string, ms: number, then: () => void) => {
    alarms.get(name)?.();
    alarms.set(
      name,
      time.after(Math.max(0, ms), () => {
        alarms.delete(name);
        then();
      }),
    );
  };

  /** A vendor asked to be left alone: until then, or for a moment when it named no time. */
  const rest = (vendor: Vendor, until: string | null) => {
    const desk = desks.get(vendor);
    if (desk === undefined) return;
    const asked = until === null ? 0 : Date.parse(until) - time.wall();
    desk.restsUntil = time.tick() + (asked > 0 ? asked : backOff(1, timing, random));
    alarm(`rest of ${vendor}`, desk.restsUntil - time.tick(), schedule);
  };

  const lineUpLane = (lane: string) => {
    const record = journal.open.ofLane(lane)[0];
    const desk = record && desks.get(record.vendor);
    if (record === undefined || desk === undefined || busy.has(lane)) return;
    if (options.rests?.(record)) return;
    // For a box of cards nobody stands at the counter.
    const urgent = !record.provisional && record.batch === undefined && record.accepted.run === journal.now().run;
    desk.queue.add(lane, urgent);
    schedule();
  };

  const choose = (): Job[] => {
    if (stopped || journal.mode.mode !== 'on') return [];
    return [...desks].flatMap(([vendor, desk]) => chooseFor(vendor, desk));
  };

  const chooseFor = (vendor: Vendor, desk: Desk): Job[] => {
    const jobs: Job[] = [];
    const tick = time.tick();
    if (!desk.line.reachable() || desk.restsUntil > tick) return jobs;
    while (desk.inFlight + jobs.length < timing.parallel) {
      const next = desk.queue.next();
      if (next === undefined) break;
      const pick = pickFrom(journal.open.ofLane(next.lane), handOf, tick);
      if (pick === 'nothing' || busy.has(next.lane)) continue;
      if ('record' in pick && options.rests?.(pick.record)) continue;
      if ('waitUntil' in pick) {
        alarm(next.lane, pick.waitUntil - tick, () => lineUpLane(next.lane));
        continue;
      }
      if (!desk.pace.take(tick, next.urgent)) {
        desk.queue.add(next.lane, next.urgent);
        alarm(`pace of ${vendor}`, desk.pace.nextAt(tick) - tick, schedule);
        break;
      }
      const { record } = pick;
      jobs.push({ record, lane: next.lane, move: moveFor(record, handOf(record)), ...journal.inFull(record) });
    }
    return jobs;
  };

  /** The rows for an answer, unless a person ended the action while we were reading. */
  const linesOf = ({ job, conclude }: Finished): { lines: Line[]; settle: () => void } => {
    const record = journal.open.get(job.record.seq);
    if (record === undefined || (record.state === 'parked' && job.move !== 'send')) {
      return { lines: [], settle: () => undefined };
    }
    const { entries, hand = {}, wait } = conclude(record);
    const lines = entries.map((entry): Line => ({ action: record, entry }));
    const before = handOf(record);
    const tries = wait === 'back-off' ? before.tries + 1 : before.tries;
    const ms = wait === 'back-off' ? backOff(before.tries, timing, random) : (wait ?? 0);
    return {
      lines: [...lines, ...adopted(record, entries)],
      settle: () => hands.set(record.seq, { ...before, ...hand, tries, due: ms === 0 ? 0 : time.tick() + ms }),
    };
  };

  /** What one search has found is found for every action that waits under the same number. */
  const adopted = (record: ActionRecord, entries: Conclusion['entries']): Line[] => {
    const found = entries.find((it) => it.what === 'found');
    if (found === undefined) return [];
    const others = journal.open.ofLane(record.lane).filter((it) => it.seq !== record.seq && it.card === null);
    return others.map((action) => ({ action, entry: found }));
  };

  const turn = () => {
    scheduled = false;
    // An answer after the end is lost like one that a power cut swallows: the next start finds it unknown.
    if (ended) return;
    const answers = finished.splice(0);
    const written = answers.map(linesOf);
    const jobs = choose();
    const sends = jobs.filter((job) => job.move === 'send' && job.action !== undefined);
    const starts = sends.map(({ record }): Line => ({
      action: record,
      entry: { what: 'sending', attempt: record.attempts + 1 },
    }));
    const lines = [...written.flatMap((it) => it.lines), ...starts];
    const before = time.tick();
    const added = journal.add(lines);
    // Ticks are whole milliseconds: only many of them tell what a commit takes.
    if (lines.length > 0) commitMs += (time.tick() - before - commitMs) / 8;
    if (!added.ok) {
      // The disk says no. Nothing is sent that could not be written down first; the answers are kept until they can be.
      finished.unshift(...answers);
      for (const job of jobs) lineUpLane(job.lane);
      if (!stopped) alarm('storage', STORAGE_RETRY_MS, schedule);
      return;
    }
    for (const { settle } of written) settle();
    for (const { job } of answers) release(job);
    for (const job of jobs) start(job);
    if (idle && inFlight() === 0) idle();
  };

  const release = (job: Job) => {
    const desk = desks.get(job.record.vendor);
    if (desk) desk.inFlight -= 1;
    busy.delete(job.lane);
    const record = journal.open.get(job.record.seq);
    if (record === undefined) hands.delete(job.record.seq);
    lineUpLane(job.lane);
    if (record !== undefined && record.lane !== job.lane) lineUpLane(record.lane);
    schedule();
  };

  const start = (job: Job) => {
    const desk = desks.get(job.record.vendor);
    if (desk === undefined) return;
    desk.inFlight += 1;
    busy.add(job.lane);
    const record = journal.open.get(job.record.seq) ?? job.record;
    void carry({ ...job, record }).then((conclude) => {
      finished.push({ job, conclude });
      schedule();
    });
  };

  for (const lane of journal.open.lanes()) lineUpLane(lane);
  const unlisten = journal.onChange((records) => {
    for (const record of records) if (isOpen(record) && !busy.has(record.lane)) lineUpLane(record.lane);
  });

  return {
    wake(vendor) {
      for (const desk of vendor === undefined ? desks.values() : [desks.get(vendor)]) if (desk) desk.restsUntil = 0;
      for (const [seq, hand] of hands) hands.set(seq, { ...hand, due: 0 });
      for (const lane of journal.open.lanes()) lineUpLane(lane);
      schedule();
    },
    restsFor(vendor) {
      const left = (desks.get(vendor)?.restsUntil ?? 0) - time.tick();
      return left > 0 ? left : undefined;
    },
    nextTry(action) {
      const left = handOf(action).due - time.tick();
      return left > 0 ? left : undefined;
    },
    async stop(graceMs = GRACE_MS) {
      stopped = true;
      unlisten();
      for (const off of alarms.values()) off();
      if (inFlight() > 0 && graceMs > 0) {
        await new Promise<void>((resolve) => {
          const late = time.after(graceMs, resolve);
          idle = () => {
            late();
            resolve();
          };
        });
      }
      ended = true;
    },
  };
}
