import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VoucherifyClient } from '#shared/api/voucherify/client.ts';
import type { LoyaltyPlace } from '#shared/api/voucherify/map-loyalty.ts';
import { everyEuro } from './design-bodies.ts';
import { documented } from './endpoints.ts';
import { openStand, value, type Stand } from './stand.ts';

let stand: Stand;
let client: VoucherifyClient;
let at: LoyaltyPlace;
let definition: string;
const seen = new Set<string>();

beforeAll(async () => {
  stand = await openStand({ seen: (method, path) => void seen.add(`${method} ${path}`) });
  client = stand.client().client;
  const membership = value(await client.members.membership(stand.vendor.program, 'OL-MEMBER-7', 'customer_source_id'));
  const card = membership.cards[0]?.card;
  at = { program: stand.vendor.program, member: membership.member.id, card: card?.id ?? '' };
  definition = card?.card_definition_id ?? '';
});
afterAll(() => stand[Symbol.asyncDispose]());

let count = 0;
const fresh = (prefix: string) => `${prefix}-${(count += 1)}`;
const gift = (amount = 1000) =>
  client.vouchers.create({ type: 'GIFT_VOUCHER', gift: { amount, balance: amount } }, fresh('G'));
const spend = (id: string) => ({
  redeemables: [{ object: 'voucher' as const, id, gift: { credits: 100 } }],
  order: { source_id: fresh('o'), amount: 100 },
});
async function redeemed() {
  const { code } = value(await gift());
  const answer = value(await client.redemptions.redeem(spend(code)));
  return answer.redemptions[0]?.id ?? '';
}
const newDefinition = (status: 'DRAFT' | 'ACTIVE' = 'DRAFT') =>
  client.cardDefinitions.create({ name: fresh('def'), type: 'INDIVIDUAL', status });
const newRule = (status: 'DRAFT' | 'ACTIVE' = 'ACTIVE') =>
  client.earningRules.create({ ...everyEuro(definition), status });
async function newProgram() {
  const one = value(await newDefinition('ACTIVE'));
  const rule = value(await newRule());
  return value(
    await client.programs.create({
      name: fresh('p'),
      card_definitions: [{ id: one.id }],
      earning_rules: [{ id: rule.id }],
    }),
  );
}
const newReward = () =>
  client.rewards.create({
    name: fresh('reward'),
    type: 'MATERIAL',
    status: 'ACTIVE',
    material: { type: 'PRODUCT', product: { id: 'prod_1' } },
    costs: [{ spending: [{ points: 1, card_definition_id: definition }] }],
    refunds: { type: 'REFUNDABLE' },
  });
async function assignedReward() {
  const { id } = value(await newReward());
  value(await client.programs.assignRewards(at.program, { assign: [{ id, stock: { type: 'UNLIMITED' } }] }));
  return id;
}
async function newMember() {
  const customer = value(await client.customers.save({ source_id: fresh('c') }));
  return value(await client.members.enrol(at.program, { id: customer.id }));
}
/** A member of a program whose points wait before they count. */
async function pendingBucket() {
  const wallet = value(
    await client.cardDefinitions.create({
      name: fresh('slow'),
      type: 'INDIVIDUAL',
      status: 'ACTIVE',
      pending_points: { type: 'PERIOD_BASED', period_based: { period: { unit: 'DAY', value: 5 } } },
    }),
  );
  const rule = value(await client.earningRules.create(everyEuro(wallet.id)));
  const body = {
    name: fresh('p'),
    status: 'ACTIVE' as const,
    card_definitions: [{ id: wallet.id }],
    earning_rules: [{ id: rule.id }],
  };
  const program = value(await client.programs.create(body));
  const customer = value(await client.customers.save({ source_id: fresh('c') }));
  const member = value(await client.members.enrol(program.id, { id: customer.id }));
  const place = { program: program.id, member: member.id, card: member.cards[0]?.card?.id ?? '' };
  value(
    await client.orders.save({ source_id: fresh('o'), status: 'PAID', amount: 500, customer: { id: customer.id } }),
  );
  stand.vendor.clock.move(2000);
  return { place, id: value(await client.points.pending(place)).data[0]?.id ?? '' };
}
async function order() {
  const source = fresh('o');
  value(await client.orders.save({ source_id: source, status: 'CREATED', amount: 100 }));
  return source;
}

const P = '/v2/loyalties/programs/{p}/members/{m}';
const C = `${P}/cards/{c}`;

/** One working use of each call. */
const uses: Readonly<Record<string, () => Promise<unknown>>> = {
  'GET /v1/vouchers': async () => value(await client.vouchers.list({ limit: 5, page: 2 })),
  'GET /v1/vouchers/{code}': async () => value(await client.vouchers.read('OL/GIFT-40%+1')),
  'POST /v1/vouchers': async () =>
    value(await client.vouchers.create({ type: 'DISCOUNT_VOUCHER', discount: { type: 'AMOUNT', amount_off: 1 } })),
  'POST /v1/vouchers/{code}': async () => value(await gift()),
  'PUT /v1/vouchers/{code}': async () =>
    value(await client.vouchers.update(value(await gift()).code, { additional_info: 'x' })),
  'DELETE /v1/vouchers/{code}': async () => value(await client.vouchers.remove(value(await gift()).code)),
  'POST /v1/vouchers/{code}/enable': async () => value(await client.vouchers.enable('OL-GIFT-OFF')),
  'POST /v1/vouchers/{code}/disable': async () => value(await client.vouchers.disable('OL-GIFT-OFF')),
  'POST /v1/vouchers/{code}/balance': async () =>
    value(await client.vouchers.adjust('OL-GIFT-2500', { amount: 1, source_id: 's', reason: 'r' })),
  'GET /v1/vouchers/{code}/transactions': async () => value(await client.vouchers.transactions('OL-GIFT-2500')),
  'GET /v1/vouchers/{code}/redemption': async () => value(await client.vouchers.history('OL-GIFT-2500')),
  'DELETE /v1/vouchers/{code}/sessions/{key}': async () => {
    const session = { type: 'LOCK', key: 'k', ttl: 1, ttl_unit: 'MINUTES' } as const;
    value(await client.validations.validate({ ...spend('OL-GIFT-2500'), session }));
    value(await client.vouchers.releaseSession('OL-GIFT-2500', 'k'));
  },
  'POST /v1/validations': async () => value(await client.validations.validate(spend('OL-GIFT-2500'))),
  'POST /v1/redemptions': redeemed,
  'GET /v1/redemptions': async () => value(await client.redemptions.list({ code: 'OL-GIFT-2500', result: 'SUCCESS' })),
  'GET /v1/redemptions/{id}': async () => value(await client.redemptions.read(await redeemed())),
  'POST /v1/redemptions/{id}/rollback': async () =>
    value(await client.redemptions.rollback(await redeemed(), { reason: 'r' })),
  'POST /v1/redemptions/{id}/rollbacks': async () =>
    value(await client.redemptions.rollbackStack(await redeemed(), { reason: 'r' })),
  'POST /v1/publications': async () =>
    value(
      await client.publications.publish({
        customer: { source_id: 'c' },
        voucher: value(await gift()).code,
        source_id: fresh('p'),
      }),
    ),
  'GET /v1/publications': async () => value(await client.publications.list({ source_id: 'p-1' })),
  'POST /v1/orders': order,
  'GET /v1/orders': async () => value(await client.orders.list()),
  'GET /v1/orders/{id}': async () => value(await client.orders.read(await order())),
  'PUT /v1/orders/{id}': async () => value(await client.orders.update(await order(), { status: 'CANCELED' })),
  'POST /v1/customers': async () =>
    value(await client.customers.save({ source_id: fresh('c'), email: 'a@example.com' })),
  'GET /v1/customers': async () => value(await client.customers.list({ email: 'marta@example.com' })),
  'GET /v1/customers/{id}': async () => value(await client.customers.read('OL-MEMBER-7')),
  'GET /v1/customers/{id}/redeemables': async () => value(await client.customers.redeemables('OL-MEMBER-7')),
  'POST /v2/loyalties/programs/{p}/members/batch': async () => value(await client.members.enrolMany(at.program, [])),
  'GET /v1/async-actions/{id}': async () => {
    const customer = value(await client.customers.save({ source_id: fresh('c') }));
    const batch = value(await client.members.enrolMany(at.program, [{ id: customer.id }]));
    stand.vendor.clock.move(2000);
    expect(value(await client.asyncActions.read(batch.async_action_id)).status).toBe('DONE');
  },
  'POST /v1/oauth/token': async () => {
    const { appId, appToken } = stand.vendor.keys;
    value(await stand.client({ access: { by: 'oauth', appId, appToken } }).probe());
  },
  'GET /v2/loyalties/card-definitions': async () =>
    value(await client.cardDefinitions.list({ limit: 1, order: 'created_at' })),
  'POST /v2/loyalties/card-definitions': async () => value(await newDefinition()),
  'GET /v2/loyalties/card-definitions/{id}': async () => value(await client.cardDefinitions.read(definition)),
  'PUT /v2/loyalties/card-definitions/{id}': async () =>
    value(await client.cardDefinitions.update(value(await newDefinition()).id, { name: 'n' })),
  'DELETE /v2/loyalties/card-definitions/{id}': async () =>
    value(await client.cardDefinitions.remove(value(await newDefinition()).id)),
  'POST /v2/loyalties/card-definitions/{id}/activate': async () =>
    value(await client.cardDefinitions.activate(value(await newDefinition()).id)),
  'POST /v2/loyalties/card-definitions/{id}/draft': async () =>
    value(await client.cardDefinitions.draft(value(await newDefinition('ACTIVE')).id)),
  'GET /v2/loyalties/programs': async () => value(await client.programs.list({ where: { status: { $is: 'ACTIVE' } } })),
  'POST /v2/loyalties/programs': newProgram,
  'GET /v2/loyalties/programs/{id}': async () => value(await client.programs.read(at.program)),
  'PUT /v2/loyalties/programs/{id}': async () =>
    value(await client.programs.update((await newProgram()).id, { start_date: null })),
  'DELETE /v2/loyalties/programs/{id}': async () => value(await client.programs.remove((await newProgram()).id)),
  'POST /v2/loyalties/programs/{id}/activate': async () =>
    value(await client.programs.activate((await newProgram()).id)),
  'POST /v2/loyalties/programs/{id}/deactivate': async () => {
    const { id } = await newProgram();
    value(await client.programs.activate(id));
    value(await client.programs.deactivate(id));
  },
  'GET /v2/loyalties/programs/{id}/rewards': async () => value(await client.programs.parts(at.program, 'rewards')),
  'POST /v2/loyalties/programs/{id}/rewards/batch': assignedReward,
  'POST /v2/loyalties/programs/{id}/earning-rules/batch': async () =>
    value(
      await client.programs.assign((await newProgram()).id, 'earning-rules', {
        assign: [{ id: value(await newRule()).id }],
      }),
    ),
  'GET /v2/loyalties/programs/{p}/members': async () => value(await client.members.list(at.program)),
  'POST /v2/loyalties/programs/{p}/members': newMember,
  [`GET ${P}`]: async () => value(await client.members.read(at.program, at.member)),
  [`PUT ${P}`]: async () => value(await client.members.update(at.program, at.member, { a: 1 })),
  [`DELETE ${P}`]: async () => value(await client.members.remove(at.program, (await newMember()).id)),
  [`POST ${P}/activate`]: async () => {
    const { id } = await newMember();
    value(await client.members.deactivate(at.program, id));
    value(await client.members.activate(at.program, id));
  },
  [`POST ${P}/deactivate`]: async () => value(await client.members.deactivate(at.program, (await newMember()).id)),
  'GET /v2/loyalties/memberships/{x}': async () =>
    value(await client.members.memberships('OL-MEMBER-7', 'customer_source_id')),
  'GET /v2/loyalties/programs/{p}/memberships/{x}': async () =>
    value(await client.members.membership(at.program, at.member, 'member_id')),
  [`POST ${C}/points`]: async () => value(await client.points.adjust(at, { points: 1, reason: 'r' })),
  [`GET ${C}/transactions`]: async () => value(await client.points.transactions(at)),
  [`GET ${C}/pending-points`]: pendingBucket,
  [`POST ${C}/pending-points/{b}/activate`]: async () => {
    const { place, id } = await pendingBucket();
    value(await client.points.activatePending(place, id));
  },
  [`POST ${C}/pending-points/{b}/cancel`]: async () => {
    const { place, id } = await pendingBucket();
    value(await client.points.cancelPending(place, id));
  },
  [`GET ${C}/expiring-points`]: async () => value(await client.points.expiring(at)),
  [`POST ${C}/expiring-points/{b}/expire`]: async () => {
    value(await client.points.adjust(at, { points: 5, reason: 'r' }));
    stand.vendor.clock.move(2000);
    const bucket = value(await client.points.expiring(at)).data.find(
      (it) => it.points?.total === 5 && it.status === 'ACTIVE',
    );
    value(await client.points.expire(at, bucket?.id ?? ''));
  },
  [`POST ${P}/orders/payments`]: async () => {
    const body = {
      card_id: at.card,
      order: { source_id: await order() },
      payment_limit: { type: 'AMOUNT_LIMIT', amount_limit: { max: 1 } },
    } as const;
    expect(value(await client.payments.dryRun(at, body)).transaction.status).toBe('SIMULATED');
    expect(value(await client.payments.pay(at, body)).transaction.status).toBe('PENDING');
  },
  [`GET ${P}/orders/payments`]: async () => value(await client.payments.list(at)),
  [`POST ${P}/rewards/purchases`]: async () => {
    const id = await assignedReward();
    expect(value(await client.rewardPurchases.purchase(at, id, 'DRY_RUN')).transaction.status).toBe('SIMULATED');
  },
  [`GET ${P}/rewards/purchases`]: async () => value(await client.rewardPurchases.list(at)),
  'POST /v2/loyalties/programs/{p}/rewards/purchases/{id}/refund': async () => {
    const bought = value(await client.rewardPurchases.purchase(at, await assignedReward()));
    stand.vendor.clock.move(2000);
    const policies = { refund: 'ALLOW', stock: 'WRITE_OFF' } as const;
    expect(value(await client.rewardPurchases.refund(at.program, bought.transaction.id ?? '', policies)).status).toBe(
      'APPROVED',
    );
  },
  'GET /v2/loyalties/earning-rules': async () => value(await client.earningRules.list()),
  'POST /v2/loyalties/earning-rules': async () => value(await newRule()),
  'GET /v2/loyalties/earning-rules/{id}': async () => value(await client.earningRules.read(value(await newRule()).id)),
  'POST /v2/loyalties/earning-rules/{id}/activate': async () =>
    value(await client.earningRules.activate(value(await newRule('DRAFT')).id)),
  'POST /v2/loyalties/rewards': async () => value(await newReward()),
  'POST /v2/loyalties/tier-structures': async () => value(await newTiers()),
  'POST /v2/loyalties/tier-structures/{id}/tiers': addedTier,
  'GET /v2/loyalties/tier-structures/{id}/tiers': async () =>
    value(await client.tierStructures.tiers(await addedTier())),
};

const newTiers = () =>
  client.tierStructures.create({
    name: fresh('tiers'),
    type: 'POINT_BALANCE',
    point_balance: { card_definition_id: definition },
  });
async function addedTier() {
  const { id } = value(await newTiers());
  const rules = { type: 'POINTS', points: { min_value: 0, max_value: 99 } } as const;
  value(await client.tierStructures.addTier(id, { name: 'Bronze', qualification_rules: rules }));
  return id;
}

describe('the calls to Voucherify', () => {
  test('each documented one has a working use here', () => {
    expect(documented.filter((name) => uses[name] === undefined)).toEqual([]);
    expect(Object.keys(uses).filter((name) => !documented.some((it) => it === name))).toEqual([]);
  });

  test.each(documented)('%s does its work and is really that call', async (name) => {
    seen.clear();
    await uses[name]?.();
    const pattern = new RegExp(`^${name.replace(/\{\w+\}/g, '[^/]+')}$`);
    expect(
      [...seen].some((it) => pattern.test(it)),
      [...seen].join('\n'),
    ).toBe(true);
  });
});
