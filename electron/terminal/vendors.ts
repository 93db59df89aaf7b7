import type { Provider } from '#shared/api/provider.ts';
import type { Vendor } from '#shared/domain/card.ts';
import type { Result } from '#shared/result.ts';
import { VendorWatch } from './vendor-watch.ts';

/** The vendors this till is set up with, each with the watch that knows whether it answers. */
export class Vendors {
  readonly #watches: ReadonlyMap<Vendor, { provider: Provider; watch: VendorWatch }>;

  constructor(providers: readonly Provider[], changed: () => void) {
    this.#watches = new Map(
      providers.map((provider) => [provider.vendor, { provider, watch: new VendorWatch(provider, changed) }]),
    );
  }

  get names(): readonly Vendor[] {
    return [...this.#watches.keys()];
  }

  get states(): VendorWatch['state'][] {
    return [...this.#watches.values()].map(({ watch }) => watch.state);
  }

  /** Asks one vendor something, and learns from its answer whether it is there. */
  async ask<T>(vendor: Vendor, question: (provider: Provider) => Promise<Result<T>>): Promise<Result<T>> {
    const known = this.#watches.get(vendor);
    if (known === undefined) return { ok: false, problem: { code: 'not-set-up', what: vendor } };
    return known.watch.heard(await question(known.provider));
  }

  stop(): void {
    for (const { watch } of this.#watches.values()) watch.stop();
  }
}
