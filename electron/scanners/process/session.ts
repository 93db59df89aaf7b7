import type { Decoded, Decoder } from '../decode/decoded.ts';
import { maskedReport } from './trace.ts';

export interface SessionOutput {
  /** `at`: when the first of its reports came. */
  decoded(decoded: Decoded, reports: readonly string[], at: number): void;
}

export interface Timer {
  now(): number;
  after(ms: number, then: () => void): { cancel(): void };
}

export const systemTimer: Timer = {
  // With fractions, and comparable between processes of one machine.
  now: () => performance.timeOrigin + performance.now(),
  after(ms, then) {
    const handle = setTimeout(then, ms);
    return { cancel: () => clearTimeout(handle) };
  },
};

const MOST_TRACED = 8;

/** One open reader: joins its reports, and gives up on a code whose rest doesn't come. */
export class Session {
  readonly #decoder: Decoder;
  readonly #output: SessionOutput;
  readonly #timer: Timer;
  #reports: string[] = [];
  #count = 0;
  #began = 0;
  #patience: { cancel(): void } | undefined;
  reportAt = -Infinity;

  constructor(decoder: Decoder, output: SessionOutput, timer: Timer) {
    this.#decoder = decoder;
    this.#output = output;
    this.#timer = timer;
  }

  report(bytes: Uint8Array): void {
    const now = this.#timer.now();
    this.reportAt = now;
    if (this.#count === 0) this.#began = now;
    this.#count += 1;
    if (this.#reports.length < MOST_TRACED) this.#reports.push(maskedReport(bytes));
    const decoded = this.#decoder.feed(bytes, now);
    this.#wait(now);
    if (decoded.kind !== 'ignored' || decoded.why !== 'more-follows') this.#tell(decoded);
  }

  /** The reader is gone or being closed: half a code is worth nothing. */
  end(): void {
    this.#patience?.cancel();
    const left = this.#decoder.expire();
    // What would have been good after a pause is not known to be whole when the reader is pulled out.
    if (left !== undefined) this.#tell({ kind: 'malformed', why: 'incomplete' });
  }

  #wait(now: number): void {
    this.#patience?.cancel();
    this.#patience = undefined;
    const until = this.#decoder.waitsUntil;
    if (until === undefined) return;
    this.#patience = this.#timer.after(Math.max(0, until - now), () => {
      const left = this.#decoder.expire();
      if (left !== undefined) this.#tell(left);
      else this.#clear();
    });
  }

  #tell(decoded: Decoded): void {
    const more = this.#count - this.#reports.length;
    const reports = more > 0 ? [...this.#reports, `+${more}`] : this.#reports;
    const began = this.#began;
    this.#clear();
    this.#output.decoded(decoded, reports, began);
  }

  #clear(): void {
    this.#reports = [];
    this.#count = 0;
  }
}
