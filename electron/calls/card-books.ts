import type { Drain } from '#electron/journal/drain.ts';
import type { Journal } from '#electron/journal/journal.ts';
import { viewOf } from './action-view.ts';

/** As many lines as a vendor, or this till, tells of a card at once: as many may mean that there are more. */
export const THEIRS_AT_ONCE = 100;
export const OURS_AT_ONCE = 500;

/** What this till has of a card, as it is held against the vendor's book. */
export function ourBook(journal: Journal, drain: Drain, lane: string) {
  return journal.list({ show: 'all', lane, before: null, limit: OURS_AT_ONCE }).map((record) => {
    const view = viewOf(record, journal, drain);
    const undone = view.state === 'refused' || view.state === 'withdrawn';
    const stands = undone ? 'undone' : view.state === 'confirmed' ? 'confirmed' : 'open';
    return { seq: record.seq, lastSeq: record.lastSeq, view: { ...view, stands } as const };
  });
}
