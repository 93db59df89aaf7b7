import { advance, begin, type ActionRecord } from './action-record.ts';
import type { Link } from './chain.ts';
import type { AcceptedEntry, ActionEntry } from './entry.ts';

/** What an action comes to with one more of its stored rows. */
export function addRow(before: ActionRecord | undefined, row: Link): ActionRecord {
  const moment = { wall: row.at, tick: row.tick, run: row.run };
  const entry: ActionEntry = { what: row.what, ...JSON.parse(row.body) };
  if (before !== undefined) return advance(before, row.seq, entry, moment);
  return begin(row.seq, entry as AcceptedEntry, moment);
}
