import type { CardPage, CardsFound, Provider, Trace } from '#shared/api/provider.ts';
import type { QueryKind } from '#shared/codes/card-query.ts';
import type { CardReference } from '#shared/codes/card-reference.ts';
import type { Action, OperationName, Settlement } from '#shared/domain/action.ts';
import type { Card, CardRef, CardStatus, Vendor } from '#shared/domain/card.ts';
import type { Problem } from '#shared/domain/problem.ts';
import { money } from '#shared/money/money.ts';
import { done, refused, type Result } from '#shared/result.ts';
import { giftCard } from './card.ts';

/** What goes wrong with one request. `lost`: done, and the answer never came. `dropped`: never done, never answered. */
export type Fault = 'lost' | 'dropped' | 'no-network' | 'vendor-down' | 'rate-limited' | 'busy' | 'bad-answer';

interface Booking {
  readonly actionId: string;
  readonly card: string;
  readonly amount: number;
}

/**
 * A vendor with honest books in memory, whose answers can be made to go astray. It knows idempotency keys for
 * `remembersFor`, or none at all when that is 0. What it booked can be counted.
 */
export class FakeVendor implements Provider {
  readonly vendor: Vendor;
  readonly #remembers: number;
  readonly can: ReadonlySet<OperationName> = new Set(['take', 'add', 'activate', 'give-back', 'suspend', 'void']);
  readonly loadsByActivating = false;
  readonly bookings: Booking[] = [];
  readonly order: string[] = [];
  reads = 0;
  probes = 0;
  /** Faults of the next performs, in order; then none. */
  faults: Fault[] = [];
  readFaults: Fault[] = [];
  /** As long as it is set: what every request gets, and whether the vendor does its part first. */
  storm: { readonly problem: () => Problem; readonly does: boolean } | undefined;
  /** Nothing gets through while it is away. */
  away = false;
  /** What `reconcile` can see: a vendor whose books don't show our ids can't tell. */
  tells = true;
  #held: (() => void)[] | undefined;
  readonly #cards = new Map<string, { balance: number; status: CardStatus }>();
  readonly #keys = new Map<string, { at: number; answer: Result<Settlement> }>();
  readonly #now: () => number;

  constructor({
    vendor = 'loyaltydog',
    remembersFor = 0,
    now = () => 0,
  }: { vendor?: Vendor; remembersFor?: number; now?: () => number } = {}) {
    this.vendor = vendor;
    this.#remembers = remembersFor;
    this.#now = now;
  }

  remembersFor(): number {
    return this.#remembers;
  }

  card(id: string, balance: number, status: CardStatus = 'active'): CardRef {
    this.#cards.set(id, { balance, status });
    return { vendor: this.vendor, id, program: null };
  }

  balance(ref: CardRef): number {
    return this.#cards.get(ref.id)?.balance ?? 0;
  }

  times(actionId: string): number {
    return this.bookings.filter((it) => it.actionId === actionId).length;
  }

  /** Requests wait until `release`. */
  hold(): void {
    this.#held = [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const go of held) go();
  }

  readonly searches = new Set<QueryKind>();
  search(): Promise<Result<CardsFound>> {
    return Promise.resolve(done({ cards: [], more: false }));
  }

  async find(reference: CardReference): Promise<Result<Card>> {
    const number = reference.by === 'number' ? reference.number : '';
    if (this.away) return refused({ code: 'no-network' });
    return this.read({ vendor: this.vendor, id: number, program: null });
  }

  async read(ref: CardRef): Promise<Result<Card>> {
    if (this.away) return refused({ code: 'no-network' });
    const card = this.#cards.get(ref.id);
    if (card === undefined) return refused({ code: 'not-found' });
    return done(giftCard(ref, { status: card.status, balance: money(card.balance, 'EUR') }));
  }

  list(): Promise<Result<CardPage>> {
    return Promise.resolve(done({ cards: [], next: null, unreadable: 0 }));
  }

  async perform(action: Action): Promise<Result<Settlement>> {
    await this.#gate();
    this.order.push(action.id);
    if (this.storm?.does) this.#apply(action);
    if (this.storm) return refused(this.storm.problem());
    const fault = this.faults.shift();
    if (this.away || fault === 'no-network') return refused({ code: 'no-network' });
    if (fault === 'dropped') return refused({ code: 'timed-out' });
    if (fault === undefined) return this.#apply(action);
    if (fault !== 'lost') return refused(problemOf(fault));
    this.#apply(action);
    return refused({ code: 'timed-out' });
  }

  async reconcile(action: Action): Promise<Result<Trace>> {
    await this.#gate();
    this.reads += 1;
    if (this.storm) return refused(this.storm.problem());
    const fault = this.readFaults.shift();
    if (this.away || fault === 'no-network') return refused({ code: 'no-network' });
    if (fault !== undefined) return refused(problemOf(fault));
    if (!this.tells) return done({ found: 'cant-tell', why: 'its books show no till ids' });
    if (this.times(action.id) === 0) return done({ found: 'not-applied' });
    return done({ found: 'applied', settlement: this.#settlement(action.card) });
  }

  async probe(): Promise<Result<{ account: string | null }>> {
    this.probes += 1;
    return this.away ? refused({ code: 'no-network' }) : done({ account: null });
  }

  async #gate(): Promise<void> {
    const held = this.#held;
    if (held !== undefined) await new Promise<void>((go) => held.push(go));
  }

  #apply(action: Action): Result<Settlement> {
    const kept = this.#keys.get(action.id);
    if (kept !== undefined && this.#now() - kept.at < this.#remembers) return kept.answer;
    const answer = this.#book(action);
    if (this.#remembers > 0) this.#keys.set(action.id, { at: this.#now(), answer });
    return answer;
  }

  #book({ id, card: ref, operation }: Action): Result<Settlement> {
    const card = this.#cards.get(ref.id);
    if (card === undefined) return refused({ code: 'not-found' });
    if (operation.do === 'suspend') {
      card.status = 'suspended';
      this.bookings.push({ actionId: id, card: ref.id, amount: 0 });
      return done(this.#settlement(ref));
    }
    if (card.status === 'suspended') return refused({ code: 'suspended', until: null, reason: null });
    if (card.status === 'voided') return refused({ code: 'voided' });
    const amount = amountOf(operation);
    if (card.balance + amount < 0) return refused({ code: 'not-enough', left: money(card.balance, 'EUR') });
    card.balance += amount;
    this.bookings.push({ actionId: id, card: ref.id, amount });
    return done(this.#settlement(ref));
  }

  #settlement(ref: CardRef): Settlement {
    const left = money(this.balance(ref), 'EUR');
    return { vendor: this.vendor, movementId: `m${this.bookings.length}`, left, points: null, at: null };
  }
}

function amountOf(operation: Action['operation']): number {
  if (operation.do === 'take') return -operation.amount.minor;
  if (operation.do === 'add') return operation.amount.minor;
  if (operation.do === 'give-back') return operation.amount?.minor ?? 0;
  return 0;
}

function problemOf(fault: Fault): Problem {
  if (fault === 'lost' || fault === 'dropped') return { code: 'timed-out' };
  if (fault === 'rate-limited') return { code: fault, until: null };
  if (fault === 'bad-answer') return { code: fault, field: 'body' };
  return { code: fault };
}
