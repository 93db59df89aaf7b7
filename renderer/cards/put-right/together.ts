import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import { cardKey, type CardStatus } from '#shared/domain/card.ts';
import { compare, minus, plus, type Money } from '#shared/money/money.ts';

/** Why this card can't stand beside that one, to take its value or be merged with it. */
export function restBeside(card: CardView, other: CardView, { t }: Speaker): string | undefined {
  if (cardKey(card.ref) === cardKey(other.ref)) return t('cards:not.same');
  const alike = card.ref.vendor === other.ref.vendor && card.ref.program === other.ref.program;
  if (!alike || other.kind !== 'gift-card') return t('cards:not.otherIssuer');
  const wanted: CardStatus = 'active';
  if (other.status !== wanted) return t('cards:not.status', { status: t(`card:status.${other.status}`) });
  return undefined;
}

/** Why so much does not fit on it. */
export function restOfRoom(other: CardView, amount: Money, { t, money }: Speaker): string | undefined {
  const { room, balance } = other;
  if (room === undefined || balance === null) return undefined;
  const most = compare(room.atOnce, minus(room.full, balance)) < 0 ? room.atOnce : minus(room.full, balance);
  return compare(amount, most) > 0 ? t('cards:not.room', { most: money(most) }) : undefined;
}

export function sumOf(cards: readonly CardView[]): Money | undefined {
  const amounts = cards.flatMap(({ balance }) => (balance === null ? [] : [balance]));
  const [first, ...others] = amounts;
  return first === undefined ? undefined : others.reduce(plus, first);
}
