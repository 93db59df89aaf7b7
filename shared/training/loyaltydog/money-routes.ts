import { Hono } from 'hono';
import type { z } from 'zod';
import { activateBody } from '../../api/loyaltydog/bodies/cards.ts';
import { redeemBody, refundBody, reloadBody, reloadByNumberBody } from '../../api/loyaltydog/bodies/money.ts';
import { needsScope } from './access.ts';
import type { GiftCard } from './model.ts';
import { notFound, Refusal } from './refusal.ts';
import { bodyOf, once } from './request.ts';
import { requireActive, requireEnough, requireRoom, settleSpent } from './rules.ts';
import { showCard } from './show.ts';
import type { Store } from './store.ts';

/** What moves money on one card: activate, redeem, refund, reload. */
export function moneyRoutes(store: Store): Hono {
  const app = new Hono();
  const { programId } = store.shop;

  app.post('/:cardId/activate', async (c) => {
    const body = await bodyOf(c, activateBody);
    const id = c.req.param('cardId');
    return once(c, store, { scope: `${programId} activate ${id}`, required: true, body }, () => {
      const card = store.cardBy(id);
      if (card.status === 'expired') throw new Refusal(400, 'Gift card has expired');
      if (card.status !== 'pending') {
        throw new Refusal(400, card.activatedAt ? 'Gift card is already activated' : `Gift card is ${card.status}`);
      }
      if (body.securityCode && body.securityCode !== card.securityCode) {
        throw new Refusal(400, 'Invalid security code');
      }
      card.status = 'active';
      card.activatedAt = store.instant();
      card.customerEmail = body.customerEmail ?? card.customerEmail;
      card.customerPhone = body.customerPhone ?? card.customerPhone;
      card.customerName = body.customerName ?? card.customerName;
      store.book(card, 'ACTIVATION', card.initialValue);
      return showCard(store, card);
    });
  });

  app.post('/:cardId/redeem', async (c) => {
    needsScope(c, 'giftcards:redeem');
    const body = await bodyOf(c, redeemBody);
    const id = c.req.param('cardId');
    return once(c, store, { scope: `${programId} redeem ${id}`, required: true, body }, () => {
      const card = store.cardBy(id);
      const amount = store.minor(body.amount, 'amount');
      requireActive(card);
      requireEnough(store, card, amount);
      const { posTransactionId = null, cashierId = null, terminalId = null, description = null } = body;
      const booked = store.book(card, 'REDEMPTION', -amount, { posTransactionId, cashierId, terminalId, description });
      settleSpent(card);
      return {
        transactionId: booked.id,
        giftCardId: card.id,
        amountRedeemed: store.decimal(amount),
        remainingBalance: store.decimal(card.balance),
        success: true,
        message: 'Gift card redeemed successfully',
      };
    });
  });

  app.post('/:cardId/transactions/:transactionId/refund', async (c) => {
    const body = await bodyOf(c, refundBody);
    const { cardId, transactionId } = c.req.param();
    return once(c, store, { scope: `${programId} refund ${cardId} ${transactionId}`, required: false, body }, () => {
      const card = store.cardBy(cardId);
      const of = store.state.transactions.find((it) => it.id === transactionId && it.cardId === cardId);
      if (of === undefined) throw notFound('Transaction');
      if (of.transactionType !== 'REDEMPTION') throw new Refusal(400, 'Only redemptions can be refunded');
      if (card.status !== 'depleted') requireActive(card);
      const given = store.state.transactions.filter((it) => it.reverses === of.id);
      const rest = given.reduce((left, it) => left - it.amount, -of.amount);
      const amount = body.amount == null ? rest : store.minor(body.amount, 'amount');
      if (amount > rest || rest === 0) {
        throw new Refusal(400, `Refund exceeds what is left of the redemption: ${store.decimal(rest)}`);
      }
      requireRoom(store, card, amount, 'Refund');
      const { posTransactionId = null, reason = null } = body;
      const booked = store.book(card, 'REFUND', amount, { reverses: of.id, posTransactionId, description: reason });
      card.status = 'active';
      return {
        transactionId: booked.id,
        giftCardId: card.id,
        refundedAmount: store.decimal(amount),
        remainingBalance: store.decimal(card.balance),
        success: true,
        message: 'Refund processed successfully',
      };
    });
  });

  function reload(card: GiftCard, body: z.output<typeof reloadBody>) {
    const amount = store.minor(body.amount, 'amount');
    requireActive(card);
    requireRoom(store, card, amount, 'Reload');
    const { referenceId = null, description = null } = body;
    store.book(card, 'RELOAD', amount, { referenceId, description });
    return showCard(store, card);
  }

  // Declared without an idempotency key: a second send is a second reload, here as there.
  app.post('/reload-by-number', async (c) => {
    const body = await bodyOf(c, reloadByNumberBody);
    const card = store.cardByNumber(body.cardNumber);
    if (card === undefined) throw notFound('Gift card');
    return c.json(reload(card, body));
  });

  app.post('/:cardId/reload', async (c) => {
    const body = await bodyOf(c, reloadBody);
    const id = c.req.param('cardId');
    return once(c, store, { scope: `${programId} reload ${id}`, required: true, body }, () =>
      reload(store.cardBy(id), body),
    );
  });
  return app;
}
