import { expire, press, resting, type Verdict, type WedgeScan } from '#shared/codes/wedge/decoder.ts';
import type { Key } from '#shared/codes/wedge/key.ts';
import type { WedgeSettings } from '#shared/codes/wedge/settings.ts';
import type { Timer } from './process/session.ts';

export interface KeyCatcherSetup {
  readonly timer: Timer;
  /** Null while the wizard is at work: it wants to see the keys itself. */
  wedge(): WedgeSettings | null;
  scanned(scan: WedgeScan): void;
  /** Types what was held back after all, where the focus is. */
  release(key: Key): void;
}

/** Stands between the keyboard and a window, for hosts that can: what a reader types never gets to the page at all. */
export class KeyCatcher {
  readonly #setup: KeyCatcherSetup;
  #state = resting;
  #patience: { cancel(): void } | undefined;

  constructor(setup: KeyCatcherSetup) {
    this.#setup = setup;
  }

  /** True when the page must not see this key. */
  key(key: Key): boolean {
    const settings = this.#setup.wedge();
    this.#patience?.cancel();
    if (settings === null) return false;
    // Which element has the focus is not known here: the quicker rule holds.
    const around = { settings, inField: true };
    const verdict = press(this.#state, key, around);
    this.#follow(verdict);
    if (verdict.wait !== null) {
      this.#patience = this.#setup.timer.after(verdict.wait, () => this.#follow(expire(this.#state, around)));
    }
    return verdict.held;
  }

  #follow({ state, release, scan }: Pick<Verdict, 'state' | 'release' | 'scan'>): void {
    this.#state = state;
    for (const key of release) this.#setup.release(key);
    if (scan !== null) this.#setup.scanned(scan);
  }
}
