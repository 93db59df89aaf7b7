import { Hono, type Context } from 'hono';
import { balanceCheckBody } from '../../api/loyaltydog/bodies/cards.ts';
import { cardStatuses } from '../../domain/card.ts';
import type { GiftCard } from './model.ts';
import { Refusal } from './refusal.ts';
import { bodyOf, paged } from './request.ts';
import { asBareNumbers, showCard, showTransaction, transactionsOf } from './show.ts';
import { settled, type Store } from './store.ts';

const TRIES = 5;
const LOCK = 15 * 60_000;

/** Looking: search, lists, one card, its movements, and the balance that anybody with the code may ask for. */
export function findRoutes(store: Store, elsewhere: Store): Hono {
  const app = new Hono();
  const checks: number[] = [];

  const json = (c: Context, body: unknown) =>
    c.body(store.manners.amounts === 'number' ? asBareNumbers(JSON.stringify(body)) : JSON.stringify(body), 200, {
      'content-type': 'application/json',
    });
  const list = (c: Context, cards: readonly GiftCard[]) => {
    const items = paged(c, cards).map((card) =>
      showCard(elsewhere.state.cards.includes(card) ? elsewhere : store, card),
    );
    return json(c, store.manners.lists === 'bare' ? items : { items, total: cards.length, page: 1 });
  };
  const all = (c: Context) => {
    const cards = store.state.cards.map((card) => settled(card, store)).toReversed();
    return c.req.param('programId') === undefined ? [...elsewhere.state.cards, ...cards] : cards;
  };

  function matching(c: Context): readonly GiftCard[] {
    const q = (c.req.query('q') ?? '').toLowerCase();
    const status = c.req.query('status');
    if (status !== undefined && !cardStatuses.some((it) => it === status)) {
      throw new Refusal(422, [{ loc: ['query', 'status'], msg: 'Input should be a known status', type: 'enum' }]);
    }
    return all(c).filter(
      (card) =>
        (q === '' ||
          card.cardNumber.includes(q) ||
          [card.customerName, card.customerEmail, card.card?.serialNumber].some((it) =>
            it?.toLowerCase().includes(q),
          )) &&
        (status === undefined || card.status === status) &&
        (c.req.query('positive_balance') !== 'true' || card.balance > 0),
    );
  }

  for (const base of ['/programs', '/programs/:programId']) {
    app.get(`${base}/search`, (c) => list(c, matching(c)));
    app.get(`${base}/cards`, (c) => list(c, matching(c)));
  }

  app.get('/programs/:programId/cards/:cardId', (c) => {
    const card = store.cardBy(c.req.param('cardId'));
    const withMoves = c.req.query('include_transactions') === 'true';
    const transactions = withMoves && transactionsOf(store, card).map((it) => showTransaction(store, it));
    return json(c, { ...showCard(store, card), ...(transactions && { transactions }) });
  });

  app.get('/programs/:programId/cards/:cardId/transactions', (c) => {
    const card = store.cardBy(c.req.param('cardId'));
    return json(
      c,
      paged(c, transactionsOf(store, card)).map((it) => showTransaction(store, it)),
    );
  });

  async function checkBalance(c: Context) {
    const now = store.now();
    checks.push(now);
    if (checks.filter((at) => at > now - 60_000).length > 5) throw new Refusal(429, 'Too many requests', {}, 60);
    const body = await bodyOf(c, balanceCheckBody);
    const card = store.cardByNumber(body.cardNumber);
    if (card !== undefined && card.lockedUntil !== null && Date.parse(card.lockedUntil) > now) {
      throw new Refusal(
        429,
        'Card is locked after too many failed attempts',
        {},
        Math.ceil((Date.parse(card.lockedUntil) - now) / 1000),
      );
    }
    if (card === undefined || card.securityCode !== body.securityCode) {
      if (card !== undefined && (card.wrongCodes += 1) >= TRIES) {
        card.wrongCodes = 0;
        card.lockedUntil = store.instant(LOCK);
      }
      throw new Refusal(404, 'Gift card not found or invalid security code');
    }
    card.wrongCodes = 0;
    return c.json({
      id: card.id,
      programId: store.shop.programId,
      cardNumber: card.cardNumber,
      lastFourDigits: card.cardNumber.slice(-4),
      balance: store.decimal(card.balance),
      status: card.status,
      expiresAt: card.expiresAt,
      isActive: card.status === 'active',
    });
  }
  app.post('/programs/:programId/balance-check', checkBalance);
  app.post('/customer/balance-check', checkBalance);
  app.get('/health', (c) => c.json({ status: 'ok' }));
  return app;
}
