import type { Counted } from '#shared/domain/figures.ts';
import { QUARTER_MS, type Cell } from '#shared/domain/figures.ts';
import type { Money } from '#shared/money/money.ts';
import type { ActionRecord } from './action-record.ts';
import type { AcceptedEntry, ActionEntry } from './entry.ts';
import type { Moment } from './time.ts';

/** What an account needs of the row that began an action. */
export type Beginning = Pick<AcceptedEntry, 'cashier' | 'comesTo' | 'undoes'>;

/** The shift that a row falls in: the rows after the one that closed the shift before. */
export interface ShiftPlace {
  readonly number: number;
  readonly after: number;
}

/**
 * What one row adds to the account, and only the row that decides: an action counts when its vendor, or a person, has said
 * yes or no, in the quarter of an hour and in the shift in which it was said. So a sum that was made once never changes
 * afterwards.
 */
export function postingOf(
  action: ActionRecord,
  entry: ActionEntry,
  { cashier, comesTo, undoes }: Beginning,
  { wall }: Pick<Moment, 'wall'>,
  shift: ShiftPlace,
): Cell | undefined {
  const cell = (does: Counted, amount: Money | null): Cell => ({
    quarter: Math.floor(wall / QUARTER_MS),
    shift: shift.number,
    does,
    vendor: action.vendor,
    program: action.card?.program ?? '',
    person: cashier,
    offline: action.provisional,
    carried: action.seq <= shift.after,
    currency: amount?.currency ?? null,
    count: 1,
    minor: amount?.minor ?? 0,
  });
  const does = undoes === undefined ? action.does : 'undo';
  if (entry.what === 'confirmed') {
    return cell(does, amountOf({ ...action, settlement: entry.settlement }) ?? comesTo ?? null);
  }
  if (entry.what === 'refused' || entry.what === 'withdrawn') return cell('not-done', null);
  if (entry.what !== 'settled' || entry.how === 'send-again') return undefined;
  if (entry.how === 'was-done') return cell(does, amountOf(action) ?? comesTo ?? null);
  return entry.shortfall === null || entry.shortfall.minor === 0
    ? cell('not-done', null)
    : cell('write-off', entry.shortfall);
}

/** What the action came to, as far as it says itself. A bill is not what was taken: a coupon takes off part of it. */
function amountOf({ does, stake, settlement }: Pick<ActionRecord, 'does' | 'stake' | 'settlement'>): Money | null {
  switch (does) {
    case 'take':
    case 'add':
    case 'give-back':
      return stake;
    case 'activate':
      return stake ?? settlement?.left ?? null;
    case 'use-coupon':
    case 'pay-with-points':
      return settlement?.worth ?? null;
    default:
      return null;
  }
}
