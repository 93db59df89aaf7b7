import type { CardReference } from '#shared/codes/card-reference.ts';
import type { Action } from '#shared/domain/action.ts';
import type { Vendor } from '#shared/domain/card.ts';
import type { OfflineRules } from '#shared/domain/offline-rules.ts';
import type { Problem } from '#shared/domain/problem.ts';
import type { StoryEntry, StoryLine } from '#shared/contract/story.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { acceptanceOf, fingerprintOf, type Asked, type Beside, type NewAction } from './accepting.ts';
import { advance, begin, type ActionRecord } from './action-record.ts';
import { openActionsTable, type ListAsk } from './actions-table.ts';
import type { JournalPorts } from './journal-ports.ts';
import { watchClock } from './clock-watch.ts';
import { openCommits, type Change } from './commits.ts';
import type { JournalDatabase } from './database.ts';
import type { AcceptedEntry, ActionEntry, JournalEntry, SendingMode, Signed } from './entry.ts';
import { openEntryLog, serialOf, type Writing } from './entry-log.ts';
import { notBegun, orphansOf } from './followers.ts';
import { holdOpenActions, type OpenActions } from './open-actions.ts';
import type { DatabaseRefusal } from './refusal.ts';
import { masked } from './seal.ts';
import { openSafe } from './safe.ts';
import { openSerials } from './serials.ts';
import { openShiftBook, type ShiftBook } from './shift-book.ts';
import { openTally, type Tally } from './tally.ts';
import { openNotes } from './notes.ts';
import { unwatched } from './steps.ts';
import type { Moment } from './time.ts';

export type { NewAction } from './accepting.ts';

/** One more row for an action that is already in the journal. */
export interface Line {
  readonly action: ActionRecord;
  readonly entry: Exclude<ActionEntry, AcceptedEntry>;
}

export interface InFull {
  /** What names its card: undefined when there was nothing to seal, or it can't be opened. */
  readonly reference: CardReference | undefined;
  /** As its vendor's client needs it; undefined when its card is still to be found or its sealed part can't be opened. */
  readonly action: Action | undefined;
}

/** The record of everything this till was asked to do. The only thing that writes it. */
export interface Journal {
  /** An action with this id, if it was asked in the same words; refused when the id stands for something else. */
  known(id: string, asked: string): Result<ActionRecord | undefined>;
  /** Writes the action down. When this answers, it is on the disk. */
  accept(action: NewAction, asked: string): Result<ActionRecord>;
  /** All of them or none, in one commit with what stands beside them. Those known already are answered as they stand. */
  acceptAll(asks: readonly Asked[], more?: Beside): Result<readonly ActionRecord[]>;
  /** Writes what became of actions: all lines or none. Answers the actions as they then stand. */
  add(lines: readonly Line[]): Result<readonly ActionRecord[]>;
  withdraw(action: ActionRecord, till: string, signed: Signed, reason: string | null): Result<ActionRecord>;
  get(id: string): ActionRecord | undefined;
  readonly open: OpenActions;
  list(ask: ListAsk): ActionRecord[];
  story(action: ActionRecord): StoryLine[];
  accepted(action: ActionRecord): Extract<StoryEntry, { what: 'accepted' }>;
  byMovement(vendor: Vendor, movement: string): ActionRecord | undefined;
  /** The action that was given this number, when it was accepted or when it was taken back. */
  bySerial(serial: string): ActionRecord | undefined;
  reversalsOf(action: ActionRecord): ActionRecord[];
  /** What was decided between two moments, added up by all that an account is broken down by. */
  account: Tally['between'];
  readonly shifts: ShiftBook;
  /** All that a request for it needs, as long as it is open. */
  inFull(action: ActionRecord): InFull;
  readonly mode: { readonly mode: SendingMode; readonly since: number };
  setMode(mode: SendingMode, by: string, reason: string | null): Result<void>;
  readonly rules: OfflineRules | undefined;
  setRules(rules: OfflineRules, by: string): Result<void>;
  /**
   * After the journal came back from a copy: every open action may have been sent since that copy was made, and
   * each of the `lost` rows may have had a counterfoil's number.
   */
  noteRestored(from: string, lost: number): Result<void>;
  /** The last line of the people's trail that went into the chain, and the next: each journal is told every line, once. */
  readonly trail: number;
  noteTrail(id: number, at: number, line: Readonly<Record<string, unknown>>): Result<void>;
  /** In a quiet moment: writes down what was added up in memory alone. */
  sumUp(): void;
  /** Rows of the journal as a whole, in one commit with what they speak of. */
  note(entries: readonly JournalEntry[], alsoKeep: () => void): Result<void>;
  /** Notices and notes a jump of the wall clock. */
  checkClock(): void;
  /** Why the last write failed, until one succeeds. */
  readonly storage: Problem | null;
  now(): Moment;
  onChange(listener: Change): () => void;
  readonly head: { readonly seq: number; readonly hash: Buffer };
  close(): void;
}

export function openJournal(
  database: JournalDatabase,
  { time, memory, steps = unwatched }: JournalPorts,
): Result<Journal, DatabaseRefusal> {
  const opening = openEntryLog(database, time);
  if (!opening.ok) return opening;
  const log = opening.value;
  const { sqlite, keys } = database;
  const table = openActionsTable(sqlite, log.head.summed);
  const safe = openSafe(sqlite, keys);
  const notes = openNotes(sqlite);
  const serials = openSerials(sqlite);
  const tally = openTally(sqlite, () => notes.shift());
  const clock = watchClock(time, log.lastAt);
  const open = holdOpenActions();
  const openedAt = time.wall();

  const found = table.allOpen();
  for (const record of found) open.put(record);

  const commits = openCommits({ log, table, clock, open, failed: () => notes.reread() });
  const { write } = commits;

  const addLines = (lines: readonly Line[], writing: Writing, keep: (record: ActionRecord) => void) => {
    const { put, moment } = writing;
    const now = new Map<number, ActionRecord>();
    for (const { action, entry } of lines) {
      const before = now.get(action.seq) ?? action;
      const seq = put(before.seq, before.lastSeq, entry);
      tally.count(before, entry, moment);
      now.set(action.seq, advance(before, seq, entry, moment));
    }
    for (const orphan of orphansOf([...now.values()], open)) {
      const { till, cashier } = table.accepted(orphan);
      const entry = notBegun(serialOf(till, orphan.training, writing), cashier);
      tally.count(orphan, entry, moment);
      now.set(orphan.seq, advance(orphan, put(orphan.seq, orphan.lastSeq, entry), entry, moment));
    }
    for (const record of now.values()) {
      if (record.state === 'confirmed' && record.card !== null) memory.learn(record.card, record, moment.wall);
      keep(record);
    }
    return [...now.values()];
  };

  const noteAll = (entries: readonly JournalEntry[], alsoKeep: () => void): Result<void> =>
    write(({ put }) => {
      for (const entry of entries) put(null, null, entry);
      alsoKeep();
    });

  const journal: Journal = {
    known(id, asked) {
      const record = table.byId(id);
      if (record === undefined || record.fingerprint === fingerprintOf(keys, asked)) return done(record);
      return refused({ code: 'bad-request', field: 'id', why: 'this id already stands for another action' });
    },

    accept(action, asked) {
      const accepted = journal.acceptAll([{ action, asked }]);
      if (!accepted.ok) return accepted;
      const [record] = accepted.value;
      if (record === undefined) throw new Error(`action ${action.id} was accepted and is not there`);
      return done(record);
    },

    acceptAll(asks, { note, alsoKeep } = {}) {
      const accepted = write((writing, keep): Result<readonly ActionRecord[]> => {
        // Asked within the commit: a look of its own would take and give back the same lock before it.
        const known = new Map<string, ActionRecord>();
        for (const { action, asked } of asks) {
          const record = journal.known(action.id, asked);
          if (!record.ok) return record;
          if (record.value !== undefined) known.set(action.id, record.value);
        }
        if (known.size === asks.length && note === undefined && alsoKeep === undefined) {
          return done([...known.values()]);
        }
        if (note !== undefined) writing.put(null, null, note);
        alsoKeep?.();
        const at = new Date(writing.moment.wall).toISOString();
        const records = asks.map((ask) => {
          const { id, till, training } = ask.action;
          const before = known.get(id);
          if (before !== undefined) return before;
          const { entry, box } = acceptanceOf(keys, ask, { serial: serialOf(till, training, writing), at });
          const record = begin(writing.put('new', null, entry, box), entry, writing.moment);
          keep(record);
          return record;
        });
        steps('accept:before-commit');
        return done(records);
      });
      if (!accepted.ok) return accepted;
      if (accepted.value.ok) steps('accept:after-commit');
      return accepted.value;
    },

    add(lines) {
      if (lines.length === 0) return done([]);
      const tellsOutcome = lines.some(({ entry }) => entry.what !== 'sending');
      const added = write((writing, keep) => {
        const records = addLines(lines, writing, keep);
        if (tellsOutcome) steps('outcome:before-commit');
        return records;
      });
      if (added.ok && tellsOutcome) steps('outcome:after-commit');
      return added;
    },

    withdraw(action, till, signed, reason) {
      return write((writing, keep) => {
        const serial = serialOf(till, action.training, writing);
        const entry = { what: 'withdrawn', serial, ...signed, reason } as const;
        const [record] = addLines([{ action, entry }], writing, keep);
        return record ?? action;
      });
    },

    get: (id) => table.byId(id),
    open,
    list: (ask) => table.list(ask),
    story: (action) => table.story(action),
    accepted: (action) => table.accepted(action),
    byMovement: (vendor, movement) => table.byMovement(vendor, movement),
    bySerial(serial) {
      const seq = serials(serial, log.head.seq);
      return seq === undefined ? undefined : table.bySeq(seq);
    },
    reversalsOf: (action) => table.reversalsOf(action.id),
    account: (from, until) => tally.between(from, until),
    shifts: openShiftBook({ sqlite, write, notes, tally, open, time }),

    inFull(record) {
      const { id, seq, card } = record;
      const secrets = safe.get(seq, id);
      const reference = secrets?.reference ?? undefined;
      if (card === null) return { reference, action: undefined };
      const { operation: visible, till, cashier, at } = table.asked(record);
      const operation = masked(visible) === visible ? visible : secrets?.operation;
      return { reference, action: operation ? { id, card, operation, till, cashier, at } : undefined };
    },

    get mode() {
      return notes.mode() ?? { mode: 'on', since: openedAt };
    },
    setMode: (mode, by, reason) =>
      noteAll([{ what: 'mode-set', mode, by, reason }], () => notes.keepMode({ mode, since: time.wall() })),
    get rules() {
      return notes.rules();
    },
    setRules: (rules, by) => noteAll([{ what: 'rules-set', rules, by }], () => notes.keepRules(rules)),

    get trail() {
      return notes.trail();
    },
    noteTrail: (id, at, line) =>
      noteAll([{ what: 'trail', id, at: new Date(at).toISOString(), line }], () => notes.keepTrail(id)),

    note: noteAll,

    noteRestored(from, lost) {
      const doubtful = table.allOpen().filter((it) => !it.doubt);
      return write((writing, keep) => {
        writing.skipSerials(lost);
        writing.put(null, null, { what: 'restored', from, lost });
        addLines(
          doubtful.map((action) => ({ action, entry: { what: 'unknown', problem: null } })),
          writing,
          keep,
        );
      });
    },

    checkClock() {
      if (clock.jumped(log.now()) !== undefined) write(() => undefined);
    },
    get storage() {
      return commits.storage;
    },
    now: () => log.now(),
    onChange: (listener) => commits.onChange(listener),
    get head() {
      return log.head;
    },
    sumUp: () => commits.sumUp(),
    close() {
      commits.sumUp();
      log.close();
    },
  };

  // What was on its way when the last run ended: its answer is lost, so its outcome is unknown.
  const interrupted = found.filter((it) => it.state === 'sending');
  const started = write((writing, keep) => {
    writing.put(null, null, { what: 'started', run: log.head.run });
    addLines(
      interrupted.map((action) => ({ action, entry: { what: 'unknown', problem: null } })),
      writing,
      keep,
    );
  });
  if (started.ok) return done(journal);
  log.close();
  return refused({ code: 'disk-full', directory: database.directory });
}
