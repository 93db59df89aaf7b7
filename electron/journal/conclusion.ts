import type { Trace } from '#shared/api/provider.ts';
import type { Card } from '#shared/domain/card.ts';
import { cardKey } from '#shared/domain/card.ts';
import type { Settlement } from '#shared/domain/action.ts';
import { verdictOf } from '#shared/domain/outcome.ts';
import type { Problem } from '#shared/domain/problem.ts';
import type { Parked } from '#shared/contract/action-view.ts';
import type { Result } from '#shared/result.ts';
import type { ActionRecord } from './action-record.ts';
import type { Line } from './journal.ts';
import type { InHand } from './next-move.ts';
import { longestSince, shortestSince, type Moment } from './time.ts';
import type { Timing } from './timing.ts';

/** What an answer means: the rows to write, what to keep in mind, and how long to leave the action alone. */
export interface Conclusion {
  readonly entries: readonly Line['entry'][];
  readonly hand?: Partial<InHand>;
  /** `back-off`: longer each time. A number: that many milliseconds. */
  readonly wait?: 'back-off' | number;
}

export interface Surroundings {
  readonly now: Moment;
  readonly timing: Timing;
  /** How long the vendor remembers an action's id. */
  readonly remembersFor: number;
}

/** The offline limits' word on an action that turned out to have to wait: keep it, or the refusal. */
export type Held = 'keep' | Problem | undefined;

const AFTER_LOST_ANSWER_MS = 300;

export function afterSend(
  record: ActionRecord,
  hand: InHand,
  answer: Result<Settlement>,
  held: Held,
  { timing }: Surroundings,
): Conclusion {
  if (answer.ok) return { entries: [{ what: 'confirmed', by: 'answer', person: null, settlement: answer.value }] };
  const { problem } = answer;
  switch (verdictOf(problem.code)) {
    case 'refused':
      // A repeated attempt was refused. Perhaps because the first one had worked: look before believing it.
      if (record.doubt) {
        return { entries: [{ what: 'unknown', problem }], hand: { refusal: problem, cleared: null } };
      }
      return refusedBy(record, problem, 'answer');
    case 'unsent':
      if (held !== undefined && held !== 'keep')
        return { entries: [{ what: 'refused', by: 'answer', person: null, problem: held }] };
      return {
        entries: held === 'keep' ? [{ what: 'not-sent', problem }, { what: 'held' }] : [{ what: 'not-sent', problem }],
        // The attempt itself proved harmless; what an earlier reading showed still holds for it.
        hand: hand.cleared === null ? {} : { cleared: record.attempts },
        wait: 'back-off',
      };
    case 'unknown':
      if (record.attempts >= timing.mostSends) {
        return { entries: [{ what: 'unknown', problem }, park('keeps-failing', 'check-vendor', { problem })] };
      }
      return { entries: [{ what: 'unknown', problem }], wait: AFTER_LOST_ANSWER_MS };
  }
}

export function afterLook(
  record: ActionRecord,
  hand: InHand,
  answer: Result<Trace>,
  { now, timing, remembersFor }: Surroundings,
): Conclusion {
  const sent = record.lastSent ?? record.accepted;
  const calm = timing.quiet - shortestSince(sent, now);
  const remembered = longestSince(record.firstSent ?? sent, now) < remembersFor - timing.keyMargin;

  if (!answer.ok) {
    // Reading itself fails: a vendor out of reach is waited for, one that makes no sense is not waited for endlessly.
    const sense = verdictOf(answer.problem.code) === 'unsent' || isOutage(answer.problem);
    if (sense || hand.looks + 1 < timing.mostLooks) {
      return { entries: [], hand: sense ? {} : { looks: hand.looks + 1 }, wait: 'back-off' };
    }
    return { entries: [park('cant-tell', 'check-vendor', { problem: answer.problem })] };
  }

  const trace = answer.value;
  switch (trace.found) {
    case 'applied': {
      const looked = { what: 'looked', found: 'applied', why: null } as const;
      return { entries: [looked, { what: 'confirmed', by: 'reading', person: null, settlement: trace.settlement }] };
    }
    case 'not-applied': {
      // With a key that is still remembered a resend is safe whatever the first request is doing.
      if (!remembered && calm > 0) return { entries: [], wait: calm };
      const looked = { what: 'looked', found: 'not-applied', why: null } as const;
      if (hand.refusal !== null) {
        const end = refusedBy(record, hand.refusal, 'reading');
        return { ...end, entries: [looked, ...end.entries] };
      }
      return { entries: [looked], hand: { cleared: record.attempts } };
    }
    case 'cant-tell': {
      // What is still on its way shows later: nobody is asked before that.
      if (!remembered && calm > 0) return { entries: [], wait: calm };
      if (remembered && hand.refusal === null) return { entries: [], hand: { cleared: record.attempts } };
      if (hand.looks + 1 < timing.mostLooks) return { entries: [], hand: { looks: hand.looks + 1 }, wait: 'back-off' };
      const looked = { what: 'looked', found: 'cant-tell', why: trace.why } as const;
      return { entries: [looked, park('cant-tell', 'check-vendor', { text: trace.why, problem: hand.refusal })] };
    }
  }
}

export function afterFind(record: ActionRecord, answer: Result<Card>): Conclusion {
  if (answer.ok) {
    const { ref, title } = answer.value;
    return { entries: [{ what: 'found', card: ref, title, lane: cardKey(ref) }] };
  }
  if (verdictOf(answer.problem.code) === 'refused') return refusedBy(record, answer.problem, 'answer');
  return { entries: [], wait: 'back-off' };
}

export function secretLost(): Conclusion {
  return { entries: [park('secret-lost', 'do-anew', {})] };
}

export function isOutage({ code }: Problem): boolean {
  return code === 'no-network' || code === 'vendor-down' || code === 'timed-out';
}

/** The vendor says no and nothing moved. What the shop already gave away for it is not let go of silently. */
function refusedBy(record: ActionRecord, problem: Problem, by: 'answer' | 'reading'): Conclusion {
  if (!record.provisional) return { entries: [{ what: 'refused', by, person: null, problem }] };
  const gave = record.does === 'take' || record.does === 'use-coupon';
  if (!gave) return { entries: [park('conflict', 'do-anew', { problem })] };
  const rest = problem.code === 'not-enough' && problem.left !== null && problem.left.minor > 0;
  return { entries: [park('conflict', rest ? 'take-rest' : 'write-off', { problem, shortfall: record.stake })] };
}

function park(
  why: Parked['why'],
  next: Parked['next'],
  more: { problem?: Problem | null; text?: string | null; shortfall?: Parked['shortfall'] },
): Line['entry'] {
  return { what: 'parked', parked: { why, next, shortfall: null, problem: null, text: null, ...more } };
}
