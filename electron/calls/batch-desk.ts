import { randomUUID } from 'node:crypto';
import type { ActionRecord } from '#electron/journal/action-record.ts';
import type { BoxBook, Box, BoxRow, NumberedRow } from '#electron/journal/box-book.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { Time } from '#electron/journal/time.ts';
import type { EventHub } from '#electron/terminal/event-hub.ts';
import { readCode } from '#shared/codes/read-code.ts';
import { MOST_ROWS, type BatchRow } from '#shared/contract/batch.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import { notToActivate } from '#shared/domain/activation.ts';
import type { Problem } from '#shared/domain/problem.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { openLookups } from './batch-lookups.ts';
import { openBatchViews, type BatchViews } from './batch-view.ts';
import type { FindParts } from './find-card.ts';

export interface BatchDeskParts extends FindParts {
  readonly boxes: BoxBook;
  readonly journal: Journal;
  readonly events: EventHub;
  readonly time: Pick<Time, 'wall' | 'after'>;
}

/** The box of cards that lies on this till: its rows at hand, each of them kept, and asked for until it is known. */
export interface BatchDesk {
  readonly box: Box | undefined;
  readonly views: BatchViews;
  rows(): readonly NumberedRow[];
  /** Codes onto the list, in one commit; those beyond what a box takes are left out. */
  add(codes: readonly string[], by: string): Result<{ readonly box: Box; readonly rows: readonly BoxRow[] }>;
  takeOut(box: Box, no: number): Result<void>;
  putAway(box: Box): Result<void>;
  /** The list was confirmed, or paused or goes on. */
  changed(): void;
  hurry(): void;
  stop(): void;
}

export function openBatchDesk(parts: BatchDeskParts): BatchDesk {
  const { boxes, journal, events, memory, patterns, time } = parts;
  const views = openBatchViews(journal);
  const rows = new Map<number, NumberedRow>();
  const byAction = new Map<string, number>();
  const news = new Set<number>();
  let again = false;
  let telling = false;
  let stopped = false;

  const hold = (numbered: NumberedRow) => {
    rows.set(numbered.row.no, numbered);
    byAction.set(numbered.row.actionId, numbered.row.no);
    byAction.set(numbered.row.loadId, numbered.row.no);
  };

  const tell = () => {
    telling = false;
    const box = boxes.current;
    // The book may be shut by the time this turn comes.
    if (stopped || box === undefined) return;
    const told = [...news].flatMap((no): BatchRow[] => {
      const kept = rows.get(no);
      return kept === undefined ? [] : [views.row(kept.row, box)];
    });
    events.tell('batch/changed', { id: box.id, rows: told, again });
    news.clear();
    again = false;
  };
  const tellSoon = (nos: readonly number[]) => {
    for (const no of nos) news.add(no);
    if (telling) return;
    telling = true;
    setImmediate(tell);
  };

  const learn = (no: number, change: Partial<BoxRow>) => {
    const box = boxes.current;
    const before = rows.get(no);
    if (box === undefined || before === undefined || before.row.found !== 'asking') return;
    const row = { ...before.row, ...change };
    // What can't be written now is asked for again at the next start: the row stays as it was.
    if (!boxes.change(box.id, [row]).ok) return;
    rows.set(no, { ...before, row });
    tellSoon([no]);
  };

  const lookups = openLookups({
    ...parts,
    answered: (no, answer) => learn(no, foundBy(answer, time.wall())),
    kept: (no, problem) => {
      if (rows.get(no)?.row.problem?.code !== problem.code) learn(no, { problem });
    },
  });

  const ask = ({ row, reference }: NumberedRow) => {
    if (row.found === 'asking' && reference !== null) lookups.ask(row.no, reference);
  };

  const firstWith = (hash: Buffer) => {
    for (const it of rows.values()) if (it.row.found !== 'duplicate' && it.hash?.equals(hash)) return it.row.no;
    return undefined;
  };

  const take = (code: string, no: number): NumberedRow => {
    const fresh = {
      no,
      lastFour: '',
      title: null,
      vendor: null,
      found: 'asking',
      of: null,
      problem: null,
      value: null,
      card: null,
      actionId: randomUUID(),
      loadId: randomUUID(),
    } as const;
    const read = readCode(code, patterns());
    if (!read.ok) {
      // What names no card of ours is put aside without a trace of what it was.
      const found = read.problem.code === 'payment-card' ? 'stopped' : 'stranger';
      return { row: { ...fresh, found, problem: read.problem }, hash: null, reference: null };
    }
    const reference = read.value;
    const hash = memory.hashOf(reference);
    const lastFour = reference.by === 'number' ? reference.number.slice(-4) : '';
    const of = firstWith(hash);
    if (of === undefined) return { row: { ...fresh, lastFour }, hash, reference };
    const { value = null, title = null } = rows.get(of)?.row ?? {};
    return { row: { ...fresh, lastFour, found: 'duplicate', of, value, title }, hash, reference };
  };

  if (boxes.current !== undefined) {
    for (const numbered of boxes.rows(boxes.current.id)) hold(numbered);
    if (boxes.current.state === 'list') for (const numbered of rows.values()) ask(numbered);
  }
  const unlisten = journal.onChange((records) => {
    const touched = records.flatMap((record) => rowOf(record) ?? []);
    if (touched.length > 0) tellSoon(touched);
  });
  const rowOf = ({ batch, id }: ActionRecord) =>
    batch !== undefined && batch === boxes.current?.id ? byAction.get(id) : undefined;

  return {
    get box() {
      return boxes.current;
    },
    views,
    rows: () => [...rows.values()],

    add(codes, by) {
      const box = boxes.current ?? {
        id: randomUUID(),
        state: 'list' as const,
        at: new Date(time.wall()).toISOString(),
        by,
        confirmed: null,
        paused: false,
      };
      if (box.state !== 'list') return refused({ code: 'not-possible', why: 'confirmed' });
      if (rows.size >= MOST_ROWS) return refused({ code: 'over-limit', possible: null });
      let no = Math.max(0, ...rows.keys());
      const added = codes.slice(0, MOST_ROWS - rows.size).map((code) => {
        const numbered = take(code, (no += 1));
        // Held at once, so that the next of the same stack of codes is known as its duplicate.
        hold(numbered);
        return numbered;
      });
      const kept = boxes.add(box, added);
      if (!kept.ok) {
        for (const { row } of added) rows.delete(row.no);
        return kept;
      }
      for (const numbered of added) ask(numbered);
      return done({ box, rows: added.map(({ row }) => row) });
    },

    takeOut(box, no) {
      const gone = rows.get(no);
      if (gone === undefined) return refused({ code: 'not-found' });
      const twins = [...rows.values()].filter(({ row }) => row.of === no);
      const [heir] = twins;
      const changed = twins.map(({ row }): BoxRow =>
        row.no === heir?.row.no
          ? // The same card, and so all that was found of it.
            { ...gone.row, no: row.no, actionId: row.actionId, loadId: row.loadId }
          : { ...row, of: heir?.row.no ?? null },
      );
      const kept = boxes.change(box.id, changed, no);
      if (!kept.ok) return kept;
      rows.delete(no);
      lookups.forget(no);
      for (const row of changed) {
        const before = rows.get(row.no);
        if (before !== undefined) hold({ ...before, row });
      }
      const now = heir && rows.get(heir.row.no);
      if (now !== undefined) ask(now);
      again = true;
      tellSoon([]);
      return done(undefined);
    },

    putAway(box) {
      const away = boxes.putAway({ ...box, paused: false });
      if (!away.ok) return away;
      rows.clear();
      byAction.clear();
      lookups.clear();
      events.tell('batch/changed', { id: box.id, rows: [], again: true });
      return away;
    },

    changed() {
      if (boxes.current?.state === 'confirmed') {
        lookups.clear();
        for (const { row } of rows.values()) rows.set(row.no, { row, hash: null, reference: null });
      }
      again = true;
      tellSoon([]);
    },
    hurry: () => lookups.hurry(),
    stop() {
      stopped = true;
      unlisten();
      lookups.stop();
    },
  };
}

function foundBy(answer: Result<CardView>, now: number): Partial<BoxRow> {
  if (!answer.ok) {
    const stranger = answer.problem.code === 'not-found' || answer.problem.code === 'malformed-code';
    return { found: stranger ? 'stranger' : 'stopped', problem: answer.problem };
  }
  const { ref, title, lastFour, faceValue } = answer.value;
  const problem: Problem | undefined = notToActivate(answer.value, now);
  return {
    found: problem === undefined ? 'ready' : 'stopped',
    problem: problem ?? null,
    card: ref,
    vendor: ref.vendor,
    title,
    lastFour,
    value: faceValue,
  };
}
