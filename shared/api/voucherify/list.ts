import type { Card } from '../../domain/card.ts';
import { done, type Result } from '../../result.ts';
import type { Asking, CardFilter, CardPage } from '../provider.ts';
import type { Eyes } from './look.ts';
import { cardFromVoucher } from './map.ts';

/** As many as the vendor gives at once: a plan is counted in calls, not in cards. */
const PAGE = 100;
const LAST_PAGE = 99;
const DAY = 86_400_000;

/**
 * The vendor's own filters know neither "used up" nor "past its date", and not the balance of a gift card, so each page
 * is read whole and sifted here.
 */
export async function listCards(
  { client, amounts, now }: Eyes,
  filter: CardFilter,
  page: string | null,
  asking: Asking,
): Promise<Result<CardPage>> {
  const number = page === null ? 1 : Number(page);
  const read = await client.vouchers.list({ limit: PAGE, page: number }, asking.signal);
  if (!read.ok) return read;
  const { items, total } = read.value;
  const cards = items.map((voucher) => cardFromVoucher(voucher, amounts, now()));
  const shown = cards.flatMap((card) => (card.ok ? [card.value] : []));
  const more = total === null ? items.length === PAGE : number * PAGE < total;
  return done({
    cards: shown.filter((card) => fits(card, filter, now())),
    next: more && number < LAST_PAGE ? String(number + 1) : null,
    unreadable: cards.length - shown.length,
  });
}

function fits(card: Card, { status, withBalance, endsWithinDays }: CardFilter, now: number): boolean {
  if (status !== null && card.status !== status) return false;
  if (withBalance && !(card.balance && card.balance.minor > 0)) return false;
  if (endsWithinDays === null) return true;
  const ends = card.expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(card.expiresAt);
  return card.status === 'active' && ends > now && ends <= now + endsWithinDays * DAY;
}
