import type { VendorLine } from '#electron/journal/carrier.ts';
import type { Asking, Provider } from '#shared/api/provider.ts';
import type { CardReference } from '#shared/codes/card-reference.ts';
import type { QueryKind } from '#shared/codes/card-query.ts';
import type { OperationName } from '#shared/domain/action.ts';
import type { Card, CardRef, Vendor } from '#shared/domain/card.ts';
import type { Money } from '#shared/money/money.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { VendorWatch } from './vendor-watch.ts';

/** The vendors this till is set up with, each with the watch that knows whether it answers. */
export class Vendors {
  readonly #watches: ReadonlyMap<Vendor, VendorWatch>;

  constructor(providers: readonly Provider[], changed: () => void) {
    this.#watches = new Map(providers.map((provider) => [provider.vendor, new VendorWatch(provider, changed)]));
  }

  get names(): readonly Vendor[] {
    return [...this.#watches.keys()];
  }

  get states(): VendorWatch['state'][] {
    return [...this.#watches.values()].map((watch) => watch.state);
  }

  /** What the queue needs of each. */
  get lines(): ReadonlyMap<Vendor, VendorLine> {
    return this.#watches;
  }

  reachable(vendor: Vendor): boolean {
    return this.#watches.get(vendor)?.reachable() ?? false;
  }

  can(vendor: Vendor, operation: OperationName): Result<true> {
    const watch = this.#watches.get(vendor);
    if (watch === undefined) return refused({ code: 'not-set-up', what: vendor });
    return watch.provider.can.has(operation)
      ? done(true)
      : refused({ code: 'not-possible', why: `${operation} at ${vendor}` });
  }

  /** Asked before the question is put: a vendor that was never asked has not shown that it is there. */
  searches(vendor: Vendor, by: QueryKind): Result<true> {
    return this.#watches.get(vendor)?.provider.searches.has(by)
      ? done(true)
      : refused({ code: 'not-possible', why: `search by ${by} at ${vendor}` });
  }

  async check(card: CardRef, bill: Money, asking: Asking): Promise<Result<{ readonly worth: Money | null }>> {
    const none = refused({ code: 'not-possible', why: `check at ${card.vendor}` } as const);
    if (this.#watches.get(card.vendor)?.provider.check === undefined) return none;
    return this.ask(card.vendor, async (provider) => (await provider.check?.(card, bill, asking)) ?? none);
  }

  /** Nothing where the vendor's codes follow no pattern. */
  async sampleNumbers(vendor: Vendor) {
    const tells = this.#watches.get(vendor)?.provider.sampleNumbers !== undefined;
    const none = refused({ code: 'not-possible', why: `sample numbers at ${vendor}` } as const);
    return tells ? this.ask(vendor, async (provider) => (await provider.sampleNumbers?.()) ?? none) : none;
  }

  /** Whether an open-amount card takes its value with its activation. */
  loadsByActivating(vendor: Vendor): boolean {
    return this.#watches.get(vendor)?.provider.loadsByActivating ?? false;
  }

  /** The printed card with this number that a vendor makes with its activation; `name` is what it is called till then. */
  unmade(vendor: Vendor, reference: CardReference, name: string): Card | undefined {
    return this.#watches.get(vendor)?.provider.unmade?.(reference, name);
  }

  /** Asks one vendor something, and learns from its answer whether it is there. */
  async ask<T>(vendor: Vendor, question: (provider: Provider) => Promise<Result<T>>): Promise<Result<T>> {
    const watch = this.#watches.get(vendor);
    if (watch === undefined) return refused({ code: 'not-set-up', what: vendor });
    return watch.heard(await question(watch.provider));
  }

  /** Tries every vendor that is away, now. */
  probe(): void {
    for (const watch of this.#watches.values()) watch.probeNow();
  }

  stop(): void {
    for (const watch of this.#watches.values()) watch.stop();
  }
}
