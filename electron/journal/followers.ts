import type { ActionRecord } from './action-record.ts';
import type { ActionEntry } from './entry.ts';
import type { OpenActions } from './open-actions.ts';

/**
 * The actions that were written down to come after one of these, and can't any more: what never began must not leave
 * a second half waiting for it.
 */
export function orphansOf(records: readonly ActionRecord[], open: Pick<OpenActions, 'ofLane'>): ActionRecord[] {
  const ended = records.filter(({ state }) => state === 'refused' || state === 'withdrawn');
  return ended.flatMap(({ id, lane }) => open.ofLane(lane).filter((it) => it.after === id));
}

/** The row that ends such an action, with the counterfoil that every end has. */
export function notBegun(serial: string, by: string) {
  return { what: 'withdrawn', serial, by, reason: null, because: 'not-begun' } as const satisfies ActionEntry;
}
