import type Sqlite from 'better-sqlite3';
import { isOpen, type ActionRecord } from './action-record.ts';
import { addRow } from './adding-up.ts';
import type { Link } from './chain.ts';

/**
 * Sums of open actions that the table does not hold yet: an index that is written many rows at a time is no part of
 * what a cashier waits for. Nothing hangs on it: the rows are on the disk, and a start adds up those after `summed`.
 */
export interface LateSums {
  put(record: ActionRecord): void;
  has(seq: number): boolean;
  byId(id: string): ActionRecord | undefined;
  values(): ActionRecord[];
  /** All of them as they are once `changed` holds. */
  with(changed: Iterable<ActionRecord>): ActionRecord[];
  clear(): void;
  readonly size: number;
}

export function openLateSums(
  sqlite: Sqlite.Database,
  summed: number,
  inTable: (seq: number) => ActionRecord | undefined,
): LateSums {
  const late = new Map<number, ActionRecord>();
  const seqs = new Map<string, number>();

  const put = (record: ActionRecord) => {
    if (isOpen(record)) {
      late.set(record.seq, record);
      seqs.set(record.id, record.seq);
    } else if (late.delete(record.seq)) seqs.delete(record.id);
  };

  const rows = sqlite.prepare<[number], Link>(`SELECT * FROM entry WHERE seq > ? AND action IS NOT NULL ORDER BY seq`);
  for (const row of rows.all(summed)) {
    const before = late.get(row.action ?? 0) ?? inTable(row.action ?? 0);
    // What is over was written with its last row.
    if (before === undefined || before.lastSeq < row.seq) put(addRow(before, row));
  }

  return {
    put,
    has: (seq) => late.has(seq),
    byId(id) {
      const seq = seqs.get(id);
      return seq === undefined ? undefined : late.get(seq);
    },
    values: () => [...late.values()],
    with(changed) {
      const all = new Map(late);
      for (const record of changed) all.set(record.seq, record);
      return [...all.values()];
    },
    clear() {
      late.clear();
      seqs.clear();
    },
    get size() {
      return late.size;
    },
  };
}
