import type { OperationName } from '#shared/domain/action.ts';
import type { Problem } from '#shared/domain/problem.ts';
import type { ActionRecord } from './action-record.ts';

/** What the drain holds in its head about an open action. Lost at a restart, and then only caution is lost. */
export interface InHand {
  /** Not before this tick. */
  readonly due: number;
  /** Failures in a row, for the back-off. */
  readonly tries: number;
  /** Readings that could not tell. */
  readonly looks: number;
  /** A reading has shown that this attempt did not take effect, so another may be made. */
  readonly cleared: number | null;
  /** The vendor refused a repeated attempt; whether the first one had worked is still to be read. */
  readonly refusal: Problem | null;
}

export const freshHand: InHand = { due: 0, tries: 0, looks: 0, cleared: null, refusal: null };

export type Move = 'find' | 'send' | 'look';

/** Read before you write: with the least doubt about an earlier attempt, the vendor's books are looked at first. */
export function moveFor(record: ActionRecord, hand: InHand): Move {
  if (record.card === null) return 'find';
  if (!record.doubt || hand.cleared === record.attempts) return 'send';
  return 'look';
}

/** Operations that leave value where it is: they may pass an unsettled action of the same card. */
const harmless: ReadonlySet<OperationName> = new Set([
  'suspend',
  'lift',
  'extend',
  'hand-over',
  'resend-code',
  'schedule',
]);

export function movesValue(operation: OperationName): boolean {
  return !harmless.has(operation);
}

export type Pick =
  | { readonly record: ActionRecord }
  | { readonly waitUntil: number }
  /** Nothing to do until a person, or another action's end, changes something. */
  | 'nothing';

/**
 * The next action of one card. Its order is that of acceptance: an action that waits keeps the ones behind it waiting.
 * Past one whose outcome is unknown go only those that move no value, and those a manager let through.
 */
export function pickFrom(lane: readonly ActionRecord[], handOf: (record: ActionRecord) => InHand, tick: number): Pick {
  let unsettled = false;
  let waitUntil: number | undefined;
  for (const record of lane) {
    if (unsettled && movesValue(record.does) && !record.overridden) continue;
    // What it follows is still in line, so it is not confirmed.
    if (record.after !== undefined && lane.some((it) => it.id === record.after)) continue;
    if (record.state === 'parked') {
      unsettled ||= record.doubt;
      continue;
    }
    const { due } = handOf(record);
    if (due <= tick) return { record };
    waitUntil = Math.min(waitUntil ?? due, due);
    if (!record.doubt) break;
    unsettled = true;
  }
  return waitUntil === undefined ? 'nothing' : { waitUntil };
}
