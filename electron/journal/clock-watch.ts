import type { Moment, Time } from './time.ts';

/** Notices when the wall clock moves against the monotonic one. Order and waits never hang on it; a person may want to know. */
export interface ClockWatch {
  /** By how many milliseconds the wall clock has jumped since it was last noted; undefined when it runs true. */
  jumped(now: Moment): number | undefined;
  noted(): void;
}

/** Less than this is the machine's time service at work. */
const DRIFT_MS = 5_000;

/** `lastAt`: the wall clock of the journal's last row. A clock that starts before it was set back while we were away. */
export function watchClock(time: Time, lastAt: number | undefined): ClockWatch {
  const offset = () => time.wall() - time.tick();
  let expected = offset();
  const setBack = lastAt === undefined ? 0 : Math.min(0, time.wall() - lastAt);
  let fromBefore = setBack < -DRIFT_MS ? setBack : undefined;
  return {
    jumped(now) {
      if (fromBefore !== undefined) return fromBefore;
      const by = now.wall - now.tick - expected;
      return Math.abs(by) > DRIFT_MS ? by : undefined;
    },
    noted() {
      fromBefore = undefined;
      if (Math.abs(offset() - expected) > DRIFT_MS) expected = offset();
    },
  };
}
