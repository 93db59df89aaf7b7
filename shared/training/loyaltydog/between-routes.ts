import { Hono } from 'hono';
import { consolidateBody, transferBody } from '../../api/loyaltydog/bodies/money.ts';
import type { GiftCard } from './model.ts';
import { newCard } from './issue.ts';
import { notFound, Refusal } from './refusal.ts';
import { bodyOf, once } from './request.ts';
import { requireActive, requireEnough, requireRoom, settleSpent } from './rules.ts';
import { showCard, showTransaction } from './show.ts';
import type { Store } from './store.ts';

/** What moves money from card to card. */
export function betweenRoutes(store: Store): Hono {
  const app = new Hono();
  const { programId } = store.shop;

  app.post('/cards/:cardId/transfer', async (c) => {
    const body = await bodyOf(c, transferBody);
    const id = c.req.param('cardId');
    const scope = `${programId} transfer ${id} ${body.destinationCardNumber}`;
    return once(c, store, { scope, required: true, body }, () => {
      const from = store.cardBy(id);
      if (from.securityCode !== body.securityCode) throw new Refusal(401, 'Invalid security code');
      const to = store.cardByNumber(body.destinationCardNumber);
      if (to === undefined) throw notFound('Destination gift card');
      if (to === from) throw new Refusal(400, 'Source and destination cards must be different');
      requireActive(from);
      requireActive(to);
      const amount = store.minor(body.amount, 'amount');
      requireEnough(store, from, amount);
      requireRoom(store, to, amount, 'Transfer');
      const { referenceId = null, description = null } = body;
      const out = store.book(from, 'TRANSFER_OUT', -amount, { referenceId, description });
      store.book(to, 'TRANSFER_IN', amount, { referenceId, description });
      settleSpent(from);
      return {
        success: true,
        message: 'Balance transferred successfully',
        transferId: out.id,
        sourceCard: {
          id: from.id,
          cardNumber: from.cardNumber,
          remainingBalance: store.decimal(from.balance),
          status: from.status,
        },
        destinationCard: { id: to.id, cardNumber: to.cardNumber, newBalance: store.decimal(to.balance) },
        amountTransferred: store.decimal(amount),
      };
    });
  });

  app.post('/consolidate', async (c) => {
    const body = await bodyOf(c, consolidateBody);
    const numbers = [...new Set(body.cardNumbers)];
    const scope = `${programId} consolidate ${numbers.toSorted().join(' ')}`;
    return once(c, store, { scope, required: true, body }, () => {
      if (numbers.length !== body.cardNumbers.length) throw new Refusal(400, 'Card numbers must be unique');
      const sources = numbers.map((number) => {
        const card = store.cardByNumber(number);
        if (card === undefined) throw notFound(`Gift card ${number.slice(-4)}`);
        requireActive(card);
        if (card.balance === 0) throw new Refusal(400, 'All cards must have a positive balance');
        return card;
      });
      const total = sources.reduce((sum, card) => sum + card.balance, 0);
      if (total > store.minor('10000', 'cardNumbers')) {
        throw new Refusal(400, 'Total consolidated amount exceeds the maximum balance');
      }
      if (new Set(sources.map((card) => card.customerEmail)).size > 1) {
        throw new Refusal(400, 'All cards must belong to the same customer');
      }
      return merged(sources, total, body);
    });
  });

  function merged(sources: readonly GiftCard[], total: number, body: ReturnType<typeof consolidateBody.parse>) {
    const { referenceId = null, description = null } = body;
    const label = { referenceId, description };
    const voided = sources.map((card) => {
      const booked = store.book(card, 'CONSOLIDATION', -card.balance, label);
      card.status = 'voided';
      return booked;
    });
    const first = sources[0];
    const card = newCard(store, total, {
      customerEmail: body.customerEmail ?? first?.customerEmail ?? null,
      customerName: body.customerName ?? first?.customerName ?? null,
      senderName: body.senderName ?? null,
      isPhysical: body.isPhysical ?? false,
      designTemplate: body.designTemplate ?? null,
      customMessage: body.customMessage ?? null,
    });
    card.status = 'active';
    card.activatedAt = store.instant();
    const booked = store.book(card, 'CONSOLIDATION', total, label);
    return {
      success: true,
      message: 'Gift cards consolidated successfully',
      newCard: showCard(store, card),
      voidedCards: sources.map((it) => it.id),
      totalConsolidatedAmount: store.decimal(total),
      consolidationTransactions: [...voided, booked].map((it) => showTransaction(store, it)),
      referenceId,
    };
  }
  return app;
}
