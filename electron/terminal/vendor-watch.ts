import type { TerminalState } from '#shared/contract/terminal-state.ts';
import type { Vendor } from '#shared/domain/card.ts';
import type { Result } from '#shared/result.ts';
import type { Provider } from '#shared/api/provider.ts';

type Reach = TerminalState['vendors'][number]['state'];

const FIRST_PROBE_MS = 500;
const SLOWEST_PROBE_MS = 60_000;
/** A refused credential does not heal by itself; someone may have put it right at the vendor's. */
const CREDENTIAL_PROBE_MS = 5 * 60_000;

/**
 * Knows whether a vendor can be reached, from the answers that the till's own work gets. It asks by itself only
 * while the vendor is away, ever more slowly, so that a plan of 100 calls an hour is not burnt by asking.
 */
export class VendorWatch {
  readonly vendor: Vendor;
  readonly provider: Provider;
  readonly #changed: () => void;
  #state: Reach = 'online';
  #since = new Date();
  #timer: NodeJS.Timeout | undefined;
  #wait = FIRST_PROBE_MS;
  #stopped = false;

  constructor(provider: Provider, changed: () => void) {
    this.vendor = provider.vendor;
    this.provider = provider;
    this.#changed = changed;
  }

  get state(): TerminalState['vendors'][number] {
    const can = [...this.provider.can];
    return { vendor: this.vendor, state: this.#state, since: this.#since.toISOString(), can };
  }

  reachable(): boolean {
    return this.#state === 'online';
  }

  /** Every answer of the provider goes past here. */
  heard<T>(result: Result<T>): Result<T> {
    this.#become(reachOf(result));
    return result;
  }

  /** Someone wants to know now, for instance because the computer says it has a network again. */
  probeNow(): void {
    if (this.#state === 'online' || this.#stopped) return;
    clearTimeout(this.#timer);
    this.#wait = FIRST_PROBE_MS;
    void this.#probe();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #become(state: Reach): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#since = new Date();
    this.#wait = FIRST_PROBE_MS;
    clearTimeout(this.#timer);
    if (state !== 'online') this.#probeLater();
    this.#changed();
  }

  #probeLater(): void {
    if (this.#stopped) return;
    const full = this.#state === 'credential-refused' ? CREDENTIAL_PROBE_MS : this.#wait;
    // Anywhere in the upper half: all the tills of a shop lost the same network at the same moment.
    this.#timer = setTimeout(() => void this.#probe(), full / 2 + (Math.random() * full) / 2);
    this.#timer.unref();
    this.#wait = Math.min(this.#wait * 2, SLOWEST_PROBE_MS);
  }

  async #probe(): Promise<void> {
    const before = this.#state;
    this.heard(await this.provider.probe());
    if (this.#state === before && before !== 'online') this.#probeLater();
  }
}

function reachOf(result: Result<unknown>): Reach {
  if (result.ok) return 'online';
  switch (result.problem.code) {
    case 'no-network':
    case 'vendor-down':
    case 'timed-out':
      return 'unreachable';
    case 'credential-refused':
      return 'credential-refused';
    default:
      return 'online';
  }
}
