import type { Time } from '#electron/journal/time.ts';

/** A clock whose hands the test turns. The wall clock can be set apart from the monotonic one. */
export class ManualTime implements Time {
  #tick = 0;
  #wall = Date.parse('2026-11-20T09:00:00Z');
  #timers: { at: number; run: () => void }[] = [];

  wall(): number {
    return this.#wall;
  }

  tick(): number {
    return this.#tick;
  }

  after(ms: number, then: () => void): () => void {
    const timer = { at: this.#tick + ms, run: then };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((it) => it !== timer);
    };
  }

  /** Lets time pass, ringing what falls due on the way, and letting what it sets off come to rest. */
  async pass(ms: number): Promise<void> {
    const end = this.#tick + ms;
    for (;;) {
      await settled();
      const [next] = this.#timers.filter((it) => it.at <= end).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#advance(Math.max(this.#tick, next.at));
      this.#timers = this.#timers.filter((it) => it !== next);
      next.run();
    }
    this.#advance(end);
    await settled();
  }

  /** Someone sets the machine's clock. */
  setWall(by: number): void {
    this.#wall += by;
  }

  #advance(to: number): void {
    this.#wall += to - this.#tick;
    this.#tick = to;
  }
}

/** Until everything that needs no clock has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
