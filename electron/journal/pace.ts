/** A vendor's plan, as far as the queue may use it. */
export interface Budget {
  readonly calls: number;
  readonly perMs: number;
}

/** Spends a budget evenly, and keeps a fifth of it for what a customer is standing at the counter for. */
export interface Pace {
  /** Takes one call if there is one to be had at `tick`. */
  take(tick: number, urgent: boolean): boolean;
  /** When it is worth asking again. */
  nextAt(tick: number): number;
}

const KEPT_FOR_COUNTER = 0.2;

export function keepPace(budget: Budget | undefined): Pace {
  if (budget === undefined) return { take: () => true, nextAt: (tick) => tick };
  const perCall = budget.perMs / budget.calls;
  let left = budget.calls;
  let filled = 0;
  const fill = (tick: number) => {
    left = Math.min(budget.calls, left + (tick - filled) / perCall);
    filled = tick;
  };
  return {
    take(tick, urgent) {
      fill(tick);
      if (left - 1 < (urgent ? 0 : budget.calls * KEPT_FOR_COUNTER)) return false;
      left -= 1;
      return true;
    },
    nextAt: (tick) => tick + Math.ceil(perCall),
  };
}
