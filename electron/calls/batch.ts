import { readNumberList, type BadLine } from '#shared/codes/number-list.ts';
import { numbersBetween } from '#shared/codes/number-range.ts';
import { programsOf, readCode } from '#shared/codes/read-code.ts';
import type { RequestOf } from '#shared/contract/calls.ts';
import { MOST_ROWS, type Batch } from '#shared/contract/batch.ts';
import { done, refused, type Result } from '#shared/result.ts';
import type { Box } from '#electron/journal/box-book.ts';
import type { Drain } from '#electron/journal/drain.ts';
import { confirmBatch, type ConfirmParts } from './batch-confirm.ts';
import type { BatchDesk } from './batch-desk.ts';
import type { Handlers } from './handler.ts';

export interface BatchParts extends ConfirmParts {
  readonly desk: BatchDesk;
  readonly drain: Drain;
}

type BatchCalls =
  | 'batch/state'
  | 'batch/scan'
  | 'batch/import'
  | 'batch/take-out'
  | 'batch/put-away'
  | 'batch/confirm'
  | 'batch/pause';

export function batchCalls(parts: BatchParts): Pick<Handlers, BatchCalls> {
  const { desk, boxes, drain } = parts;

  const view = (box: Box): Batch =>
    desk.views.batch(
      box,
      desk.rows().map(({ row }) => row),
    );
  const now = () => (desk.box === undefined ? null : view(desk.box));
  /** The box that the window speaks of, if it is still the one that lies here. */
  const boxOf = (id: string, state?: Box['state']): Result<Box> => {
    const { box } = desk;
    if (box?.id !== id) return refused({ code: 'not-found' });
    return state === undefined || box.state === state ? done(box) : refused({ code: 'not-possible', why: box.state });
  };

  return {
    'batch/state': () => done({ batch: now() }),

    'batch/scan': ({ code }, { person }) => {
      const added = desk.add([code], person.name);
      if (!added.ok) return added;
      const { box, rows } = added.value;
      const [row] = rows;
      if (row === undefined) throw new Error('one code makes one row');
      return done({ id: box.id, row: desk.views.row(row, box) });
    },

    'batch/import': ({ what }, { person }) => {
      const read = what.by === 'text' ? readList(parts, what.text) : readRange(parts, what);
      const { codes, bad, noRange } = read;
      const room = Math.max(0, MOST_ROWS - desk.rows().length);
      const added = codes.length === 0 ? undefined : desk.add(codes, person.name);
      if (added !== undefined && !added.ok && room > 0) return added;
      return done({
        batch: now(),
        added: added?.ok ? added.value.rows.length : 0,
        bad: [...bad],
        noRange,
        leftOut: Math.max(0, codes.length - room),
      });
    },

    'batch/take-out': ({ id, no }) => {
      const box = boxOf(id, 'list');
      if (!box.ok) return box;
      const out = desk.takeOut(box.value, no);
      return out.ok ? done(view(box.value)) : out;
    },

    'batch/put-away': ({ id }) => {
      const box = boxOf(id);
      if (!box.ok) return box;
      const away = desk.putAway(box.value);
      drain.wake();
      return away.ok ? done({}) : away;
    },

    'batch/confirm': (request, { person }) => {
      const box = boxOf(request.id);
      if (!box.ok) return box;
      // Asked again, because the answer got lost or the key was pressed twice.
      if (box.value.state === 'confirmed') return done(view(box.value));
      const confirmed = confirmBatch(parts, desk.rows(), box.value, request, person);
      if (!confirmed.ok) return confirmed;
      desk.changed();
      return done(view(confirmed.value));
    },

    'batch/pause': ({ id, paused }) => {
      const box = boxOf(id, 'confirmed');
      if (!box.ok) return box;
      const next = { ...box.value, paused };
      const kept = boxes.keep(next);
      if (!kept.ok) return kept;
      desk.changed();
      drain.wake();
      return done(view(next));
    },
  };
}

interface ReadCodes {
  readonly codes: readonly string[];
  readonly bad: readonly BadLine[];
  readonly noRange: Extract<ReturnType<typeof numbersBetween>, { ok: false }>['problem'] | null;
}

/** A line that names no card of this shop is told of, and does not become a row. */
function readList({ patterns }: BatchParts, text: string): ReadCodes {
  const { numbers, bad } = readNumberList(text);
  const codes: string[] = [];
  const odd: BadLine[] = [...bad];
  for (const { line, code } of numbers) {
    const read = readCode(code, patterns());
    if (read.ok) codes.push(code);
    else odd.push({ line, why: read.problem.code === 'payment-card' ? 'payment-card' : 'not-ours' });
  }
  return { codes, bad: odd.toSorted((a, b) => a.line - b.line), noRange: null };
}

type Range = Extract<RequestOf<'batch/import'>['what'], { by: 'range' }>;

function readRange({ patterns }: BatchParts, { first, last }: Range): ReadCodes {
  const [likeliest] = programsOf(first.replace(/[\s-]/g, ''), patterns());
  const range = numbersBetween(first, last, likeliest?.luhn ?? false);
  return range.ok ? { codes: range.value, bad: [], noRange: null } : { codes: [], bad: [], noRange: range.problem };
}
