import type { Timer } from '#electron/scanners/process/session.ts';

/** A clock that moves only when a test moves it. */
export class ManualTimer implements Timer {
  #now = 1_000_000;
  readonly #waiting = new Set<{ at: number; due: () => void }>();

  now(): number {
    return this.#now;
  }

  after(ms: number, then: () => void): { cancel(): void } {
    const entry = { at: this.#now + ms, due: then };
    this.#waiting.add(entry);
    return { cancel: () => this.#waiting.delete(entry) };
  }

  /** Moves on, and lets everything due on the way happen in its order, promises included. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settled();
      const [next] = [...this.#waiting].filter((it) => it.at <= end).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#waiting.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.due();
    }
    this.#now = end;
    await settled();
  }
}

/** Until all that is ready has run. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise((done) => setImmediate(done));
}
