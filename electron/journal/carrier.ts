import type { Asking, Provider } from '#shared/api/provider.ts';
import type { Card, Vendor } from '#shared/domain/card.ts';
import { verdictOf } from '#shared/domain/outcome.ts';
import type { Problem } from '#shared/domain/problem.ts';
import { refused, type Result } from '#shared/result.ts';
import type { ActionRecord } from './action-record.ts';
import { afterFind, afterLook, afterSend, isOutage, secretLost, type Conclusion, type Held } from './conclusion.ts';
import type { InFull, Journal } from './journal.ts';
import type { InHand, Move } from './next-move.ts';
import type { Budget } from './pace.ts';
import type { Steps } from './steps.ts';
import type { Timing } from './timing.ts';

/** One vendor as the queue needs it. */
export interface VendorLine {
  readonly provider: Provider;
  readonly budget?: Budget;
  /** Whether it is worth trying now. When that changes for the better, someone wakes the drain. */
  reachable(): boolean;
  /** Is told of every answer, and passes it on. */
  heard<T>(answer: Result<T>): Result<T>;
}

export interface CarrierOptions {
  readonly journal: Journal;
  readonly vendors: ReadonlyMap<Vendor, VendorLine>;
  readonly timing: Timing;
  readonly steps: Steps;
  readonly handOf: (record: ActionRecord) => InHand;
  readonly rest: (vendor: Vendor, until: string | null) => void;
  /** The offline limits' word on an action whose vendor proved out of reach: undefined keeps it, a problem refuses it. */
  readonly mayHold: (action: ActionRecord) => Promise<Problem | undefined>;
  /** A card that was only known by its number has been found. */
  readonly found: (card: Card) => void;
  /** A bug in a vendor's client. The action is then of unknown outcome, and someone should hear of the bug. */
  readonly report: (bug: unknown) => void;
}

/** One request that is to be made for an action. */
export interface Job extends InFull {
  readonly record: ActionRecord;
  readonly lane: string;
  readonly move: Move;
}

/** What the answer means for the action as it then stands. */
export type Conclude = (record: ActionRecord) => Conclusion;

/** Makes one request at a vendor and says what its answer means. Writes nothing: the drain does. */
export function openCarrier(options: CarrierOptions): (job: Job) => Promise<Conclude> {
  const { journal, timing, steps, handOf } = options;

  return async ({ record, move, action, reference }) => {
    const line = options.vendors.get(record.vendor);
    if (line === undefined) throw new Error(`${record.vendor} is not set up`);
    const { provider } = line;

    if (move === 'find') {
      if (reference === undefined) return secretLost;
      const answer = heard(line, await safely(() => provider.find(reference)));
      if (answer.ok) options.found(answer.value);
      return () => afterFind(record, answer);
    }
    if (action === undefined) return secretLost;

    const asking: Asking = reference?.by === 'number' ? { number: reference.number } : {};
    const surroundings = () => ({
      now: journal.now(),
      timing,
      remembersFor: provider.remembersFor(action.operation.do),
    });
    if (move === 'look') {
      const answer = heard(line, await safely(() => provider.reconcile(action, asking)));
      return (now) => afterLook(now, handOf(now), answer, surroundings());
    }
    steps('send:before');
    const sent = safely(() => provider.perform(action, asking));
    steps('send:after');
    const answer = heard(line, await sent);
    steps('answer:after');
    const held = await heldBack(record, answer);
    return (now) => afterSend(now, handOf(now), answer, held, surroundings());
  };

  function heard<T>(line: VendorLine, answer: Result<T>): Result<T> {
    if (!answer.ok && answer.problem.code === 'rate-limited') {
      options.rest(line.provider.vendor, answer.problem.until);
    }
    return line.heard(answer);
  }

  /** Accepted as if the vendor could be reached, and now it can't: from here on the offline limits have a say. */
  async function heldBack(record: ActionRecord, answer: Result<unknown>): Promise<Held> {
    if (answer.ok || record.provisional || record.doubt) return undefined;
    // Paid for, and nobody stands there waiting for a yes or no: it is sent when the line is back.
    if (record.batch !== undefined || record.after !== undefined) return undefined;
    const { code } = answer.problem;
    if (verdictOf(code) !== 'unsent') return undefined;
    if (!isOutage(answer.problem) && code !== 'credential-refused') return undefined;
    return (await options.mayHold(record)) ?? 'keep';
  }

  async function safely<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await ask();
    } catch (bug) {
      options.report(bug);
      return refused({ code: 'bad-answer', field: '' });
    }
  }
}
