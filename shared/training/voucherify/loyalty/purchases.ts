import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf } from '../body.ts';
import { notFound, Refusal } from '../refusal.ts';
import { cursored } from './lists.ts';
import type { Member, Purchase, RewardLink } from './model.ts';
import { pend, transactionJson } from './booking.ts';
import { spendable } from './card-limits.ts';
import { balanceOn, inForce, memberBy, programBy, type Project } from './project.ts';

const refundBody = z.strictObject({
  policies: z
    .strictObject({
      refund: z.enum(['DEFAULT', 'ALLOW']).optional(),
      stock: z.enum(['DEFAULT', 'WRITE_OFF']).optional(),
    })
    .nullish(),
});

const costSchema = z.object({ spending: z.array(z.object({ points: z.number(), card_definition_id: z.string() })) });

function purchaseJson(member: Member, it: Purchase) {
  return {
    id: it.id,
    card_id: it.cardId,
    card_definition_id: it.definitionId,
    card_transaction_id: it.cardTransactionId,
    program_id: member.programId,
    member_id: member.id,
    reward_id: it.rewardId,
    status: it.status,
    type: it.type,
    details: it.details,
    created_at: it.createdAt,
    updated_at: it.updatedAt,
    object: 'reward_transaction',
  };
}

/** How many are left; undefined when nobody counts. Both spellings: a bare number, or `{type, limited}`. */
function stockOf(link: RewardLink): number | undefined {
  const stock = link.body['stock'];
  const quantity = /"quantity":(\d+)/.exec(JSON.stringify(stock ?? {}))?.[1];
  const most = typeof stock === 'number' ? stock : quantity === undefined ? undefined : Number(quantity);
  return most === undefined ? undefined : most - link.redeemed;
}

function workOut(project: Project, member: Member, rewardId: string) {
  inForce(project, member);
  const link = programBy(project, member.programId).rewards.find((it) => it.id === rewardId);
  const reward = project.rewards.get(rewardId);
  if (!link || reward?.status !== 'ACTIVE') throw notFound('reward', rewardId);
  if ((stockOf(link) ?? 1) <= 0) throw new Refusal(423, 'reward_out_of_stock', 'Reward is out of stock', rewardId);
  const costs = z.array(costSchema).parse(link.body['costs'] ?? reward.body['costs'] ?? []);
  for (const { spending } of costs) {
    const card = member.cards.find((it) => it.definitionId === spending[0]?.card_definition_id);
    if (card && spending[0]) return { link, reward, card, points: spending[0].points };
  }
  throw new Refusal(423, 'insufficient_card_balance', 'No card for the cost of this reward', rewardId);
}

/** Buying a reward with points, and giving it back. BETA answers with the card's transaction, the other with its own. */
export function purchaseRoutes(project: Project): Hono {
  const { store } = project;
  const now = store.rules.dialect === 'current';
  const app = new Hono();
  const at = '/programs/:p/members/:m/rewards/purchases';
  const purchaseBody = z.strictObject({
    reward_id: z.string(),
    ...(now ? { mode: z.enum(['TRANSACTION', 'DRY_RUN']).optional() } : {}),
  });
  const result = (reward: { id: string; body: Record<string, unknown> }) => ({
    reward: { id: reward.id },
    quantity: 1,
    material: reward.body['material'] ?? null,
  });

  app.get(at, (c) => {
    const member = memberBy(project, c.req.param('p'), c.req.param('m'));
    const bought = member.purchases.filter((it) => it.type === 'PURCHASE');
    return c.json(
      cursored(
        project,
        c,
        'lcrstrx',
        bought.map((it) => purchaseJson(member, it)),
      ),
    );
  });
  app.post(at, async (c) => {
    const member = memberBy(project, c.req.param('p'), c.req.param('m'));
    const body: { readonly reward_id: string; readonly mode?: unknown } = await bodyOf(c, purchaseBody);
    const { link, reward, card, points } = workOut(project, member, body.reward_id);
    if (balanceOn(card) < points)
      throw new Refusal(423, 'insufficient_card_balance', 'Card balance is not enough', card.id);
    const details = {
      reason: 'Points spent on reward',
      rejection: null,
      metadata: {},
      points: { total: points },
      result: null,
    };
    if (body.mode === 'DRY_RUN') {
      const simulated = {
        card_id: card.id,
        card_definition_id: card.definitionId,
        card_transaction_id: null,
        program_id: member.programId,
        member_id: member.id,
        reward_id: reward.id,
        status: 'SIMULATED',
        type: 'PURCHASE',
        details,
        updated_at: null,
        object: 'reward_transaction',
      };
      const message = 'Dry run mode. No transaction was created. This is only a simulation.';
      return c.json({ transaction: simulated, status: 'DRY_RUN', message });
    }
    link.redeemed += 1;
    const spent = { reason: details.reason, points: { total: -points }, reward: { id: reward.id } };
    const transaction = pend(project, card, 'POINTS_SPENT_ON_REWARD', spent, () => {
      const short = balanceOn(card) < points ? 'NOT_ENOUGH_BALANCE' : null;
      const over = spendable(project, card) < points ? 'SPENDING_LIMIT_EXCEEDED' : null;
      const reason = short ?? over;
      const rejection = reason ? { reason } : null;
      purchase.status = rejection ? 'REJECTED' : 'APPROVED';
      purchase.updatedAt = store.instant();
      purchase.details['rejection'] = rejection;
      if (rejection) link.redeemed -= 1;
      else {
        card.points.spent += points;
        purchase.details['result'] = result(reward);
      }
      return rejection;
    });
    const purchase: Purchase = {
      id: store.newId('lrtx'),
      rewardId: reward.id,
      cardId: card.id,
      definitionId: card.definitionId,
      cardTransactionId: transaction.id,
      type: 'PURCHASE',
      status: 'PENDING',
      details: { ...details },
      createdAt: store.instant(),
      updatedAt: null,
    };
    member.purchases.push(purchase);
    const shown = now ? purchaseJson(member, purchase) : transactionJson(member, card, transaction);
    return c.json(
      { transaction: shown, status: 'TRANSACTION_CREATED', message: 'Reward purchase transaction created' },
      202,
    );
  });
  app.post('/programs/:p/rewards/purchases/:id/refund', async (c) => {
    const program = programBy(project, c.req.param('p'));
    const { policies } = await bodyOf(c, refundBody);
    const member = [...project.members.values()].find((it) => it.purchases.some((one) => one.id === c.req.param('id')));
    const bought = member?.purchases.find((it) => it.id === c.req.param('id'));
    const card = member?.cards.find((it) => it.id === bought?.cardId);
    if (!member || !bought || !card || member.programId !== program.id)
      throw notFound('reward_transaction', c.req.param('id'));
    const refundable = JSON.stringify(project.rewards.get(bought.rewardId)?.body['refunds'] ?? {}).includes(
      'REFUNDABLE',
    );
    if (bought.type !== 'PURCHASE' || bought.status !== 'APPROVED' || (!refundable && policies?.refund !== 'ALLOW')) {
      throw new Refusal(409, 'reward_not_refundable', 'Reward purchase can not be refunded', bought.status);
    }
    bought.status = 'REFUNDED';
    const link = program.rewards.find((it) => it.id === bought.rewardId);
    if (link && policies?.stock !== 'WRITE_OFF') link.redeemed -= 1;
    const points = Number(/"total":(\d+)/.exec(JSON.stringify(bought.details['points']))?.[1] ?? 0);
    const details = { reason: 'Manual reward refund', points: { total: points }, reward: { id: bought.rewardId } };
    const transaction = pend(project, card, 'POINTS_RETURNED', details, () => {
      card.points.returned += points;
      return null;
    });
    const refund: Purchase = {
      ...bought,
      id: store.newId('lrtx'),
      cardTransactionId: transaction.id,
      type: 'REFUND',
      status: 'APPROVED',
      details: {
        ...details,
        rejection: null,
        metadata: {},
        result: null,
        purchase: { reward_transaction: { id: bought.id } },
      },
      createdAt: store.instant(),
      updatedAt: null,
    };
    member.purchases.push(refund);
    const message = "Reward refund transaction created. Points will be returned to the member's card shortly.";
    return c.json({ transaction: purchaseJson(member, refund), status: 'APPROVED', message }, 202);
  });
  return app;
}
