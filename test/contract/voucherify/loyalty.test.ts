import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Operation } from '#shared/domain/action.ts';
import type { Voucherify } from '#shared/api/voucherify/provider.ts';
import { placeOf, type LoyaltyPlace } from '#shared/api/voucherify/map-loyalty.ts';
import { action, card, eur, openStand, problem, value, type Stand } from './stand.ts';

const dialects = ['current', 'beta'] as const;

describe.each(dialects)('loyalty cards in the %s dialect', (dialect) => {
  let stand: Stand;
  let shop: Voucherify;
  beforeEach(async () => {
    stand = await openStand({ dialect });
    shop = stand.client();
  });
  afterEach(() => stand[Symbol.asyncDispose]());

  const member = (number = 'OL-MEMBER-7') => card(shop, number);
  const again = async (number = 'OL-MEMBER-7') => (await member(number)).points;
  async function place(number = 'OL-MEMBER-7'): Promise<LoyaltyPlace> {
    const found = placeOf((await member(number)).ref);
    if (!found) throw new Error('not a loyalty card');
    return found;
  }

  test('which contract the tenant keeps is found out from its answers', async () => {
    expect(value(await shop.client.dialect())).toBe(dialect);
    const empty = await openStand({ dialect });
    await using _ = empty;
    for (const it of value(await empty.client().client.cardDefinitions.list()).data) {
      await empty.raw('DELETE', `/v2/loyalties/programs/${empty.vendor.program}`);
      await empty.raw('DELETE', `/v2/loyalties/card-definitions/${it.id}`);
    }
    expect(value(await empty.client().client.dialect())).toBe(dialect);
  });

  test('points by hand wait for the vendor’s decision, and are found again by the action’s id', async () => {
    const it = action((await member()).ref, { do: 'add-points', points: 30 });
    value(await shop.perform(it));
    expect(await again()).toBe(650);
    expect(value(await shop.reconcile(it)).found).toBe('applied');
    const [line] = value(await shop.read(it.card)).movements ?? [];
    expect(line).toMatchObject({ kind: 'added', points: 30, actionId: it.id, till: 'till-1', cashier: 'ann' });
  });

  test('taking more points than there are is rejected a moment later, and so it is said', async () => {
    const it = action((await member()).ref, { do: 'add-points', points: -621 });
    expect(problem(await shop.perform(it))).toEqual({ code: 'not-enough', left: null });
    expect(value(await shop.reconcile(it)).found).toBe('not-applied');
    expect(await again()).toBe(620);
  });

  test('points that are still undecided are neither there nor missing', async () => {
    const it = action((await member()).ref, { do: 'add-points', points: 30 });
    stand.vendor.faults.add({ method: 'POST', path: '*/points', fault: { what: 'reset', when: 'after' } });
    expect(problem(await shop.perform(it)).code).toBe('timed-out');
    expect(problem(await shop.reconcile(it)).code).toBe('busy');
    stand.vendor.clock.move(2000);
    expect(value(await shop.reconcile(it)).found).toBe('applied');
  });

  test('a paid bill earns a point for every whole 1.00, once', async () => {
    const it = action((await member()).ref, { do: 'earn', bill: eur(4999) });
    value(await shop.perform(it));
    value(await shop.perform(it));
    stand.vendor.clock.move(2000);
    expect(await again()).toBe(669);
    expect(value(await shop.reconcile(it)).found).toBe('applied');
  });

  test('a member who is switched off earns nothing and is told so', async () => {
    const off = await member('OL-MEMBER-9');
    expect(problem(await shop.perform(action(off.ref, { do: 'earn', bill: eur(1000) }))).code).toBe('suspended');
    value(await shop.perform(action(off.ref, { do: 'lift' })));
    expect((await member('OL-MEMBER-9')).status).toBe('active');
    const back = action(off.ref, { do: 'suspend', reason: 'x', until: null });
    value(await shop.perform(back));
    expect(value(await shop.reconcile(back)).found).toBe('applied');
  });

  test('a reward is bought for its points; when its answer is lost, a person must look', async () => {
    const at = await place();
    const rewards = value(await shop.client.programs.parts(at.program, 'rewards')).data;
    const [coffee = '', , candle = ''] = rewards.map((it) => String(it['reward_id'])).toReversed();
    const offer = (offerId: string): Operation => ({ do: 'claim-offer', offerId });
    const it = action((await member()).ref, offer(coffee));
    expect(value(await shop.reconcile(it)).found).toBe('not-applied');
    value(await shop.perform(it));
    expect(await again()).toBe(470);
    expect(value(await shop.reconcile(it)).found).toBe('cant-tell');
    expect(problem(await shop.perform(action(it.card, offer(candle))))).toEqual({
      code: 'not-possible',
      why: 'reward_out_of_stock',
    });
    const poor = await member('OL-MEMBER-8');
    expect(problem(await shop.perform(action(poor.ref, offer(coffee)))).code).toBe('not-enough');
  });

  test('a voucher’s deeds are refused for a loyalty card, and the other way round', async () => {
    const { ref } = await member();
    expect(problem(await shop.perform(action(ref, { do: 'take', amount: eur(1), bill: null }))).code).toBe(
      'not-possible',
    );
    const gift = await card(shop, 'OL-GIFT-2500');
    expect(problem(await shop.perform(action(gift.ref, { do: 'earn', bill: eur(1) }))).code).toBe('not-possible');
  });

  test('a customer is enrolled, found, switched off and on, and removed', async () => {
    const { client } = shop;
    const { program } = await place();
    const customer = value(await client.customers.save({ source_id: 'OL-NEW', name: 'New' }));
    const made = value(await client.members.enrol(program, { id: customer.id }));
    expect(made.cards[0]?.card?.code).toBeNull();
    stand.vendor.clock.move(2000);
    const read = value(await client.members.read(program, made.id));
    expect(read.cards[0]?.card?.code).toMatch(/^OL-LOYAL-/);
    expect(problem(await client.members.enrol(program, { id: customer.id })).code).toBe('not-possible');
    expect(
      value(await client.members.list(program, { where: { customer_id: { $is: customer.id } } })).data,
    ).toHaveLength(1);
    expect(value(await client.members.deactivate(program, made.id)).status).toBe('INACTIVE');
    expect(problem(await client.members.deactivate(program, made.id)).code).toBe('not-possible');
    expect(value(await client.members.activate(program, made.id)).status).toBe('ACTIVE');
    value(await client.members.update(program, made.id, { tier: 'gold' }));
    value(await client.members.remove(program, made.id));
    expect(problem(await client.members.read(program, made.id)).code).toBe('not-found');
  });

  test('lists go on by their cursor to the last member, and an old cursor is refused', async () => {
    const { client } = shop;
    const { program } = await place();
    const first = value(await client.members.list(program, { limit: 2 }));
    const cursor = first.cursor?.next ?? '';
    const rest = value(await client.members.list(program, { limit: 2, cursor }));
    expect([...first.data, ...rest.data]).toHaveLength(3);
    expect(rest.cursor).toBeNull();
    stand.vendor.clock.move(3_600_001);
    expect(problem(await client.members.list(program, { cursor })).code).toBe('not-possible');
  });

  test('expiring points can be let go', async () => {
    const at = await place();
    const [bucket] = value(await shop.client.points.expiring(at)).data;
    expect(value(await shop.client.points.expire(at, bucket?.id ?? '')).status).toBe('TRANSACTION_CREATED');
    stand.vendor.clock.move(2000);
    expect(await again()).toBe(0);
    expect(problem(await shop.client.points.expire(at, bucket?.id ?? '')).code).toBe('not-possible');
  });
});

describe('paying with points', () => {
  let stand: Stand;
  let shop: Voucherify;
  beforeEach(async () => {
    stand = await openStand();
    shop = stand.client();
  });
  afterEach(() => stand[Symbol.asyncDispose]());
  const pay = (bill: number, atMostPoints: number | null = null): Operation => ({
    do: 'pay-with-points',
    bill: eur(bill),
    atMostPoints,
  });

  test('pays the bill as far as the points go, and says what they came to', async () => {
    const { ref } = await card(shop, 'OL-MEMBER-7');
    const first = action(ref, pay(500, 200));
    expect(value(await shop.perform(first)).worth).toEqual(eur(200));
    expect(value(await shop.perform(action(ref, pay(100)))).worth).toEqual(eur(100));
    expect(value(await shop.perform(action(ref, pay(10_000)))).worth).toEqual(eur(320));
    expect((await card(shop, 'OL-MEMBER-7')).points).toBe(0);
    expect(problem(await shop.perform(action(ref, pay(100)))).code).toBe('not-enough');
    expect(value(await shop.reconcile(first))).toMatchObject({ found: 'applied', settlement: { worth: eur(200) } });
  });

  test('a lost answer is settled by the list of payments, never by paying again', async () => {
    const { ref } = await card(shop, 'OL-MEMBER-7');
    const it = action(ref, pay(300));
    // The dry run goes to the same address first.
    stand.vendor.faults.add({ method: 'POST', path: '*/orders/payments', fault: { what: 'slow', milliseconds: 0 } });
    stand.vendor.faults.add({ method: 'POST', path: '*/orders/payments', fault: { what: 'reset', when: 'after' } });
    expect(problem(await shop.perform(it)).code).toBe('timed-out');
    expect(problem(await shop.reconcile(it)).code).toBe('busy');
    stand.vendor.clock.move(2000);
    expect(value(await shop.reconcile(it))).toMatchObject({ found: 'applied', settlement: { worth: eur(300) } });
    expect((await card(shop, 'OL-MEMBER-7')).points).toBe(320);
  });

  test('a dry run that fails leaves nothing in doubt', async () => {
    const { ref } = await card(shop, 'OL-MEMBER-7');
    stand.vendor.faults.add({ method: 'POST', path: '*/orders/payments', fault: { what: 'reset' } });
    const it = action(ref, pay(300));
    expect(problem(await shop.perform(it)).code).toBe('no-network');
    expect(value(await shop.reconcile(it)).found).toBe('not-applied');
  });

  test('BETA can not do it, and nothing is sent', async () => {
    const beta = await openStand({ dialect: 'beta' });
    await using _ = beta;
    const { ref } = await card(beta.client(), 'OL-MEMBER-7');
    expect(problem(await beta.client().perform(action(ref, pay(100)))).code).toBe('not-possible');
    expect(problem(await beta.client({ dialect: 'beta' }).perform(action(ref, pay(100)))).code).toBe('not-possible');
  });

  test('a reward that was bought is given back, and its points return', async () => {
    const { ref, points } = await card(shop, 'OL-MEMBER-7');
    const rewards = value(await shop.client.programs.parts(ref.program ?? '', 'rewards')).data;
    const offerId = String(rewards.at(-1)?.['reward_id']);
    const bought = value(await shop.perform(action(ref, { do: 'claim-offer', offerId })));
    const back = action(ref, { do: 'give-back', movementId: bought.movementId ?? '', amount: null, reason: null });
    value(await shop.perform(back));
    stand.vendor.clock.move(2000);
    expect((await card(shop, 'OL-MEMBER-7')).points).toBe(points);
    expect(value(await shop.reconcile(back)).found).toBe('cant-tell');
    expect(problem(await shop.perform(back)).code).toBe('not-possible');
  });

  test('pending points are activated or cancelled by hand', async () => {
    const { client } = shop;
    const wallet = value(
      await client.cardDefinitions.create({
        name: 'Slow points',
        type: 'INDIVIDUAL',
        status: 'ACTIVE',
        pending_points: { type: 'PERIOD_BASED', period_based: { period: { unit: 'DAY', value: 10 } } },
      }),
    );
    const effect = { type: 'POINTS', points: { value: 40, card_definition_id: wallet.id } } as const;
    const rule = value(
      await client.earningRules.create({
        name: 'Forty',
        status: 'ACTIVE',
        trigger: { event: 'customer.order.paid' },
        earnings: [{ effects: [effect] }],
      }),
    );
    const program = value(
      await client.programs.create({
        name: 'Slow',
        status: 'ACTIVE',
        card_definitions: [{ id: wallet.id }],
        earning_rules: [{ id: rule.id }],
      }),
    );
    const customer = value(await client.customers.save({ source_id: 'OL-SLOW' }));
    const member = value(await client.members.enrol(program.id, { source_id: 'OL-SLOW' }));
    const at = { program: program.id, member: member.id, card: member.cards[0]?.card?.id ?? '' };
    for (const source of ['a', 'b']) {
      value(
        await client.orders.save({ source_id: source, status: 'PAID', amount: 100, customer: { id: customer.id } }),
      );
    }
    stand.vendor.clock.move(2000);
    const [one, two] = value(await client.points.pending(at)).data;
    value(await client.points.activatePending(at, one?.id ?? ''));
    value(await client.points.cancelPending(at, two?.id ?? ''));
    expect(problem(await client.points.cancelPending(at, two?.id ?? '')).code).toBe('not-possible');
    stand.vendor.clock.move(2000);
    const [card1] = value(await client.members.read(at.program, at.member)).cards;
    expect(card1?.card?.balance).toEqual({ points: 40, pending_points: 0 });
  });
});
