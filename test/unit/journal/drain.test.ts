import { describe, expect, test } from 'vitest';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';
import { ManualTime, settled } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, drainOf, euros, newAction, openTill, take } from '#test/fakes/till.ts';

const HOUR = 3_600_000;
const keyed = (time: ManualTime) => new FakeVendor({ remembersFor: 24 * HOUR, now: () => time.tick() });
const keyless = () => new FakeVendor({ vendor: 'voucherify' });

function setUp(makeVendor: (time: ManualTime) => FakeVendor = keyed) {
  const time = new ManualTime();
  const vendor = makeVendor(time);
  const till = openTill(scratchDirectory(), time);
  const card = vendor.card('card-4321', 10_000);
  const stateOf = (id: string) => till.journal.get(id)?.state;
  return { time, vendor, till, card, stateOf };
}

describe('an action on its way', () => {
  test('is sent once and confirmed with what the vendor says is left', async () => {
    const { time, vendor, till, card } = setUp();
    drainOf(till, [vendor], time);
    const { id } = accept(till, newAction(card, take(2_500)));
    await settled();
    expect(till.journal.get(id)).toMatchObject({ state: 'confirmed', attempts: 1, settlement: { left: euros(7_500) } });
    expect(vendor.times(id)).toBe(1);
    expect(till.journal.open.size).toBe(0);
  });

  test('that the vendor refuses is over, and nothing moved', async () => {
    const { time, vendor, till, card } = setUp();
    drainOf(till, [vendor], time);
    const { id } = accept(till, newAction(card, take(10_001)));
    await settled();
    expect(till.journal.get(id)).toMatchObject({
      state: 'refused',
      problem: { code: 'not-enough', left: euros(10_000) },
    });
    expect(vendor.bookings).toEqual([]);
  });

  test('waits its turn behind an earlier one of the same card, and for no other card', async () => {
    const { time, vendor, till, card } = setUp();
    const other = vendor.card('card-9999', 10_000);
    vendor.faults = ['busy'];
    const first = accept(till, newAction(card, take(100)));
    const second = accept(till, newAction(card, take(200)));
    const elsewhere = accept(till, newAction(other, take(300)));
    drainOf(till, [vendor], time);
    await settled();
    expect(till.journal.get(first.id)?.state).toBe('waiting');
    expect(till.journal.get(second.id)?.state).toBe('accepted');
    expect(till.journal.get(elsewhere.id)?.state).toBe('confirmed');
    await time.pass(1_000);
    expect(vendor.order).toEqual([first.id, elsewhere.id, first.id, second.id]);
  });

  test('survives a restart of the terminal while it waits', async () => {
    const { time, vendor, till, card } = setUp();
    vendor.away = true;
    const { id } = accept(till, newAction(card, take(100)));
    till.close();
    vendor.away = false;
    const again = openTill(till.database.directory, time);
    drainOf(again, [vendor], time);
    await settled();
    expect(again.journal.get(id)?.state).toBe('confirmed');
  });
});

describe('an answer that never came', () => {
  test.each([
    ['with idempotency keys', keyed],
    ['without them', keyless],
  ])('leaves the action unknown until reading shows that it was applied, at a vendor %s', async (_, make) => {
    const { time, vendor, till, card, stateOf } = setUp(make);
    vendor.faults = ['lost'];
    drainOf(till, [vendor], time);
    const { id } = accept(till, newAction(card, take(2_500)));
    await settled();
    expect(stateOf(id)).toBe('unknown');
    await time.pass(1_000);
    expect(stateOf(id)).toBe('confirmed');
    expect(vendor.times(id)).toBe(1);
    expect(vendor.balance(card)).toBe(7_500);
  });

  test('is sent again with its key while the vendor remembers keys, and applied once', async () => {
    const { time, vendor, till, card, stateOf } = setUp();
    vendor.faults = ['dropped', 'lost', 'dropped'];
    drainOf(till, [vendor], time);
    const { id } = accept(till, newAction(card, take(2_500)));
    await time.pass(5_000);
    expect(stateOf(id)).toBe('confirmed');
    expect(vendor.times(id)).toBe(1);
  });

  test('without keys is never followed by a second send before the first can no longer be under way', async () => {
    const { time, vendor, till, card, stateOf } = setUp(keyless);
    vendor.faults = ['dropped'];
    drainOf(till, [vendor], time);
    const { id } = accept(till, newAction(card, take(2_500)));
    await time.pass(19_000);
    expect(vendor.order).toEqual([id]);
    expect(stateOf(id)).toBe('unknown');
    await time.pass(2_000);
    expect(vendor.order).toEqual([id, id]);
    expect(stateOf(id)).toBe('confirmed');
  });

  test('a send cut short by the end of the terminal is unknown at the next start, and settled by reading', async () => {
    const { time, vendor, till, card } = setUp();
    vendor.hold();
    const drain = drainOf(till, [vendor], time);
    const { id } = accept(till, newAction(card, take(2_500)));
    await settled();
    expect(till.journal.get(id)?.state).toBe('sending');
    await drain.stop(0);
    till.close();
    vendor.release();
    await settled();

    const again = openTill(till.database.directory, time);
    expect(again.journal.get(id)).toMatchObject({ state: 'unknown', doubt: true });
    drainOf(again, [vendor], time);
    await settled();
    expect(again.journal.get(id)?.state).toBe('confirmed');
    expect(vendor.times(id)).toBe(1);
  });

  test('that no reading can explain is parked with one step for a person, and its card stays closed', async () => {
    const { time, vendor, till, card } = setUp(keyless);
    vendor.faults = ['lost'];
    vendor.tells = false;
    drainOf(till, [vendor], time);
    const { id } = accept(till, newAction(card, take(2_500)));
    await time.pass(60_000);
    expect(till.journal.get(id)).toMatchObject({ state: 'parked', parked: { why: 'cant-tell', next: 'check-vendor' } });
    const second = accept(till, newAction(card, take(100)));
    await time.pass(60_000);
    expect(till.journal.get(second.id)?.state).toBe('accepted');
    expect(vendor.order).toEqual([id]);
  });

  test('past the time the vendor remembers keys is settled by reading alone, also when the clock was set back', async () => {
    const { time, vendor, till, card } = setUp();
    vendor.faults = ['dropped'];
    const drain = drainOf(till, [vendor], time);
    const { id } = accept(till, newAction(card, take(2_500)));
    await settled();
    await drain.stop();
    till.close();
    // A night goes by, and the clock comes up wrong.
    time.setWall(-3 * HOUR);
    vendor.tells = false;
    const again = openTill(till.database.directory, time);
    drainOf(again, [vendor], time);
    await time.pass(120_000);
    expect(vendor.order).toEqual([id]);
    expect(again.journal.get(id)?.state).toBe('parked');
  });

  test('a repeated send that is refused is looked into before the refusal is believed', async () => {
    const { time, vendor, till, card, stateOf } = setUp(keyless);
    vendor.faults = ['lost'];
    // The vendor's books lag: the first reading does not show what was applied.
    vendor.readFaults = ['vendor-down'];
    const drain = drainOf(till, [vendor], time);
    const { id } = accept(till, newAction(card, take(10_000)));
    await time.pass(30_000);
    expect(stateOf(id)).toBe('confirmed');
    expect(vendor.balance(card)).toBe(0);
    await drain.stop();
  });
});

describe('a vendor out of reach', () => {
  test('is left alone until it comes back, and then everything goes through in order', async () => {
    const { time, vendor, till, card } = setUp();
    vendor.away = true;
    const drain = drainOf(till, [vendor], time);
    const ids = [100, 200, 300].map((minor) => accept(till, newAction(card, take(minor), { provisional: true })).id);
    await time.pass(HOUR);
    expect(vendor.order).toEqual([]);
    vendor.away = false;
    drain.wake(vendor.vendor);
    await time.pass(1_000);
    expect(vendor.order).toEqual(ids);
    expect(vendor.balance(card)).toBe(9_400);
  });

  test('found out only by sending: the limits decide whether the action is kept', async () => {
    const { time, vendor, till, card, stateOf } = setUp();
    const limit = { code: 'offline-limit', limit: 'per-action', possible: euros(1_000) } as const;
    vendor.faults = ['no-network', 'no-network'];
    drainOf(till, [vendor], time, {
      mayHold: (record) => Promise.resolve((record.stake?.minor ?? 0) > 1_000 ? limit : undefined),
    });
    const large = accept(till, newAction(card, take(5_000)));
    await settled();
    expect(till.journal.get(large.id)).toMatchObject({ state: 'refused', problem: limit });
    const small = accept(till, newAction(card, take(1_000)));
    await settled();
    expect(till.journal.get(small.id)).toMatchObject({ state: 'waiting', provisional: true });
    await time.pass(2_000);
    expect(stateOf(small.id)).toBe('confirmed');
  });

  test('and the card was used elsewhere: the shortfall is booked, a step is suggested, and the queue goes on', async () => {
    const { time, vendor, till, card } = setUp();
    const empty = vendor.card('card-empty', 300);
    const first = accept(till, newAction(empty, take(1_000), { provisional: true }));
    const next = accept(till, newAction(empty, take(200), { provisional: true }));
    const other = accept(till, newAction(card, take(1_000), { provisional: true }));
    drainOf(till, [vendor], time);
    await settled();
    expect(till.journal.get(first.id)).toMatchObject({
      state: 'parked',
      parked: {
        why: 'conflict',
        next: 'take-rest',
        shortfall: euros(1_000),
        problem: { code: 'not-enough', left: euros(300) },
      },
    });
    expect(till.journal.get(next.id)?.state).toBe('confirmed');
    expect(till.journal.get(other.id)?.state).toBe('confirmed');
  });

  test('a shortfall that was in doubt for a while leaves its card free for the next action all the same', async () => {
    const { time, vendor, till, stateOf } = setUp(keyless);
    const card = vendor.card('card-empty', 300);
    vendor.faults = ['bad-answer'];
    const first = accept(till, newAction(card, take(1_000), { provisional: true }));
    const next = accept(till, newAction(card, take(200), { provisional: true }));
    drainOf(till, [vendor], time);
    await time.pass(120_000);
    expect(till.journal.get(first.id)).toMatchObject({ state: 'parked', doubt: false, parked: { why: 'conflict' } });
    expect(stateOf(next.id)).toBe('confirmed');
  });

  test('a card taken by its number alone is found first, and keeps its order', async () => {
    const { time, vendor, till } = setUp();
    const card = vendor.card('6001000011112222', 5_000);
    const reference = { by: 'number', number: '6001000011112222' } as const;
    const strange = { card: null, reference, lane: 'loyaltydog:number:x', provisional: true };
    const first = accept(till, newAction(card, take(100), strange));
    const second = accept(till, newAction(card, take(200), strange));
    drainOf(till, [vendor], time);
    await settled();
    expect(vendor.order).toEqual([first.id, second.id]);
    expect(till.journal.get(second.id)).toMatchObject({ state: 'confirmed', card });
    expect(till.memory.recall(reference)?.balance).toEqual(euros(4_700));
  });
});

describe('the switch', () => {
  test('paused, nothing is sent; resumed, everything is', async () => {
    const { time, vendor, till, card, stateOf } = setUp();
    till.journal.setMode('paused', 'manager', null);
    const drain = drainOf(till, [vendor], time);
    const { id } = accept(till, newAction(card, take(100)));
    await time.pass(HOUR);
    expect(vendor.order).toEqual([]);
    till.journal.setMode('on', 'manager', null);
    drain.wake();
    await settled();
    expect(stateOf(id)).toBe('confirmed');
  });

  test('a vendor that asks for rest gets it', async () => {
    const { time, vendor, till, card, stateOf } = setUp();
    vendor.faults = ['rate-limited'];
    drainOf(till, [vendor], time);
    const { id } = accept(till, newAction(card, take(100)));
    await settled();
    expect(stateOf(id)).toBe('waiting');
    await time.pass(2_000);
    expect(stateOf(id)).toBe('confirmed');
  });
});

describe('an unsettled card', () => {
  test('lets a suspension pass, and what a manager let through, but no other value', async () => {
    const { time, vendor, till, card, stateOf } = setUp(keyless);
    vendor.faults = ['dropped'];
    vendor.tells = false;
    drainOf(till, [vendor], time);
    const stuck = accept(till, newAction(card, take(100)));
    await time.pass(120_000);
    expect(stateOf(stuck.id)).toBe('parked');
    const plain = accept(till, newAction(card, take(200)));
    const override = { by: 'manager', reason: 'seen at the vendor', over: stuck.id };
    const through = accept(till, newAction(card, take(300), { override }));
    const suspend = accept(till, newAction(card, { do: 'suspend', reason: 'lost', until: null }));
    await time.pass(1_000);
    expect([plain, through, suspend].map((it) => stateOf(it.id))).toEqual(['accepted', 'confirmed', 'confirmed']);
  });
});
