import type { Batch, BatchRow } from '#shared/contract/batch.ts';

/** The box as this window has been told of it. Pure: what is told, and in which order it comes, is not in here. */
export interface SeenBox {
  readonly id: string | undefined;
  /** Undefined while only rows of it were told. */
  readonly batch: Batch | undefined;
  readonly rows: ReadonlyMap<number, BatchRow>;
}

export const nothingSeen: SeenBox = { id: undefined, batch: undefined, rows: new Map() };

/** Rows that were told. One that was overtaken by a later view of itself changes nothing. */
export function withRows(seen: SeenBox, id: string, told: readonly BatchRow[]): SeenBox {
  if (seen.id !== id) {
    const newest = Math.max(0, ...told.map(({ version }) => version));
    return newest < newestOf(seen) ? seen : { id, batch: undefined, rows: byNumber(told) };
  }
  const rows = new Map(seen.rows);
  for (const row of told) {
    const known = rows.get(row.no);
    const takenOut = known === undefined && seen.batch !== undefined && row.version < seen.batch.version;
    if (!takenOut) rows.set(row.no, later(known, row));
  }
  return { ...seen, rows };
}

/** The whole box, with everything that was told of it since that view was made. */
export function withBatch(seen: SeenBox, batch: Batch): SeenBox {
  if (seen.id !== batch.id) {
    return batch.version < newestOf(seen) ? seen : { id: batch.id, batch, rows: byNumber(batch.rows) };
  }
  if (seen.batch !== undefined && seen.batch.version > batch.version) return seen;
  const rows = new Map(batch.rows.map((row) => [row.no, later(seen.rows.get(row.no), row)]));
  for (const row of seen.rows.values()) if (row.version > batch.version) rows.set(row.no, row);
  return { ...seen, batch, rows };
}

/** In the order of the scans. */
export function rowsOf({ rows }: SeenBox): readonly BatchRow[] {
  return [...rows.values()].toSorted((a, b) => a.no - b.no);
}

function later(known: BatchRow | undefined, told: BatchRow): BatchRow {
  return known !== undefined && known.version > told.version ? known : told;
}

function newestOf({ batch, rows }: SeenBox): number {
  let newest = batch?.version ?? 0;
  for (const { version } of rows.values()) newest = Math.max(newest, version);
  return newest;
}

function byNumber(rows: readonly BatchRow[]): ReadonlyMap<number, BatchRow> {
  return new Map(rows.map((row) => [row.no, row]));
}
