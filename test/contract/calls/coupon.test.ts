import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { money } from '#shared/money/money.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import { ManualTime } from '#test/fakes/manual-time.ts';
import { scratchDirectory } from '#test/fakes/scratch.ts';
import { valueOf, wholeTill, type WholeTill } from '#test/fakes/whole-till.ts';

const eur = (minor: number) => money(minor, 'EUR');

async function found({ ask }: WholeTill, code: string): Promise<CardView> {
  return valueOf(await ask('w', 'card/find', { code, entry: 'scanned' }));
}

/** The action once its vendor has spoken. */
async function spoken({ events }: WholeTill, id: string) {
  const last = () => events.findLast((it) => it.name === 'action/changed' && it.body.id === id)?.body;
  await expect.poll(last, { timeout: 5_000 }).toMatchObject({ state: expect.stringMatching(/confirmed|refused/) });
  const body = last();
  if (body === undefined || !('settlement' in body)) throw new Error('no such action');
  return body;
}

test('a voucher is checked against the bill, used, and taken back: after it, it can be used again', async () => {
  const till = wholeTill(scratchDirectory(), new ManualTime());
  const { ask } = till;
  const { ref } = await found(till, 'OL-5OFF');
  expect(valueOf(await ask('w', 'coupon/check', { card: ref, bill: eur(4350) }))).toEqual({ worth: eur(500) });

  const use = randomUUID();
  await ask('w', 'action/submit', { id: use, card: ref, operation: { do: 'use-coupon', bill: eur(4350) } });
  const used = await spoken(till, use);
  expect(used).toMatchObject({ state: 'confirmed', settlement: { worth: eur(500) } });
  expect(await ask('w', 'coupon/check', { card: ref, bill: eur(4350) })).toMatchObject({
    problem: { code: 'used-up' },
  });

  const undo = randomUUID();
  const movementId = used.settlement?.movementId ?? '';
  const operation = { do: 'give-back', movementId, amount: null, reason: null } as const;
  await ask('w', 'action/submit', { id: undo, card: ref, operation });
  expect(await spoken(till, undo)).toMatchObject({ state: 'confirmed' });
  // What comes back is what was taken off, not the bill; and a coupon was never money on a card.
  const { figures } = valueOf(await ask('w', 'desk/today', {}));
  expect(figures).toMatchObject({ redeemed: { amount: eur(500) }, refunded: { amount: eur(500) } });
  const again = { id: randomUUID(), card: ref, operation };
  expect(await ask('w', 'action/submit', again)).toMatchObject({ problem: { code: 'over-limit' } });
  expect(valueOf(await ask('w', 'coupon/check', { card: ref, bill: eur(4350) }))).toEqual({ worth: eur(500) });
});

test('only a vendor that can be asked beforehand is asked, and one that is away says so', async () => {
  const till = wholeTill(scratchDirectory(), new ManualTime());
  const gift = await found(till, '4000716220354417');
  expect(await till.ask('w', 'coupon/check', { card: gift.ref, bill: eur(100) })).toMatchObject({
    problem: { code: 'not-possible' },
  });
  const coupon = await found(till, 'OL-5OFF');
  valueOf(await till.ask('w', 'training/plug', { vendor: 'voucherify', pulled: true }));
  expect(await till.ask('w', 'coupon/check', { card: coupon.ref, bill: eur(100) })).toMatchObject({
    problem: { code: 'no-network' },
  });
});

test('a vendor that keeps the story apart is asked for it at once, so that what was taken can be given back', async () => {
  const till = wholeTill(scratchDirectory(), new ManualTime());
  const { ref, movements } = await found(till, 'OL-GIFT-2500');
  expect(movements).toBeNull();
  const id = randomUUID();
  await till.ask('w', 'action/submit', { id, card: ref, operation: { do: 'take', amount: eur(700), bill: null } });
  await spoken(till, id);

  till.events.length = 0;
  await found(till, 'OL-GIFT-2500');
  const answered = () => till.events.find((it) => it.name === 'card/answered')?.body;
  const taken = expect.objectContaining({ kind: 'taken', amount: eur(-700), actionId: id });
  await expect.poll(answered).toMatchObject({ answer: { ok: true, value: { movements: [taken] } } });
});
