import { describe, expect, test } from 'vitest';
import type { Problem } from '#shared/domain/problem.ts';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';
import { ManualTime, settled } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, drainOf, newAction, openTill, take } from '#test/fakes/till.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

function setUp(vendorOf: (time: ManualTime) => FakeVendor) {
  const time = new ManualTime();
  const vendor = vendorOf(time);
  const till = openTill(scratchDirectory(), time);
  const cards = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => vendor.card(`card-${id}`, 10_000));
  return { time, vendor, till, cards };
}

const kinds: readonly [name: string, make: (time: ManualTime) => FakeVendor][] = [
  ['with idempotency keys', (time) => new FakeVendor({ remembersFor: 24 * HOUR, now: () => time.tick() })],
  ['without them', () => new FakeVendor({ vendor: 'voucherify' })],
];

describe.each(kinds)('a storm that lasts, at a vendor %s', (_, make) => {
  test('of 429s: its Retry-After is obeyed for every card at once, nothing is given up, everything is done once after', async () => {
    const { time, vendor, till, cards } = setUp(make);
    const sentAt: number[] = [];
    const wait = 30 * SECOND;
    const tooMany = (): Problem => {
      sentAt.push(time.tick());
      return { code: 'rate-limited', until: new Date(time.wall() + wait).toISOString() };
    };
    vendor.storm = { problem: tooMany, does: false };
    const drain = drainOf(till, [vendor], time);
    const ids = cards.flatMap((card) => [1, 2, 3].map((minor) => accept(till, newAction(card, take(minor))).id));
    await time.pass(20 * MINUTE);

    // Requests that were under way together may be told together; the next comes after the time that was asked for.
    const rounds = [...new Set(sentAt)];
    for (const [index, at] of rounds.entries())
      if (index > 0) expect(at - (rounds[index - 1] ?? 0)).toBeGreaterThanOrEqual(wait);
    expect(rounds.length).toBeGreaterThan(10);
    expect(vendor.bookings).toEqual([]);
    expect(ids.map((id) => till.journal.get(id)?.state).filter((it) => it !== 'waiting' && it !== 'accepted')).toEqual(
      [],
    );

    vendor.storm = undefined;
    await time.pass(5 * MINUTE);
    expect(ids.map((id) => till.journal.get(id)?.state)).toEqual(ids.map(() => 'confirmed'));
    expect(ids.map((id) => vendor.times(id))).toEqual(ids.map(() => 1));
    await drain.stop(0);
  });

  test.each([
    ['before the vendor did anything', false],
    ['after the vendor had done it', true],
  ])(
    'of 5xx answers that come %s: attempts grow rare, nothing is lost, everything is done once after',
    async (__, does) => {
      const { time, vendor, till, cards } = setUp(make);
      let asked = 0;
      const down = (): Problem => {
        asked += 1;
        return { code: 'vendor-down' };
      };
      vendor.storm = { problem: down, does };
      const drain = drainOf(till, [vendor], time);
      const ids = cards.flatMap((card) => [1, 2].map((minor) => accept(till, newAction(card, take(minor))).id));
      await settled();
      await time.pass(HOUR);
      // Six cards, at most one request a minute each once the waits have grown, and the few of the first minute.
      expect(asked).toBeLessThan(cards.length * (2 * 60 + 10));
      // Nobody knows whether the first one was booked, so no second request for money went out.
      expect(new Set(vendor.order).size).toBe(vendor.order.length);
      expect(ids.map((id) => vendor.times(id)).filter((times) => times > 1)).toEqual([]);

      vendor.storm = undefined;
      await time.pass(10 * MINUTE);
      expect(ids.map((id) => till.journal.get(id)?.state)).toEqual(ids.map(() => 'confirmed'));
      expect(ids.map((id) => vendor.times(id))).toEqual(ids.map(() => 1));
      await drain.stop(0);
    },
  );
});
