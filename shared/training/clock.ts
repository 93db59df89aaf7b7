/** The time a training vendor lives in. It runs with the real one until somebody moves or stops it. */
export interface TrainingClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly move: (milliseconds: number) => void;
  /** Stops at this moment, or where it is; after that only `move` moves it. */
  readonly stop: (at?: number) => void;
}

export function createTrainingClock(real: () => number = Date.now): TrainingClock {
  let ahead = 0;
  let stopped: number | null = null;
  return {
    now: () => stopped ?? real() + ahead,
    move(milliseconds) {
      if (stopped === null) ahead += milliseconds;
      else stopped += milliseconds;
    },
    stop(at) {
      stopped = at ?? stopped ?? real() + ahead;
    },
  };
}
