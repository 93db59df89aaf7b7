import type { ActionRecord } from '#electron/journal/action-record.ts';
import type { Box, BoxRow } from '#electron/journal/box-book.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { Batch, BatchRow } from '#shared/contract/batch.ts';

/** One row of a box as a window may see it, with what became of its actions. */
export function rowView(row: BoxRow, box: Box, journal: Journal): BatchRow {
  const { card: _, actionId, loadId, ...seen } = row;
  const actionOf = (id: string) => (box.state === 'list' ? null : actionView(journal.get(id), journal));
  return { ...seen, action: actionOf(actionId), load: actionOf(loadId) };
}

export function batchView(box: Box, rows: readonly BoxRow[], journal: Journal): Batch {
  return { ...box, rows: rows.map((row) => rowView(row, box, journal)) };
}

function actionView(record: ActionRecord | undefined, journal: Journal): BatchRow['action'] {
  if (record === undefined) return null;
  const { id, state, problem } = record;
  return { id, serial: journal.accepted(record).serial, state, problem };
}
