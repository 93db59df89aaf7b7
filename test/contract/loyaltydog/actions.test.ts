import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Action, Operation } from '#shared/domain/action.ts';
import type { Card } from '#shared/domain/card.ts';
import { action, codeOf, eur, openStand, play, problem, value, type Stand } from './stand.ts';

let stand: Stand;
beforeEach(async () => {
  stand = await openStand();
});
afterEach(() => stand.close());

const take = (minor: number): Operation => ({ do: 'take', amount: eur(minor), bill: null });
const add = (minor: number): Operation => ({ do: 'add', amount: eur(minor) });
const activate: Operation = { do: 'activate', faceValue: null, code: null };

/** Every operation of a gift card, on a play card it suits, and what the card is afterwards. */
const deeds: readonly [lesson: string, of: (card: Card) => Promise<Operation> | Operation, after: Partial<Card>][] = [
  ['spend-some', () => take(500), { balance: eur(1500) }],
  ['spend-all', () => take(2500), { balance: eur(0), status: 'depleted' }],
  ['full', () => add(1), { balance: eur(10_001) }],
  ['used-up', (card) => giveBack(card, null), { balance: eur(1500), status: 'active' }],
  ['spend-some', (card) => giveBack(card, 250), { balance: eur(2250) }],
  ['activate', () => activate, { balance: eur(2500), status: 'active' }],
  ['full', () => ({ do: 'suspend', reason: 'lost', until: '2026-03-20T00:00:00Z' }), { status: 'suspended' }],
  ['suspended', () => ({ do: 'lift' }), { status: 'active' }],
  ['full', () => ({ do: 'void', reason: 'broken' }), { status: 'voided', balance: eur(0) }],
  ['expired', () => ({ do: 'extend', days: 30 }), { status: 'active' }],
  ['expired', () => ({ do: 'close-expired', how: 'refund' }), { status: 'voided' }],
  ['expired', () => ({ do: 'close-expired', how: 'void' }), { status: 'voided' }],
  ['spend-all', (card) => move(card, 2500), { status: 'depleted' }],
  [
    'merge-one',
    async (card) => ({ do: 'merge', numbers: [card.number, (await play(stand, 'spend-some')).number] }),
    { status: 'voided' },
  ],
  [
    'full',
    () => ({ do: 'hand-over', name: 'Ida', email: 'ida@play.example' }),
    { holder: { id: null, name: 'Ida', email: 'ida@play.example', phone: null } },
  ],
  ['spend-some', () => ({ do: 'resend-code', email: 'n@play.example', phone: null }), { balance: eur(2000) }],
  ['deliver-later', () => ({ do: 'schedule', deliverAt: '2026-05-01T00:00:00Z' }), { status: 'pending' }],
];

/** Sends, and stops waiting when the vendor has done its part and keeps silent. */
async function givenUp(it: Action) {
  const stop = new AbortController();
  const { spoiled } = stand.vendor.faults;
  const answer = stand.shop.perform(it, { signal: stop.signal });
  await expect.poll(() => stand.vendor.faults.spoiled, { interval: 5 }).toBe(spoiled + 1);
  stop.abort();
  return answer;
}

const giveBack = (card: Card, minor: number | null): Operation => ({
  do: 'give-back',
  movementId: card.movements?.find((it) => it.kind === 'taken')?.id ?? '',
  amount: minor === null ? null : eur(minor),
  reason: null,
});
const move = async (card: Card, minor: number): Promise<Operation> => ({
  do: 'move',
  to: (await play(stand, 'full')).number,
  amount: eur(minor),
  code: codeOf(stand, card),
});

describe('every operation on a gift card', () => {
  test.each(deeds)(
    'on the card "%s" is not there before, is done, and is found again by reading (%#)',
    async (lesson, of, after) => {
      const card = await play(stand, lesson);
      const it = action(card.ref, await of(card));
      expect(stand.shop.can.has(it.operation.do)).toBe(true);
      expect(value(await stand.shop.reconcile(it))).toEqual({ found: 'not-applied' });
      value(await stand.shop.perform(it));
      expect(value(await stand.shop.read(card.ref))).toMatchObject(after);
      expect(value(await stand.shop.reconcile(it))).toMatchObject({ found: 'applied' });
    },
  );

  test.each(deeds)(
    'on the card "%s" whose answer is lost is "timed out", and reading tells the truth (%#)',
    async (lesson, of, after) => {
      const card = await play(stand, lesson);
      const it = action(card.ref, await of(card));
      for (const when of ['before', 'after'] as const) {
        stand.vendor.faults.add({
          method: it.operation.do === 'schedule' ? 'PATCH' : 'POST',
          fault: { what: 'lost', when },
        });
        expect(problem(await givenUp(it))).toEqual({ code: 'timed-out' });
        const trace = value(await stand.shop.reconcile(it));
        expect(trace.found).toBe(when === 'after' ? 'applied' : 'not-applied');
      }
      expect(value(await stand.shop.read(card.ref))).toMatchObject(after);
    },
  );

  test('carries the action’s id as key and label, and who did it where', async () => {
    const card = await play(stand, 'full');
    const it = action(card.ref, take(100));
    const { movementId } = value(await stand.shop.perform(it));
    const [line] = value(await stand.shop.read(card.ref)).movements ?? [];
    expect(line).toMatchObject({
      id: movementId,
      actionId: it.id,
      till: 'Till 2',
      cashier: 'Amira K.',
      left: eur(9900),
    });
    expect(stand.bodies.find((body) => body.includes(it.id))).toContain('"amount":"1.00"');
  });

  test('sent again with the same id within a day is done once', async () => {
    const card = await play(stand, 'full');
    const it = action(card.ref, take(100));
    const first = value(await stand.shop.perform(it));
    expect(value(await stand.shop.perform(it))).toEqual(first);
    expect(value(await stand.shop.read(card.ref)).balance).toEqual(eur(9900));
  });

  test('sent again with the same id and another amount is refused', async () => {
    const card = await play(stand, 'full');
    const it = action(card.ref, take(100));
    value(await stand.shop.perform(it));
    expect(problem(await stand.shop.perform({ ...it, operation: take(200) }))).toMatchObject({ code: 'rule-broken' });
    expect(value(await stand.shop.read(card.ref)).balance).toEqual(eur(9900));
  });

  test('is remembered by its key for 24 hours and not longer, but its label stays', async () => {
    const card = await play(stand, 'full');
    const it = action(card.ref, take(100));
    value(await stand.shop.perform(it));
    stand.vendor.clock.move(stand.shop.remembersFor('take'));
    expect(value(await stand.shop.reconcile(it))).toMatchObject({ found: 'applied' });
    value(await stand.shop.perform(it));
    expect(value(await stand.shop.read(card.ref)).balance).toEqual(eur(9800));
  });
});

describe('refusals', () => {
  const refusals: readonly [lesson: string, operation: Operation, problem: object][] = [
    ['activate', take(100), { code: 'not-active-yet' }],
    ['suspended', take(100), { code: 'suspended', until: '2026-03-26T14:02:00.000Z', reason: 'Reported lost' }],
    ['suspended-without-end', add(100), { code: 'suspended', until: null }],
    ['expired', take(100), { code: 'expired', on: '2026-02-12T14:02:00.000Z' }],
    ['voided', take(100), { code: 'voided' }],
    ['used-up', take(100), { code: 'used-up' }],
    ['spend-some', take(2001), { code: 'not-enough', left: eur(2000) }],
    ['near-the-ceiling', add(5001), { code: 'over-limit', possible: eur(5000) }],
    ['full', activate, { code: 'already-active' }],
    ['voided', activate, { code: 'voided' }],
    ['activate', { do: 'activate', faceValue: null, code: '000000' }, { code: 'wrong-code' }],
    ['spend-some', { do: 'move', to: '4000716220350002', amount: eur(100), code: '000000' }, { code: 'wrong-code' }],
    ['spend-some', { do: 'move', to: '4000716220359999', amount: eur(100), code: '441700' }, { code: 'not-found' }],
    [
      'full',
      { do: 'give-back', movementId: '64b1f0c2a9e84d31f2c7a999', amount: null, reason: null },
      { code: 'not-found' },
    ],
    ['full', { do: 'lift' }, { code: 'rule-broken', text: 'Gift card is not suspended' }],
    ['full', { do: 'pay-with-points', bill: eur(100), atMostPoints: null }, { code: 'not-possible' }],
    [
      'full',
      { do: 'take', amount: { minor: 100, currency: 'USD' }, bill: null },
      { code: 'bad-request', field: 'amount' },
    ],
    ['full', add(500_001), { code: 'bad-request', field: 'amount' }],
  ];

  test.each(refusals)('the card "%s" and %j: %j', async (lesson, operation, expected) => {
    const card = await play(stand, lesson);
    const it = action(card.ref, operation);
    expect(problem(await stand.shop.perform(it))).toMatchObject(expected);
    expect(value(await stand.shop.read(card.ref))).toEqual(card);
  });

  test('more than the ceiling of a card says how much is still possible', async () => {
    const card = await play(stand, 'near-the-ceiling');
    value(await stand.shop.perform(action(card.ref, add(2_500))));
    stand.vendor.clock.move(1000);
    value(await stand.shop.perform(action(card.ref, add(2_400))));
    expect(problem(await stand.shop.perform(action(card.ref, add(101))))).toEqual({
      code: 'over-limit',
      possible: eur(100),
    });
  });

  test('a card that nobody knows, and a program that is not ours, are not found', async () => {
    const nobody = { vendor: 'loyaltydog', id: '64b1f0c2a9e84d31f2c7a999', program: null } as const;
    expect(problem(await stand.shop.read(nobody))).toEqual({ code: 'not-found' });
    const elsewhere = stand.till({ program: '64b1f0c2a9e84d31f2c7a777' });
    expect(problem(await elsewhere.find({ by: 'number', number: '1' }))).toEqual({ code: 'not-found' });
  });

  test('a bad credential is refused, and so is one whose time is over', async () => {
    expect(problem(await stand.till({ token: 'nonsense' }).probe())).toEqual({ code: 'credential-refused' });
    stand.vendor.grant('old', { kind: 'jwt', scopes: null, until: 0 });
    expect(problem(await stand.till({ token: 'old' }).probe())).toEqual({ code: 'credential-refused' });
    stand.vendor.grant('ld_live_lapsed', { kind: 'ld', scopes: null, until: null, billing: 'lapsed' });
    expect(problem(await stand.till({ token: 'ld_live_lapsed' }).probe())).toEqual({ code: 'credential-refused' });
  });

  test('a key without the right to redeem is not allowed to', async () => {
    stand.vendor.grant('ld_live_reader', { kind: 'ld', scopes: ['loyalty:read'], until: null });
    const card = await play(stand, 'full');
    const till = stand.till({ token: 'ld_live_reader' });
    expect(problem(await till.perform(action(card.ref, take(100))))).toEqual({ code: 'not-allowed' });
  });
});

describe('members', () => {
  const member = () => play(stand, 'member');

  test('get points, and a doubtful answer is left to a person', async () => {
    const card = await member();
    const it = action(card.ref, { do: 'add-points', points: 60 });
    expect(value(await stand.shop.reconcile(it))).toEqual({ found: 'not-applied' });
    expect(value(await stand.shop.perform(it)).points).toBe(400);
    expect(value(await stand.shop.reconcile(it))).toMatchObject({ found: 'cant-tell' });
  });

  test('claim an offer and redeem the one that was meant', async () => {
    const card = await member();
    const [first, second] = value(await stand.shop.client.customers.offers(card.ref.id));
    const claim = action(card.ref, { do: 'claim-offer', offerId: first?.id ?? '' });
    value(await stand.shop.perform(claim));
    expect(value(await stand.shop.reconcile(claim))).toMatchObject({ found: 'applied' });
    const other = action(card.ref, { do: 'redeem-offer', offerId: second?.id ?? '' });
    expect(problem(await stand.shop.perform(other))).toMatchObject({ code: 'rule-broken' });
    const redeem = action(card.ref, { do: 'redeem-offer', offerId: first?.id ?? '' });
    expect(value(await stand.shop.reconcile(redeem))).toEqual({ found: 'not-applied' });
    value(await stand.shop.perform(redeem));
    expect(value(await stand.shop.reconcile(redeem))).toMatchObject({ found: 'applied' });
  });

  test('hold no money, and gift cards hold no points', async () => {
    expect(problem(await stand.shop.perform(action((await member()).ref, take(1))))).toMatchObject({
      code: 'not-possible',
    });
    const card = await play(stand, 'full');
    const points = action(card.ref, { do: 'add-points', points: 1 });
    expect(problem(await stand.shop.perform(points))).toMatchObject({ code: 'not-possible' });
    const unset = stand.till({ loyaltyProgram: null });
    expect(unset.can.has('add-points')).toBe(false);
  });
});
