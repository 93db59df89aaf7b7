/** Both clocks of the machine and its timers, as a port: tests turn the hands themselves. */
export interface Clock {
  wall(): number;
  /** Milliseconds on a clock that only goes forward, within this run. */
  tick(): number;
  after(ms: number, then: () => void): () => void;
}
