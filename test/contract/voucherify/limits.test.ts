import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardDefinitionCreate } from '#shared/api/voucherify/bodies/card-definition.ts';
import { refOf } from '#shared/api/voucherify/map-loyalty.ts';
import type { Voucherify } from '#shared/api/voucherify/provider.ts';
import type { CardRef } from '#shared/domain/card.ts';
import { everyEuro } from './design-bodies.ts';
import { action, eur, openStand, problem, value, type Stand } from './stand.ts';

let stand: Stand;
let shop: Voucherify;
beforeEach(async () => {
  stand = await openStand();
  shop = stand.client();
});
afterEach(() => stand[Symbol.asyncDispose]());

/** A member of a new program whose only card definition has these limits; 1000 points, and a reward for 400. */
async function member(
  limits: Partial<CardDefinitionCreate>,
): Promise<{ readonly ref: CardRef; readonly reward: string }> {
  const { client } = shop;
  const pay = { type: 'EXCHANGE_RATIO', exchange_ratio: { formula: '1' } } as const;
  const body = { name: 'Limited', type: 'INDIVIDUAL', status: 'ACTIVE', pay_with_points: pay, ...limits } as const;
  const definition = value(await client.cardDefinitions.create(body)).id;
  const rule = value(await client.earningRules.create(everyEuro(definition))).id;
  const reward = value(
    await client.rewards.create({
      name: 'Tote',
      type: 'MATERIAL',
      status: 'ACTIVE',
      material: { type: 'PRODUCT', product: { id: 'prod_1' } },
      costs: [{ spending: [{ points: 400, card_definition_id: definition }] }],
    }),
  ).id;
  const program = value(
    await client.programs.create({
      name: 'Limited',
      status: 'ACTIVE',
      card_definitions: [{ id: definition }],
      earning_rules: [{ id: rule }],
      rewards: [{ id: reward, stock: { type: 'UNLIMITED' } }],
    }),
  ).id;
  const customer = value(await client.customers.save({ source_id: 'OL-LIMITED' }));
  const made = value(await client.members.enrol(program, { id: customer.id }));
  const ref = refOf({ program, member: made.id, card: made.cards[0]?.card?.id ?? '' });
  value(await shop.perform(action(ref, { do: 'add-points', points: 1000 })));
  return { ref, reward };
}

async function points(ref: CardRef) {
  stand.vendor.clock.move(2000);
  return value(await shop.read(ref)).points;
}
const none = { type: 'NO_LIMIT' } as const;
const perDay = (max: number) => ({
  type: 'LIMITED' as const,
  limits: [
    {
      type: 'TIME_BASED' as const,
      period: { type: 'CURRENT_PERIOD' as const, current_period: { unit: 'DAY' as const } },
      points: { max },
    },
  ],
});
const earn = (ref: CardRef, minor: number) => shop.perform(action(ref, { do: 'earn', bill: eur(minor) }));
const pay = (ref: CardRef, minor: number) =>
  shop.perform(action(ref, { do: 'pay-with-points', bill: eur(minor), atMostPoints: null }));

describe('the limits of a card definition', () => {
  test('a fullest balance caps what an order earns', async () => {
    const global = { type: 'LIMITED', limits: [{ type: 'BALANCE_BASED', max: 1030 }] } as const;
    const { ref } = await member({
      earning_limits: { global: { ...global, limits: [...global.limits] }, transactions: none },
    });
    value(await earn(ref, 5000));
    expect(await points(ref)).toBe(1030);
  });

  test('a limit per day caps what the orders of a day earn, and the next day earns again', async () => {
    const { ref } = await member({ earning_limits: { global: perDay(60), transactions: none } });
    value(await earn(ref, 5000));
    expect(await points(ref)).toBe(1050);
    value(await earn(ref, 5000));
    expect(await points(ref)).toBe(1060);
    stand.vendor.clock.move(86_400_000);
    value(await earn(ref, 5000));
    expect(await points(ref)).toBe(1110);
  });

  test('a limit per transaction refuses the whole of an order that would earn more', async () => {
    const transactions = { type: 'LIMITED' as const, limits: [{ type: 'POINTS' as const, max: 40 }] };
    const { ref } = await member({ earning_limits: { global: none, transactions } });
    value(await earn(ref, 5000));
    expect(await points(ref)).toBe(1000);
    value(await earn(ref, 4000));
    expect(await points(ref)).toBe(1040);
  });

  test('paying with points goes as far as the limit, and a reward beyond it is refused', async () => {
    const { ref, reward } = await member({ spending_limits: { global: perDay(500), transactions: none } });
    expect(value(await pay(ref, 300)).worth).toEqual(eur(300));
    expect(problem(await shop.perform(action(ref, { do: 'claim-offer', offerId: reward }))).code).toBe('over-limit');
    expect(value(await pay(ref, 900)).worth).toEqual(eur(200));
    expect(problem(await pay(ref, 100)).code).toBe('not-enough');
    expect(await points(ref)).toBe(500);
  });
});
