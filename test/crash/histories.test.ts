import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localLedger } from '#electron/calls/local-ledger.ts';
import { isUnsettled, stakeOf } from '#electron/journal/action-record.ts';
import { defaultRules } from '#electron/policy/default-rules.ts';
import { refusalOffline } from '#electron/policy/offline-policy.ts';
import { worstCase } from '#shared/domain/worst-case.ts';
import { cardKey, type CardRef } from '#shared/domain/card.ts';
import { FakeVendor, type Fault } from '#test/fakes/fake-vendor.ts';
import { ManualTime, settled } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { drainOf, newAction, openTill, take, type Till } from '#test/fakes/till.ts';

const RUNS = Number(process.env['CRASH_HISTORIES'] ?? 25);
const SEED = process.env['CRASH_SEED'];
const HOUR = 3_600_000;
const LOADED = 10_000;

type Event =
  | { readonly do: 'take'; readonly till: number; readonly card: number; readonly amount: number }
  | { readonly do: 'fault'; readonly fault: Fault }
  | { readonly do: 'cut' }
  | { readonly do: 'mend' }
  | { readonly do: 'restart'; readonly till: number }
  | { readonly do: 'clock'; readonly by: number }
  | { readonly do: 'wait'; readonly ms: number };

const till = fc.nat({ max: 1 });
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('take' as const),
      till,
      card: fc.nat({ max: 1 }),
      amount: fc.integer({ min: 1, max: 6_000 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      fault: fc.constantFrom<Fault>(
        'lost',
        'dropped',
        'no-network',
        'vendor-down',
        'rate-limited',
        'busy',
        'bad-answer',
      ),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Event>({ do: 'cut' }, { do: 'mend' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), till }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('clock' as const), by: fc.integer({ min: -30 * HOUR, max: 30 * HOUR }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 40_000 }) }) },
);

/** Two tills that share a vendor's cards, and everything that happens to them. */
class Shop {
  readonly time = new ManualTime();
  readonly vendor: FakeVendor;
  readonly cards: readonly CardRef[];
  readonly rules = defaultRules('EUR');
  readonly #tills: Till[] = [];
  readonly #drains: ReturnType<typeof drainOf>[] = [];

  constructor(keys: boolean) {
    this.vendor = keys
      ? new FakeVendor({ remembersFor: 24 * HOUR, now: () => this.time.tick() })
      : new FakeVendor({ vendor: 'voucherify' });
    this.cards = ['card-a', 'card-b'].map((id) => this.vendor.card(id, LOADED));
    for (const directory of [scratchDirectory(), scratchDirectory()]) this.#open(this.#tills.length, directory);
  }

  #open(index: number, directory: string): void {
    const opened = openTill(directory, this.time);
    this.#tills[index] = opened;
    this.#drains[index] = drainOf(opened, [this.vendor], this.time);
  }

  async happen(it: Event): Promise<void> {
    if (it.do === 'take') await this.#take(it);
    else if (it.do === 'fault') this.vendor.faults.push(it.fault);
    else if (it.do === 'cut') this.vendor.away = true;
    else if (it.do === 'mend') this.#mend();
    else if (it.do === 'clock') this.time.setWall(it.by);
    else if (it.do === 'wait') await this.time.pass(it.ms);
    else await this.#restart(it.till);
  }

  async #take({ till: index, card: which, amount }: Extract<Event, { do: 'take' }>): Promise<void> {
    const on = this.#tills[index];
    const card = this.cards[which];
    if (on === undefined || card === undefined) return;
    if (on.journal.open.ofLane(cardKey(card)).some(isUnsettled)) return;
    const found = await this.vendor.read(card);
    if (found.ok) on.memory.remember(found.value, new Date(this.time.wall()));
    const operation = take(amount);
    const provisional = this.vendor.away;
    if (provisional) {
      const ledger = localLedger(on.journal);
      const standing = await ledger.card({ lane: cardKey(card), seen: on.memory.recallRef(card) });
      const ask = { operation, stake: stakeOf(operation), manager: false };
      if (refusalOffline(this.rules, ask, standing, await ledger.till())) return;
    }
    on.journal.accept(newAction(card, operation, { provisional }), 'x');
    await settled();
  }

  #mend(): void {
    this.vendor.away = false;
    for (const drain of this.#drains) drain.wake();
  }

  async #restart(index: number): Promise<void> {
    const before = this.#tills[index];
    if (before === undefined) return;
    await this.#drains[index]?.stop(0);
    before.close();
    this.#open(index, before.database.directory);
    await settled();
  }

  /** The storm is over: everyone finishes. Then every book must tell the same story. */
  async judge(): Promise<void> {
    this.vendor.faults = [];
    this.#mend();
    await this.time.pass(10 * 60_000);
    for (const it of this.#tills) {
      const all = it.journal.list({ show: 'all', lane: null, before: null, limit: 1_000 });
      for (const { id, state } of all) {
        expect(['confirmed', 'refused', 'parked']).toContain(state);
        expect(this.vendor.times(id)).toBe(state === 'confirmed' ? 1 : 0);
      }
      for (const card of this.cards) {
        const ours = all.filter((action) => action.lane === cardKey(card) && action.state === 'confirmed');
        const inOrder = ours.toSorted((a, b) => a.seq - b.seq).map((action) => action.id);
        const booked = this.vendor.bookings.map((booking) => booking.actionId).filter((id) => inOrder.includes(id));
        expect(booked).toEqual(inOrder);
      }
      const short = all.reduce((sum, { parked }) => sum + (parked?.shortfall?.minor ?? 0), 0);
      expect(short).toBeLessThanOrEqual(worstCase(this.rules).minor);
    }
    for (const card of this.cards) {
      const taken = this.vendor.bookings.filter((it) => it.card === card.id).reduce((sum, it) => sum - it.amount, 0);
      expect(this.vendor.balance(card)).toBe(LOADED - taken);
      expect(taken).toBeLessThanOrEqual(LOADED);
    }
    for (const drain of this.#drains) await drain.stop(0);
    for (const it of this.#tills) it.close();
  }
}

test.each([
  ['with idempotency keys', true],
  ['without them', false],
])(
  'whatever happens to two tills at a vendor %s: nothing twice, nothing lost, order kept, loss within the stated limit',
  { timeout: 60_000 + RUNS * 5_000 },
  async (_, keys) => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 3, maxLength: 25 }), async (events) => {
        const shop = new Shop(keys);
        for (const it of events) await shop.happen(it);
        await shop.judge();
      }),
      { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
    );
  },
);
