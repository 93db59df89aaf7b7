import { Hono } from 'hono';
import { bulkBody, createCardBody } from '../../api/loyaltydog/bodies/cards.ts';
import type { BulkTask, GiftCard } from './model.ts';
import { notFound, Refusal } from './refusal.ts';
import { bodyOf, once } from './request.ts';
import { showCard } from './show.ts';
import { DAY, type Store } from './store.ts';

const MOST_AT_ONCE = 50;
const TASK_TAKES = 3_000;

export function newCard(store: Store, initialValue: number, rest: Partial<GiftCard>): GiftCard {
  const id = store.newId();
  const card: GiftCard = {
    id,
    cardNumber: store.newNumber(),
    securityCode: String(((store.state.lastNumber * 48_271) % 900_000) + 100_000),
    balance: 0,
    initialValue,
    status: 'pending',
    createdAt: store.instant(),
    updatedAt: null,
    activatedAt: null,
    expiresAt: store.instant(365 * DAY),
    suspendedReason: null,
    suspendedUntil: null,
    suspendedAt: null,
    customerId: null,
    customerEmail: null,
    customerPhone: null,
    customerName: null,
    senderName: null,
    isPhysical: false,
    designTemplate: null,
    customMessage: null,
    deliverAt: null,
    card: null,
    wrongCodes: 0,
    lockedUntil: null,
    ...rest,
  };
  store.state.cards.push(card);
  return card;
}

/** Making cards: one at a time, or a box of them. */
export function issueRoutes(store: Store): Hono {
  const app = new Hono();
  const { merchantId, programId } = store.shop;

  function expiry(text: string | null | undefined): string {
    if (text == null) return store.instant(365 * DAY);
    const at = Date.parse(text);
    if (at <= store.now() || at > store.now() + 5 * 366 * DAY) {
      throw new Refusal(400, 'Expiration must be in the future and at most 5 years away');
    }
    return new Date(at).toISOString();
  }

  app.post('/', async (c) => {
    const body = await bodyOf(c, createCardBody);
    if (body.merchantId !== merchantId) throw new Refusal(403, 'Merchant does not own this program');
    const card = newCard(store, store.minor(body.initialValue, 'initialValue'), {
      customerEmail: body.customerEmail ?? null,
      customerPhone: body.customerPhone ?? null,
      customerName: body.customerName ?? null,
      senderName: body.senderName ?? null,
      isPhysical: body.isPhysical ?? false,
      designTemplate: body.designTemplate ?? null,
      customMessage: body.customMessage ?? null,
      deliverAt: body.deliverAt ?? null,
      expiresAt: expiry(body.expiresAt),
    });
    return c.json(showCard(store, card), 201);
  });

  app.post('/bulk', async (c) => {
    const body = await bodyOf(c, bulkBody);
    const recipients = body.recipients ?? Array.from({ length: body.count ?? 0 }, () => ({}));
    const later = recipients.length > MOST_AT_ONCE;
    const what = { scope: `${programId} bulk`, required: false, body, status: later ? 202 : 201 } as const;
    return once(c, store, what, () => {
      const task: BulkTask = {
        taskId: store.newId(),
        due: store.now() + (later ? TASK_TAKES : 0),
        initialValue: store.minor(body.initialValue, 'initialValue'),
        isPhysical: body.isPhysical ?? false,
        designTemplate: body.designTemplate ?? null,
        expiresAt: expiry(body.expiresAt),
        recipients: recipients.map((it) => nullsFor(it)),
        cardIds: null,
      };
      store.state.tasks.push(task);
      return later ? { taskId: task.taskId, status: 'pending' } : issued(store, task);
    });
  });

  app.get('/bulk/:taskId', (c) => {
    const task = store.state.tasks.find((it) => it.taskId === c.req.param('taskId'));
    if (task === undefined) throw notFound('Task');
    if (store.now() < task.due) {
      const started = store.now() >= task.due - TASK_TAKES / 2;
      return c.json({ taskId: task.taskId, status: started ? 'processing' : 'pending' });
    }
    const completedAt = new Date(task.due).toISOString();
    return c.json({ taskId: task.taskId, status: 'completed', completedAt, ...issued(store, task) });
  });
  return app;
}

function issued(store: Store, task: BulkTask): Record<string, unknown> {
  const { initialValue, isPhysical, designTemplate, expiresAt } = task;
  task.cardIds ??= task.recipients.map(
    (it) => newCard(store, initialValue, { isPhysical, designTemplate, expiresAt, ...it }).id,
  );
  const cards = task.cardIds.map((id) => store.cardBy(id));
  return {
    issuedCount: cards.length,
    cards: cards.map((it) => ({ id: it.id, cardNumber: it.cardNumber, lastFourDigits: it.cardNumber.slice(-4) })),
    csvDownloadUrl: `https://play.example/bulk/${task.taskId}.csv`,
    failedCount: 0,
  };
}

function nullsFor(recipient: Record<string, string | null | undefined>): Partial<GiftCard> {
  return Object.fromEntries(Object.entries(recipient).map(([name, value]) => [name, value ?? null]));
}
