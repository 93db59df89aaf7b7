import { Hono } from 'hono';
import type { CardStatus } from '../../domain/card.ts';
import { DAY, settled, type Store } from './store.ts';

export function reportRoutes(store: Store): Hono {
  const app = new Hono();
  const cards = () => store.state.cards.map((card) => settled(card, store));

  app.get('/business', (c) => {
    const all = cards();
    const many = (status: CardStatus) => all.filter((it) => it.status === status).length;
    const month = store.instant().slice(0, 7);
    const sold = store.state.transactions.filter((it) => it.transactionType === 'ACTIVATION');
    const soldNow = sold.filter((it) => it.createdAt.startsWith(month));
    const sum = (amounts: readonly number[]) => store.decimal(amounts.reduce((total, it) => total + it, 0));
    const redeemed = store.state.transactions.filter((it) => it.transactionType === 'REDEMPTION');
    return c.json({
      totalCards: all.length,
      activeCards: many('active'),
      pendingCards: many('pending'),
      depletedCards: many('depleted'),
      expiredCards: many('expired'),
      voidedCards: many('voided'),
      cardsSoldThisMonth: soldNow.length,
      totalSold: sum(sold.map((it) => it.amount)),
      totalRedeemed: sum(redeemed.map((it) => -it.amount)),
      totalBalance: sum(all.map((it) => it.balance)),
      salesThisMonth: sum(soldNow.map((it) => it.amount)),
    });
  });

  app.get('/expiration-warnings', (c) => {
    const warnings = cards()
      .filter((card) => card.status === 'active' && card.balance > 0)
      .map((card) => ({
        cardId: card.id,
        cardNumber: card.cardNumber,
        customerEmail: card.customerEmail,
        customerName: card.customerName,
        daysUntilExpiry: Math.floor((Date.parse(card.expiresAt) - store.now()) / DAY),
        expiresAt: card.expiresAt,
        balance: store.decimal(card.balance),
      }))
      .filter((it) => it.daysUntilExpiry <= 90)
      .map((it) => ({
        ...it,
        warningLevel: it.daysUntilExpiry <= 30 ? '30d' : it.daysUntilExpiry <= 60 ? '60d' : '90d',
      }));
    const many = (level: string) => warnings.filter((it) => it.warningLevel === level).length;
    return c.json({
      reportId: store.newId(),
      generatedAt: store.instant(),
      warnings,
      count30d: many('30d'),
      count60d: many('60d'),
      count90d: many('90d'),
    });
  });
  return app;
}
