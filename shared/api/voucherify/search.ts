import type { CardQuery, QueryKind } from '../../codes/card-query.ts';
import type { Card, Holder } from '../../domain/card.ts';
import { done, type Result } from '../../result.ts';
import type { Asking, CardsFound } from '../provider.ts';
import type { Eyes } from './look.ts';
import { cardFromVoucher } from './map.ts';
import { cardFromMember } from './map-loyalty.ts';

/** Each customer costs up to three more calls, and a plan may have a hundred a minute. */
const MOST_CUSTOMERS = 5;
const MOST_VOUCHERS = 20;

/** The vendor's lists can be asked neither by telephone nor by a part of a code. */
export const customerQueries: readonly QueryKind[] = ['email', 'name'];

/** What the customers of that name or e-mail hold. */
export async function search(eyes: Eyes, query: CardQuery, asking: Asking): Promise<Result<CardsFound>> {
  const who = query.by === 'email' ? { email: query.text } : { name: query.text };
  const found = await eyes.client.customers.list({ limit: MOST_CUSTOMERS + 1, ...who }, asking.signal);
  if (!found.ok) return found;
  const cards: Card[] = [];
  let more = found.value.items.length > MOST_CUSTOMERS;
  for (const customer of found.value.items.slice(0, MOST_CUSTOMERS)) {
    const { id, source_id: source, name = null, email = null, phone = null } = customer;
    const holder: Holder = { id, name, email, phone };
    const vouchers = await eyes.client.vouchers.list({ limit: MOST_VOUCHERS, customer: id }, asking.signal);
    if (!vouchers.ok) return vouchers;
    more ||= (vouchers.value.total ?? 0) > vouchers.value.items.length;
    for (const voucher of vouchers.value.items) {
      const card = cardFromVoucher(voucher, eyes.amounts, eyes.now());
      if (!card.ok) return card;
      cards.push({ ...card.value, holder });
    }
    const members = await membersOf(eyes, id, asking);
    if (!members.ok) return members;
    cards.push(...members.value.map((card) => ({ ...card, number: source ?? card.number, holder })));
  }
  return done({ cards, more });
}

/** The customer's cards in the till's program. By the list of members, which both dialects have. */
async function membersOf({ client, program }: Eyes, customer: string, asking: Asking): Promise<Result<Card[]>> {
  if (program === null) return done([]);
  const listed = await client.members.list(
    program,
    { limit: 1, where: { customer_id: { $is: customer } } },
    asking.signal,
  );
  if (!listed.ok) return listed;
  const [first] = listed.value.data;
  if (first === undefined) return done([]);
  const member = await client.members.read(program, first.id, asking.signal);
  if (!member.ok) return member;
  const shown = member.value.cards.flatMap(({ card }) => (card ? [card] : []));
  return done(shown.map((card) => cardFromMember({ member: member.value, card, title: null, number: null })));
}
