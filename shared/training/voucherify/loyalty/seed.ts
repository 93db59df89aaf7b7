import type { PlayCard } from '#shared/contract/training.ts';
import { customerFrom } from '../customers.ts';
import type { Store } from '../store.ts';
import { enrol } from './members.ts';
import { credit } from './booking.ts';
import type { Resource } from './model.ts';
import type { Project } from './project.ts';

const rewards = [
  { name: 'Coffee on the house', points: 150, stock: null },
  { name: 'Linen tote bag', points: 400, stock: 12 },
  { name: 'Candle of the month', points: 250, stock: 0 },
];

/** The loyalty program of "Oak & Linen": a point for every 1.00, rewards, and members with something on their cards. */
export function seedLoyalty(project: Project, store: Store): readonly PlayCard[] {
  const now = store.rules.dialect === 'current';
  const put = (items: Map<string, Resource>, prefix: string, body: Record<string, unknown>): Resource => {
    const it: Resource = {
      id: store.newId(prefix),
      status: 'ACTIVE',
      body,
      createdAt: store.instant(),
      updatedAt: null,
    };
    items.set(it.id, it);
    return it;
  };
  const wallet = put(project.definitions, 'lcdef', {
    name: 'Oak points',
    code_config: { prefix: 'OL-LOYAL-', length: 6 },
    points_expiration: {
      type: 'ROLLING_EXPIRATION',
      rolling_expiration: { period: { unit: 'YEAR', value: 1 }, rounding: null },
    },
    ...(now ? { pay_with_points: { type: 'EXCHANGE_RATIO', exchange_ratio: { formula: '1' } } } : {}),
  });
  const rule = put(project.rules, 'lern', {
    name: 'A point for every 1.00',
    trigger: { event: 'customer.order.paid' },
    earnings: [
      {
        effects: [
          {
            type: 'POINTS_PROPORTIONAL',
            points_proportional: {
              calculation_type: 'PRE_DISCOUNT_ORDER_AMOUNT',
              card_definition_id: wallet.id,
              order: { amount: { every: 100, value: 1 } },
            },
          },
        ],
      },
    ],
  });
  const links = rewards.map(({ name, points, stock }) => {
    const costs = [{ spending: [{ points, card_definition_id: wallet.id }] }];
    const material = { type: 'PRODUCT', product: { id: 'prod_0a1b' } };
    const reward = put(project.rewards, 'lrew', {
      name,
      type: 'MATERIAL',
      material,
      ...(now ? { costs, refunds: { type: 'REFUNDABLE' } } : {}),
    });
    const counted = stock === null ? { type: 'UNLIMITED' } : { type: 'LIMITED', limited: { quantity: stock } };
    const body = now ? { stock: counted } : { costs, stock: stock ?? 1_000_000 };
    return { id: reward.id, body, redeemed: 0, createdAt: store.instant(), updatedAt: null };
  });
  const program = store.newId('lprg');
  project.programs.set(program, {
    id: program,
    status: 'ACTIVE',
    body: { name: 'Oak & Linen Friends' },
    cardDefinitions: [{ id: wallet.id, createdAt: store.instant() }],
    earningRules: [{ id: rule.id, createdAt: store.instant() }],
    tierStructures: [],
    rewards: links,
    createdAt: store.instant(),
    updatedAt: null,
  });
  const members = [
    { number: 'OL-MEMBER-7', name: 'Marta Lindqvist', points: 620, status: 'active', lesson: 'loyalty-points' },
    { number: 'OL-MEMBER-8', name: 'Jonas Beck', points: 0, status: 'active', lesson: 'loyalty-no-points' },
    { number: 'OL-MEMBER-9', name: 'Aisha Rahman', points: 90, status: 'suspended', lesson: 'loyalty-inactive' },
  ] as const;
  return members.map(({ number, name, points, status, lesson }) => {
    const customer = customerFrom(store, { source_id: number, name });
    const member = enrol(project, program, customer.id, status === 'active' ? 'ACTIVE' : 'INACTIVE', number);
    for (const card of member.cards) {
      card.code = number;
      if (points > 0) credit(project, card, points, 'added');
    }
    return { vendor: 'voucherify', number, kind: 'loyalty-card', status, lesson };
  });
}
