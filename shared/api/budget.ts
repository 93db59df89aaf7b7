import type { Problem } from '../domain/problem.ts';
import type { RateLimits } from './rate-limits.ts';

export interface BudgetOptions {
  /** The plan: so many calls in so many milliseconds. A Voucherify sandbox has 100 an hour. */
  readonly calls: number;
  readonly per: number;
  /** Calls that only a write may use, so that looking at cards never keeps a payment from being settled. */
  readonly keptForWrites: number;
  readonly now: () => number;
}

export interface Budget {
  /** Takes one call off the budget, or says until when to wait. Ask before each call. */
  spend(purpose: 'read' | 'write'): Problem | null;
  /** Learns from an answer: the vendor counts every till's calls, this budget only its own. */
  note(limits: RateLimits): void;
  /** What is left for reads, for a screen that decides how often to poll. */
  left(): number;
}

/** Counts calls in fixed periods, as both vendors do, and stops before the vendor would. */
export function createBudget(options: BudgetOptions): Budget {
  let started = options.now();
  let used = 0;
  let closedUntil = 0;

  const roll = () => {
    const now = options.now();
    if (now - started >= options.per) {
      started = now;
      used = 0;
    }
    return now;
  };
  const limited = (until: number): Problem => ({ code: 'rate-limited', until: new Date(until).toISOString() });

  return {
    spend(purpose) {
      const now = roll();
      if (now < closedUntil) return limited(closedUntil);
      const allowed = purpose === 'write' ? options.calls : options.calls - options.keptForWrites;
      if (used >= allowed) return limited(started + options.per);
      used += 1;
      return null;
    },
    note(limits) {
      const now = roll();
      if (limits.remaining !== null) {
        // A plan set too large here must not make the vendor's "99 of 100 left" look like nearly all used.
        const size = Math.min(options.calls, limits.limit ?? options.calls);
        used = Math.max(used, size - limits.remaining);
      }
      if (limits.remaining === 0 && limits.resetsAt !== null) closedUntil = Math.max(closedUntil, limits.resetsAt);
      if (limits.retryAt !== null && limits.retryAt > now) closedUntil = Math.max(closedUntil, limits.retryAt);
    },
    left() {
      const now = roll();
      return now < closedUntil ? 0 : Math.max(0, options.calls - options.keptForWrites - used);
    },
  };
}
