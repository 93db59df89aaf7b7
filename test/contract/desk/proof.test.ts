import { onTestFinished, expect, test } from 'vitest';
import { openProver } from '#electron/calls/prover.ts';
import { EventHub } from '#electron/terminal/event-hub.ts';
import { Vendors } from '#electron/terminal/vendors.ts';
import { audit } from '#electron/journal/audit.ts';
import { journalFile } from '#electron/journal/database.ts';
import type { CardRef, Movement } from '#shared/domain/card.ts';
import { done } from '#shared/result.ts';
import { giftCard } from '#test/fakes/card.ts';
import { FakeVendor } from '#test/fakes/fake-vendor.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { accept, drainOf, euros, newAction, openTill, take } from '#test/fakes/till.ts';

/** A vendor whose book is kept by the test: somebody else may have written in it. */
class Bookkeeper extends FakeVendor {
  readonly book = new Map<string, Movement[]>();
  asked = 0;
  override async read(ref: CardRef) {
    this.asked += 1;
    const read = await super.read(ref);
    return read.ok ? done(giftCard(ref, { movements: this.book.get(ref.id) ?? [] })) : read;
  }
}

const line = (id: string, minor: number, at: string, actionId: string | null): Movement => ({
  id,
  kind: 'taken',
  amount: euros(minor),
  points: null,
  left: null,
  at,
  till: null,
  cashier: null,
  actionId,
  note: null,
});

test('a proof finds every kind of difference, waits for a vendor that is away, outlives a restart, and stands in the chain', async () => {
  const directory = scratchDirectory();
  const time = new ManualTime();
  const vendor = new Bookkeeper();
  const names = ['same', 'lost', 'less', 'stranger', 'long'];
  const cards = new Map(names.map((name) => [name, vendor.card(name, 10_000)]));
  const open = () => {
    const till = openTill(directory, time);
    const drain = drainOf(till, [vendor], time);
    const vendors = new Vendors([vendor], () => {});
    const prover = openProver({ journal: till.journal, vendors, drain, events: new EventHub(), time });
    const close = async () => {
      prover.stop();
      vendors.stop();
      await drain.stop(0);
      till.close();
    };
    onTestFinished(close);
    return { till, prover, close };
  };

  const first = open();
  first.till.journal.shifts.open(1, { by: 'Ada' }, null);
  const at = new Date(time.wall() + 1_000).toISOString();
  for (const [name, card] of cards) {
    const { id } = accept(first.till, newAction(card, take(500)));
    if (name !== 'lost') vendor.book.set(name, [line(`${name}-1`, name === 'less' ? -400 : -500, at, id)]);
  }
  vendor.book.get('stranger')?.push(line('x', -900, at, null), line('y', -1, '2020-01-01T00:00:00Z', null));
  for (let n = 0; n < 100; n += 1) vendor.book.get('long')?.push(line(`l${n}`, -1, at, null));
  await time.pass(5_000);
  first.till.journal.shifts.close(1, { by: 'Ada' }, { cash: null, note: null }, 'EUR');

  first.prover.start(1, { by: 'Jo' });
  expect(first.prover.state(1)).toMatchObject({ running: { read: 0, cards: 5 }, result: null });
  vendor.away = true;
  await time.pass(60_000);
  expect(first.prover.state(1).running).toEqual({ read: 0, cards: 5 });
  await first.close();

  vendor.away = false;
  const second = open();
  await time.pass(60_000);
  const { running, result } = second.prover.state(1);
  expect(running).toBeNull();
  expect(result).toMatchObject({ shift: 1, cards: 5, agree: 1, more: 0 });
  expect(result?.differences.map(({ card, how }) => [card.id, how]).toSorted()).toEqual([
    ['less', 'different'],
    ['long', 'too-long'],
    ['lost', 'ours-only'],
    ['stranger', 'theirs-only'],
  ]);
  const sums = new Map(result?.differences.map(({ card, ours, amount }) => [card.id, [ours, amount]]));
  expect(sums.get('less')).toEqual([euros(-500), euros(-400)]);
  expect(sums.get('lost')).toEqual([euros(-500), null]);
  expect(sums.get('stranger')).toEqual([null, euros(-900)]);
  // Each book was read once after the vendor came back: one that pages for ever is not followed.
  expect(vendor.asked).toBeLessThanOrEqual(5 + 14);
  await second.close();
  expect(audit(journalFile(directory), directory)).toMatchObject({ ok: true });
});
