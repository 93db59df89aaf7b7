import type { ActionState, Parked } from '#shared/contract/action-view.ts';
import type { settlingWays } from '#shared/contract/story.ts';
import type { Operation, OperationName, Settlement } from '#shared/domain/action.ts';
import type { CardRef, Vendor } from '#shared/domain/card.ts';
import type { Problem } from '#shared/domain/problem.ts';
import type { Money } from '#shared/money/money.ts';
import type { ActionEntry, AcceptedEntry } from './entry.ts';
import type { Moment } from './time.ts';

/** What an action has come to: the sum of its rows, kept beside them so that nobody has to add them up. */
export interface ActionRecord {
  readonly seq: number;
  readonly lastSeq: number;
  readonly id: string;
  readonly fingerprint: string;
  readonly lane: string;
  readonly vendor: Vendor;
  readonly card: CardRef | null;
  readonly title: string | null;
  readonly does: OperationName;
  readonly training: boolean;
  readonly accepted: Moment;
  readonly state: ActionState;
  /** Some attempt may have taken effect without our hearing of it. */
  readonly doubt: boolean;
  readonly provisional: boolean;
  /** Let through past an unsettled action of the same card. */
  readonly overridden: boolean;
  /** What could be lost if the vendor will not honour it. */
  readonly stake: Money | null;
  readonly attempts: number;
  readonly firstSent: Moment | null;
  readonly lastSent: Moment | null;
  readonly settlement: Settlement | null;
  readonly problem: Problem | null;
  readonly parked: Parked | null;
  readonly reverses: string | null;
  /** The action of the same card that must be confirmed before this one is sent. */
  readonly after?: string;
  /** The box of cards it was confirmed with: paid for, and kept until its vendor has answered. */
  readonly batch?: string;
}

const over: ReadonlySet<ActionState> = new Set(['confirmed', 'refused', 'withdrawn']);

export function isOpen(record: ActionRecord): boolean {
  return !over.has(record.state);
}

/** Whether nobody knows if money moved: nothing else may move money on this card. */
export function isUnsettled(record: ActionRecord): boolean {
  return record.doubt && isOpen(record);
}

/** What a card loses, or a till gives away, by this operation at most. */
export function stakeOf(operation: Operation): Money | null {
  switch (operation.do) {
    case 'take':
    case 'add':
      return operation.amount;
    case 'use-coupon':
    case 'pay-with-points':
      return operation.bill;
    case 'give-back':
      return operation.amount;
    case 'activate':
      return operation.faceValue;
    default:
      return null;
  }
}

export function begin(seq: number, entry: AcceptedEntry, moment: Moment): ActionRecord {
  return {
    seq,
    lastSeq: seq,
    id: entry.id,
    fingerprint: entry.fingerprint,
    lane: entry.lane,
    vendor: entry.vendor,
    card: entry.card,
    title: entry.title,
    does: entry.operation.do,
    training: entry.training,
    accepted: moment,
    state: 'accepted',
    doubt: false,
    provisional: entry.provisional,
    overridden: entry.override !== null,
    stake: stakeOf(entry.operation),
    attempts: 0,
    firstSent: null,
    lastSent: null,
    settlement: null,
    problem: null,
    parked: null,
    reverses: entry.reverses,
    // Left out where there is none: a sum made by an older program is still the same to the letter.
    ...(entry.after === undefined ? {} : { after: entry.after }),
    ...(entry.batch === undefined ? {} : { batch: entry.batch }),
  };
}

/** The action after one more row. Pure, so that the audit can add up every story again and compare. */
export function advance(record: ActionRecord, seq: number, entry: ActionEntry, moment: Moment): ActionRecord {
  const next = { ...record, lastSeq: seq };
  switch (entry.what) {
    case 'accepted':
      throw new Error(`action ${record.id} was accepted twice`);
    case 'found':
      return { ...next, card: entry.card, title: entry.title, lane: entry.lane };
    case 'sending': {
      const firstSent = record.firstSent ?? moment;
      return { ...next, state: 'sending', attempts: entry.attempt, firstSent, lastSent: moment };
    }
    case 'confirmed':
      return { ...next, state: 'confirmed', settlement: entry.settlement, problem: null, parked: null };
    case 'refused':
      return { ...next, state: 'refused', problem: entry.problem, parked: null };
    case 'not-sent':
      return { ...next, state: record.doubt ? 'unknown' : 'waiting', problem: entry.problem };
    case 'held':
      return { ...next, provisional: true };
    case 'unknown':
      return { ...next, state: 'unknown', doubt: true, problem: entry.problem };
    case 'looked':
      return next;
    case 'parked': {
      const { parked } = entry;
      // A conflict is a certain no, also after doubt: it asks for a person, but its card is free again.
      const doubt = record.doubt && parked.why !== 'conflict';
      return { ...next, state: 'parked', doubt, parked, problem: parked.problem ?? record.problem };
    }
    case 'settled':
      return { ...next, state: stateAfter(entry.how, record.doubt), parked: null };
    case 'withdrawn':
      return { ...next, state: 'withdrawn' };
  }
}

function stateAfter(how: (typeof settlingWays)[number], doubt: boolean): ActionState {
  if (how === 'was-done') return 'confirmed';
  if (how === 'send-again') return doubt ? 'unknown' : 'waiting';
  return 'refused';
}
