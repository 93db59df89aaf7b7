import type { CardFilter, CardPage } from '#shared/api/provider.ts';
import type { Outlook } from '#shared/contract/desk.ts';
import { lastFour, type Card, type Vendor } from '#shared/domain/card.ts';
import type { Money } from '#shared/money/money.ts';
import { done, type Result } from '#shared/result.ts';
import type { Vendors } from './vendors.ts';

/** A plan of a hundred calls an hour has none to spare for a page that is looked at all day. */
const FRESH_MS = 10 * 60_000;
/** A vendor that did not answer is asked again a little later, and not with every look. */
const AGAIN_MS = 30_000;
const MOST_PAGES = 3;
const SOONEST = 8;

const endsSoon: CardFilter = { status: 'active', withBalance: true, endsWithinDays: 90 };

type Known = Omit<Outlook, 'away'>;

/** What each vendor said last about the shop as a whole. Asked only when somebody looks, and kept with its age. */
export class Outlooks {
  readonly #vendors: Vendors;
  readonly #changed: () => void;
  readonly #now: () => number;
  readonly #known = new Map<Vendor, Known>();
  readonly #asked = new Map<Vendor, number>();

  constructor(vendors: Vendors, changed: () => void, now: () => number = Date.now) {
    this.#vendors = vendors;
    this.#changed = changed;
    this.#now = now;
  }

  get all(): Outlook[] {
    return this.#vendors.names.map((vendor) => ({
      ...(this.#known.get(vendor) ?? nothingYet(vendor)),
      away: !this.#vendors.reachable(vendor),
    }));
  }

  /** Asks those whose word has grown old. Resolves when they have answered, however late. */
  async freshen(): Promise<void> {
    await Promise.all(this.#vendors.names.filter((vendor) => this.#isDue(vendor)).map((vendor) => this.#ask(vendor)));
  }

  #isDue(vendor: Vendor): boolean {
    if (!this.#vendors.reachable(vendor)) return false;
    const now = this.#now();
    // A clock that was set back must not make an old word look like one from the future.
    const old = (at: number | undefined, ms: number) => at === undefined || Math.abs(now - at) >= ms;
    const { asOf } = this.#known.get(vendor) ?? nothingYet(vendor);
    return old(asOf === null ? undefined : Date.parse(asOf), FRESH_MS) && old(this.#asked.get(vendor), AGAIN_MS);
  }

  async #ask(vendor: Vendor): Promise<void> {
    const asked = this.#now();
    this.#asked.set(vendor, asked);
    const [outstanding, expiring] = await Promise.all([
      this.#vendors.ask<Money | null>(vendor, (provider) => provider.outstanding?.() ?? Promise.resolve(done(null))),
      this.#expiring(vendor),
    ]);
    if (!outstanding.ok || !expiring.ok) return;
    const asOf = new Date(asked).toISOString();
    this.#known.set(vendor, { vendor, asOf, outstanding: outstanding.value, expiring: expiring.value });
    this.#changed();
  }

  async #expiring(vendor: Vendor): Promise<Result<Known['expiring']>> {
    const found: Card[] = [];
    let page: string | null = null;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const at: string | null = page;
      const listed: Result<CardPage> = await this.#vendors.ask(vendor, (provider) => provider.list(endsSoon, at));
      if (!listed.ok) return listed;
      found.push(...listed.value.cards);
      page = listed.value.next;
      if (page === null) break;
    }
    const soonest = found
      .flatMap(({ ref: card, number, title, balance, expiresAt }) =>
        expiresAt === null ? [] : [{ card, lastFour: lastFour(number), title, balance, expiresAt }],
      )
      .toSorted((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt));
    return done({ count: soonest.length, more: page !== null, soonest: soonest.slice(0, SOONEST) });
  }
}

function nothingYet(vendor: Vendor): Known {
  return { vendor, asOf: null, outstanding: null, expiring: { count: 0, more: false, soonest: [] } };
}
