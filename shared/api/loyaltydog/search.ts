import { isCalled, isEmail, isPhone, type CardQuery, type QueryKind } from '../../codes/card-query.ts';
import type { Card, Holder } from '../../domain/card.ts';
import { done, type Result } from '../../result.ts';
import type { Asking, CardsFound } from '../provider.ts';
import type { Finding } from './find.ts';
import { cardOf, memberOf } from './map.ts';

const MOST = 25;

/** The vendor's search of gift cards does not look at telephones. */
export const giftCardQueries: readonly QueryKind[] = ['last-four', 'email', 'name'];

/**
 * Gift cards by the end of their number, name or e-mail; members of the club also by telephone. The vendor's own match
 * is loose and takes any part of any field for a hit, so what it answers is held against what was typed.
 */
export async function searchCards(at: Finding, query: CardQuery, asking?: Asking): Promise<Result<CardsFound>> {
  const lists = await Promise.all([giftCards(at, query, asking), members(at, query, asking)]);
  const cards: Card[] = [];
  for (const list of lists) {
    if (!list.ok) return list;
    cards.push(...list.value.filter((card) => fits(card, query)));
  }
  return done({ cards: cards.slice(0, MOST), more: cards.length > MOST });
}

function fits({ number, holder }: Card, { by, text }: CardQuery): boolean {
  const held: Holder = holder ?? { id: null, name: null, email: null, phone: null };
  switch (by) {
    case 'last-four':
      return number.endsWith(text);
    case 'name':
      return isCalled(held.name, text);
    case 'email':
      return isEmail(held.email, text);
    case 'phone':
      return isPhone(held.phone, text);
  }
}

async function giftCards({ client, settings, now }: Finding, { by, text }: CardQuery, asking?: Asking) {
  if (!giftCardQueries.includes(by)) return done([]);
  const found = await client.cards.search(text, asking);
  if (!found.ok) return found.problem.code === 'not-found' ? done([]) : found;
  return done(found.value.map((card) => cardOf(card, settings.program, now())));
}

async function members({ client, settings }: Finding, { by, text }: CardQuery, asking?: Asking) {
  const program = settings.loyaltyProgram;
  if (program === null) return done([]);
  // A telephone is kept with its country or without: the part that both have in common finds either.
  const query =
    by === 'email' ? { email: text } : by === 'phone' ? { phone: text.replace(/^\+?0*/, '').slice(-9) } : { q: text };
  const found = await client.customers.find(query, asking);
  if (!found.ok) return found.problem.code === 'not-found' ? done([]) : found;
  return done(found.value.map((member) => memberOf(member, program)));
}
