import type { Card } from '../../domain/card.ts';
import { done, refused, type Result } from '../../result.ts';
import type { Asking, CardFilter, CardPage } from '../provider.ts';
import type { Finding } from './find.ts';
import { cardOf } from './map.ts';

const PAGE = 50;

/** What the vendor warns of. It warns of nothing that ends later. */
const WARNED_DAYS = 90;

export async function listCards(
  at: Finding,
  filter: CardFilter,
  page: string | null,
  asking?: Asking,
): Promise<Result<CardPage>> {
  if (filter.endsWithinDays !== null) return listEnding(at, filter, filter.endsWithinDays, asking);
  const number = page === null ? 1 : Number(page);
  const { status, withBalance } = filter;
  // A card past its date may still be called active: for what is expired all of them are asked for, and sifted here.
  const word = status === null || status === 'expired' ? {} : { status };
  const query = { page: number, limit: PAGE, positive_balance: withBalance, ...word };
  const read = await at.client.cards.list(query, asking);
  if (!read.ok) return read;
  const cards = read.value.map((it) => cardOf(it, at.settings.program, at.now()));
  return done({
    cards: cards.filter((card) => status === null || card.status === status),
    next: read.value.length < PAGE ? null : String(number + 1),
    unreadable: 0,
  });
}

/** The vendor's own warnings: active cards with something on them, all at once. */
async function listEnding(
  { client, settings, now }: Finding,
  { status }: CardFilter,
  days: number,
  asking?: Asking,
): Promise<Result<CardPage>> {
  if (days > WARNED_DAYS) return refused({ code: 'not-possible', why: `${days} days` });
  if (status !== null && status !== 'active') return done({ cards: [], next: null, unreadable: 0 });
  const report = await client.cards.expirationWarnings(asking);
  if (!report.ok) return report;
  const from = now();
  const cards = report.value.warnings
    .filter(({ expiresAt }) => Date.parse(expiresAt) > from && Date.parse(expiresAt) <= from + days * 86_400_000)
    .map((it): Card => {
      const { customerName: name = null, customerEmail: email = null } = it;
      return {
        ref: { vendor: 'loyaltydog', id: it.cardId, program: settings.program },
        kind: 'gift-card',
        number: it.cardNumber,
        title: null,
        status: 'active',
        suspended: null,
        balance: it.balance,
        points: null,
        discount: null,
        faceValue: null,
        startsAt: null,
        expiresAt: it.expiresAt,
        holder: (name ?? email) ? { id: null, name, email, phone: null } : null,
        physical: null,
        walletPass: false,
        movements: null,
      };
    });
  return done({ cards, next: null, unreadable: 0 });
}
