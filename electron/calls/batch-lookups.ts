import type { Time } from '#electron/journal/time.ts';
import type { CardReference } from '#shared/codes/card-reference.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import type { Problem, ProblemCode } from '#shared/domain/problem.ts';
import { done, type Result } from '#shared/result.ts';
import { askVendors, type FindParts } from './find-card.ts';

/** Few enough that a customer's card at the counter is never behind a box. */
const AT_ONCE = 3;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/** Says nothing about the card: it is asked for again. */
const passing: ReadonlySet<ProblemCode> = new Set([
  'busy',
  'credential-refused',
  'rate-limited',
  'vendor-down',
  'no-network',
  'timed-out',
  'bad-answer',
  'not-set-up',
]);

export interface LookupOptions extends FindParts {
  readonly time: Pick<Time, 'wall' | 'after'>;
  /** An answer that stands. */
  readonly answered: (no: number, answer: Result<CardView>) => void;
  /** No answer yet, and why. */
  readonly kept: (no: number, problem: Problem) => void;
}

export interface Lookups {
  ask(no: number, reference: CardReference): void;
  forget(no: number): void;
  /** The line may be back. */
  hurry(): void;
  clear(): void;
  stop(): void;
}

/**
 * Asks the vendors who the scanned cards are: a few at once, in the order of the scans, within the vendors' budgets,
 * and again for as long as nobody answers.
 */
export function openLookups(options: LookupOptions): Lookups {
  const { time, vendors, memory } = options;
  const waiting = new Map<number, CardReference>();
  const asked = new Map<number, CardReference>();
  let wait = FIRST_WAIT_MS;
  let restsUntil: (() => void) | undefined;
  let stopped = false;

  const goOn = () => {
    if (stopped || restsUntil !== undefined) return;
    for (const [no, reference] of [...waiting].slice(0, Math.max(0, AT_ONCE - asked.size))) {
      waiting.delete(no);
      asked.set(no, reference);
      void look(no, reference);
    }
  };

  const look = async (no: number, reference: CardReference) => {
    const answer = await askVendors(options, reference);
    // Taken out, or the whole list put away, while it was asked for.
    const wanted = asked.get(no) === reference;
    if (wanted) asked.delete(no);
    if (stopped) return;
    if (!answer.ok && passing.has(answer.problem.code)) {
      if (wanted) {
        waiting.set(no, reference);
        options.kept(no, answer.problem);
      }
      rest(answer.problem);
      return;
    }
    wait = FIRST_WAIT_MS;
    const seen = answer.ok ? done(memory.remember(answer.value.card, answer.value.asked, answer.value.under)) : answer;
    if (wanted) options.answered(no, seen);
    goOn();
  };

  const rest = (problem: Problem) => {
    if (restsUntil !== undefined) return;
    const until = problem.code === 'rate-limited' && problem.until !== null ? Date.parse(problem.until) : 0;
    restsUntil = time.after(Math.max(wait, until - time.wall()), () => {
      restsUntil = undefined;
      // A vendor that is away is asked by its own watch; here it would only be in the way.
      if (waiting.size > 0 && !vendors.names.some((vendor) => vendors.reachable(vendor))) rest(problem);
      else goOn();
    });
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  return {
    ask(no, reference) {
      waiting.set(no, reference);
      goOn();
    },
    forget(no) {
      waiting.delete(no);
      asked.delete(no);
    },
    hurry() {
      restsUntil?.();
      restsUntil = undefined;
      wait = FIRST_WAIT_MS;
      goOn();
    },
    clear() {
      waiting.clear();
      asked.clear();
    },
    stop() {
      stopped = true;
      restsUntil?.();
    },
  };
}
