import type { ActionRecord } from '#electron/journal/action-record.ts';
import type { Box, BoxRow } from '#electron/journal/box-book.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { Batch, BatchRow } from '#shared/contract/batch.ts';

/** A box and its rows as a window may see them, each view numbered in the order in which they were made. */
export interface BatchViews {
  row(row: BoxRow, box: Box): BatchRow;
  batch(box: Box, rows: readonly BoxRow[]): Batch;
}

export function openBatchViews(journal: Journal): BatchViews {
  let made = 0;

  /** With what became of its actions. */
  const seen = (kept: BoxRow, box: Box, version: number): BatchRow => {
    const { card: _, actionId, loadId, ...row } = kept;
    if (box.state === 'list') return { ...row, version, action: null, load: null };
    const [action, load] = [journal.get(actionId), journal.get(loadId)];
    // A card of any amount has the one that its box was confirmed with.
    const value = row.value ?? action?.stake ?? load?.stake ?? null;
    return { ...row, version, value, action: actionView(action, journal), load: actionView(load, journal) };
  };

  return {
    row: (row, box) => seen(row, box, (made += 1)),
    batch(box, rows) {
      const version = (made += 1);
      return { ...box, version, rows: rows.map((row) => seen(row, box, version)) };
    },
  };
}

function actionView(record: ActionRecord | undefined, journal: Journal): BatchRow['action'] {
  if (record === undefined) return null;
  const { id, state, problem } = record;
  return { id, serial: journal.accepted(record).serial, state, problem };
}
