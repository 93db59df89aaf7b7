import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf } from '../body.ts';
import { badPayload, notFound, Refusal } from '../refusal.ts';
import { orderBy } from '../store.ts';
import { cursored } from './lists.ts';
import type { Member, OrderPayment } from './model.ts';
import { pend } from './booking.ts';
import { spendable } from './card-limits.ts';
import { balanceOn, cardBy, inForce, memberBy, type Project } from './project.ts';

const max = z.strictObject({ max: z.int().min(1) });
const paymentBody = z.strictObject({
  card_id: z.string(),
  order: z.strictObject({ id: z.string().nullish(), source_id: z.string().min(1).nullish() }),
  payment_limit: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('CARD_BALANCE') }),
      z.strictObject({ type: z.literal('POINTS_LIMIT'), points_limit: max }),
      z.strictObject({ type: z.literal('AMOUNT_LIMIT'), amount_limit: max }),
    ])
    .nullish(),
  mode: z.enum(['TRANSACTION', 'DRY_RUN']).nullish(),
});

/** Points for one minor unit as a whole fraction: "0.25" is 25 in 100. The miniature knows plain numbers, no formulas. */
function ratioOf(
  project: Project,
  definitionId: string,
): { readonly over: number; readonly under: number; readonly text: string } {
  const paying = project.definitions.get(definitionId)?.body['pay_with_points'];
  const text = /"formula":"?([^"}]+)"?/.exec(JSON.stringify(paying ?? {}))?.[1];
  if (text === undefined) throw new Refusal(423, 'pay_with_points_not_enabled', 'Paying with points is not enabled');
  const [, whole = '', rest = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') throw badPayload('exchange_ratio.formula');
  return { over: Number(whole + rest), under: 10 ** rest.length, text };
}

function paymentJson(member: Member, it: OrderPayment) {
  return {
    id: it.id,
    program_id: member.programId,
    member_id: member.id,
    card_id: it.cardId,
    card_definition_id: it.definitionId,
    card_transaction_id: it.cardTransactionId,
    order_id: it.orderId,
    status: it.status,
    type: 'PAY_WITH_POINTS',
    details: it.details,
    created_at: it.createdAt,
    updated_at: it.updatedAt,
    object: 'order_transaction',
  };
}

function workOut(project: Project, member: Member, body: z.infer<typeof paymentBody>) {
  inForce(project, member);
  const card = cardBy(member, body.card_id);
  const order = orderBy(project.store, body.order.id ?? body.order.source_id ?? '');
  if (!order) throw notFound('order', body.order.id ?? body.order.source_id ?? '');
  const ratio = ratioOf(project, card.definitionId);
  const balance = balanceOn(card);
  if (balance <= 0) throw new Refusal(423, 'zero_card_balance', 'Card balance is zero', card.id);
  const limit = body.payment_limit;
  const open = Math.min(balance, spendable(project, card));
  const points = limit?.type === 'POINTS_LIMIT' ? Math.min(limit.points_limit.max, open) : open;
  const affordable = Math.floor((points * ratio.under) / ratio.over);
  const most = limit?.type === 'AMOUNT_LIMIT' ? Math.min(limit.amount_limit.max, affordable) : affordable;
  const due = order.amount - order.discount;
  const amount = Math.min(most, due);
  if (amount <= 0) throw new Refusal(423, 'insufficient_card_balance', 'Card balance is not enough', card.id);
  const spent = Math.ceil((amount * ratio.over) / ratio.under);
  const details = {
    reason: 'Points spent on order payment',
    rejection: null,
    metadata: {},
    payment: { amount, points_spent: spent, exchange_ratio: Number(ratio.text) },
    spending_cap:
      amount === due
        ? { type: 'ORDER_TOTAL_AMOUNT', unit: 'AMOUNT', value: due }
        : { type: 'CARD_BALANCE_POINTS', unit: 'POINTS', value: points },
  };
  return { card, order, amount, spent, details };
}

/** Paying an order with points. The same order again is a new payment: the vendor dedupes nothing. */
export function paymentRoutes(project: Project): Hono {
  const { store } = project;
  const app = new Hono();
  const at = '/programs/:p/members/:m/orders/payments';
  app.get(at, (c) => {
    const member = memberBy(project, c.req.param('p'), c.req.param('m'));
    return c.json(
      cursored(
        project,
        c,
        'lcrsotx',
        member.payments.map((it) => paymentJson(member, it)),
      ),
    );
  });
  app.post(at, async (c) => {
    const member = memberBy(project, c.req.param('p'), c.req.param('m'));
    const body = await bodyOf(c, paymentBody);
    const { card, order, amount, spent, details } = workOut(project, member, body);
    if (body.mode === 'DRY_RUN') {
      const simulated = {
        program_id: member.programId,
        member_id: member.id,
        card_id: card.id,
        card_definition_id: card.definitionId,
        card_transaction_id: null,
        order_id: order.id,
        status: 'SIMULATED',
        type: 'PAY_WITH_POINTS',
        details,
        updated_at: null,
        object: 'order_transaction',
      };
      const message = 'Dry run mode. No transaction was created. This is only a simulation.';
      return c.json({ transaction: simulated, status: 'DRY_RUN', message });
    }
    const reasons: { readonly reason: string; readonly points: object; readonly order: object } = {
      reason: details.reason,
      points: { total: -spent },
      order: { id: order.id },
    };
    const transaction = pend(project, card, 'POINTS_SPENT_ON_ORDER', reasons, () => {
      const rejection = balanceOn(card) < spent ? { reason: 'NOT_ENOUGH_BALANCE' } : null;
      if (!rejection && amount > order.amount - order.discount) {
        payment.status = 'REJECTED';
        payment.details['rejection'] = { reason: 'PAYMENT_EXCEEDS_ORDER_TOTAL_AMOUNT' };
        return { reason: 'PAYMENT_EXCEEDS_ORDER_TOTAL_AMOUNT' };
      }
      payment.status = rejection ? 'REJECTED' : 'APPROVED';
      payment.details['rejection'] = rejection;
      payment.updatedAt = store.instant();
      if (rejection) return rejection;
      card.points.spent += spent;
      order.discount += amount;
      return null;
    });
    const payment: OrderPayment = {
      id: store.newId('lotx'),
      cardId: card.id,
      definitionId: card.definitionId,
      cardTransactionId: transaction.id,
      orderId: order.id,
      status: 'PENDING',
      details: { ...details },
      createdAt: store.instant(),
      updatedAt: null,
    };
    member.payments.push(payment);
    const answer = {
      transaction: paymentJson(member, payment),
      status: 'TRANSACTION_CREATED',
      message: 'Pay with points transaction created',
    };
    return c.json(answer, 202);
  });
  return app;
}
