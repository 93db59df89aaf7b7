import { Hono } from 'hono';
import {
  processExpiredBody,
  resendCodeBody,
  scheduleBody,
  suspendBody,
  transferOwnershipBody,
  unsuspendBody,
  voidBody,
} from '../../api/loyaltydog/bodies/cards.ts';
import { Refusal } from './refusal.ts';
import { bodyOf, once } from './request.ts';
import { requireActive } from './rules.ts';
import { showCard } from './show.ts';
import { DAY, type Store } from './store.ts';

/** What a manager does to a card without moving money on purpose. */
export function manageRoutes(store: Store): Hono {
  const app = new Hono();
  const { programId } = store.shop;

  app.post('/:cardId/suspend', async (c) => {
    const body = await bodyOf(c, suspendBody);
    const card = store.cardBy(c.req.param('cardId'));
    // An empty card can be refilled by a give-back: so it can be suspended as well.
    if (card.status !== 'depleted') requireActive(card);
    card.status = 'suspended';
    card.suspendedReason = body.reason;
    card.suspendedUntil = body.expiresAt ?? null;
    card.suspendedAt = card.updatedAt = store.instant();
    return c.json(showCard(store, card));
  });

  app.post('/:cardId/unsuspend', async (c) => {
    await bodyOf(c, unsuspendBody);
    const card = store.cardBy(c.req.param('cardId'));
    if (card.status !== 'suspended') throw new Refusal(400, 'Gift card is not suspended');
    card.status = card.balance === 0 ? 'depleted' : 'active';
    card.suspendedReason = card.suspendedUntil = card.suspendedAt = null;
    card.updatedAt = store.instant();
    return c.json(showCard(store, card));
  });

  app.post('/:cardId/void', async (c) => {
    const body = await bodyOf(c, voidBody);
    const id = c.req.param('cardId');
    return once(c, store, { scope: `${programId} void ${id}`, required: false, body }, () => {
      const card = store.cardBy(id);
      if (card.status === 'voided') throw new Refusal(400, 'Gift card is already voided');
      return done(id, 'void', voided(id, body.reason, body.refundReference));
    });
  });

  app.post('/:cardId/process-expired', async (c) => {
    const body = await bodyOf(c, processExpiredBody);
    const card = store.cardBy(c.req.param('cardId'));
    if (card.status !== 'expired') throw new Refusal(400, 'Gift card is not expired');
    if (body.action !== 'extend') {
      return c.json(done(card.id, body.action, voided(card.id, `Expired card: ${body.action}`, body.refundReference)));
    }
    if (body.extensionDays == null) throw new Refusal(400, 'extensionDays is required to extend');
    card.expiresAt = store.instant(body.extensionDays * DAY);
    card.status = card.activatedAt === null ? 'pending' : 'active';
    card.updatedAt = store.instant();
    return c.json({ ...done(card.id, 'extend', null), newExpiresAt: card.expiresAt });
  });

  app.post('/:cardId/transfer-ownership', async (c) => {
    const body = await bodyOf(c, transferOwnershipBody);
    const card = store.cardBy(c.req.param('cardId'));
    requireActive(card);
    card.customerName = body.newOwnerName;
    card.customerEmail = body.newOwnerEmail;
    card.customerId = body.newCustomerId ?? null;
    store.book(card, 'OWNERSHIP_TRANSFER', 0, { referenceId: body.referenceId ?? null });
    return c.json(showCard(store, card));
  });

  app.post('/:cardId/resend-code', async (c) => {
    const text = await c.req.text();
    const body = text === '' || text === 'null' ? {} : await bodyOf(c, resendCodeBody);
    const card = store.cardBy(c.req.param('cardId'));
    if ((body.customerEmail ?? card.customerEmail) === null && (body.customerPhone ?? card.customerPhone) === null) {
      throw new Refusal(400, 'Gift card has no email or phone to send to');
    }
    card.securityCode = String(((Number(card.securityCode) * 48_271) % 900_000) + 100_000);
    store.book(card, 'RESEND_CODE', 0);
    return c.json({ success: true, message: 'Security code sent' });
  });

  app.patch('/:cardId/schedule', async (c) => {
    const body = await bodyOf(c, scheduleBody);
    const card = store.cardBy(c.req.param('cardId'));
    card.deliverAt = body.deliverAt ?? null;
    card.updatedAt = store.instant();
    return c.json(showCard(store, card));
  });

  function voided(id: string, reason: string, reference: string | null | undefined): string {
    const card = store.cardBy(id);
    const booked = store.book(card, 'VOID', -card.balance, { description: reason, referenceId: reference ?? null });
    card.status = 'voided';
    return booked.id;
  }

  function done(cardId: string, action: string, transactionId: string | null) {
    return {
      success: true,
      cardId,
      action,
      message: `Gift card ${action} processed`,
      newExpiresAt: null,
      transactionId,
    };
  }
  return app;
}
