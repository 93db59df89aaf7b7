import { isOpen, type ActionRecord } from '#electron/journal/action-record.ts';
import type { Drain } from '#electron/journal/drain.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { ActionView } from '#shared/contract/action-view.ts';

/** An action as a window may see it. */
export function viewOf(record: ActionRecord, journal: Journal, drain: Pick<Drain, 'nextTry'>): ActionView {
  const { serial, lastFour, operation, till, cashier, approvedBy, at } = journal.accepted(record);
  const wait = isOpen(record) ? drain.nextTry(record) : undefined;
  return {
    id: record.id,
    serial,
    state: record.state,
    provisional: record.provisional && isOpen(record),
    card: { vendor: record.vendor, ref: record.card, lastFour, title: record.title },
    operation,
    till,
    cashier,
    ...(approvedBy === undefined ? {} : { approvedBy }),
    at,
    attempts: record.attempts,
    nextTryAt: wait === undefined ? null : new Date(journal.now().wall + wait).toISOString(),
    settlement: record.settlement,
    problem: record.problem,
    parked: record.parked,
    reverses: record.reverses,
    ...(record.after === undefined ? {} : { after: record.after }),
    ...(record.batch === undefined ? {} : { batch: record.batch }),
  };
}
