import { amountParts, widthInFigures } from '#shared/words/money-text.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Amount } from '#renderer/ui/Amount.tsx';
import { Hero } from '#renderer/ui/Hero.tsx';
import type { CardView } from '#shared/contract/card-view.ts';
import type { Discount } from '#shared/domain/card.ts';
import type { ReactNode } from 'react';
import { balanceOf } from './card-can.ts';
import type { Found } from './counter-state.ts';

interface CardWorthProps {
  readonly found: Found;
  readonly age: ReactNode;
}

/** What a card is worth, as the one number of its screen: a balance, points, or what a voucher takes off. */
export function CardWorth({ found, age }: CardWorthProps) {
  const { t, locale, number } = useWords();
  const { card } = found;
  const amount = balanceOf(found) ?? amountOff(card.discount);
  if (amount !== null) {
    const parts = amountParts(amount, locale);
    const label = card.balance === null ? t('card:worth') : t('card:balance');
    return (
      <Hero label={label} chars={widthInFigures(parts)} foot={age}>
        <Amount parts={parts} />
      </Hero>
    );
  }
  if (card.points !== null) {
    const text = number(card.points);
    return (
      <Hero label={t('card:points')} chars={text.length + 0.3} foot={age}>
        {text}
      </Hero>
    );
  }
  const text = card.discount === null ? t('card:noBalance') : discountFigure(card.discount, locale);
  return (
    <Hero label={t('card:worth')} chars={Math.max(text.length, 4)} foot={age}>
      {text}
    </Hero>
  );
}

function amountOff(discount: Discount | null) {
  if (discount?.type === 'amount') return discount.off;
  if (discount?.type === 'fixed-price') return discount.price;
  return null;
}

function discountFigure(discount: Discount, locale: string): string {
  return discount.type === 'percent'
    ? percentText(discount.off, locale)
    : discount.type === 'other'
      ? discount.text
      : '';
}

/** "12.5 %": the vendor's own decimal, never a float. */
function percentText(off: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, { style: 'percent' }).formatToParts(0);
  const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(off as `${number}`);
  return parts.map((part) => (part.type === 'integer' ? figures : part.value)).join('');
}

/** What a screen reader hears of a card's worth. */
export function worthText(found: Pick<Found, 'card'> & Partial<Found>, { t, money, locale, number }: Speaker): string {
  const { card } = found;
  const balance = balanceOf(found);
  if (balance !== null) return `${t('card:balance')} ${money(balance)}`;
  if (card.points !== null) return t('card:pointsValue', { count: card.points, formatted: number(card.points) });
  const off = amountOff(card.discount);
  if (off !== null) return `${t('card:worth')} ${money(off)}`;
  return card.discount === null ? t('card:noBalance') : `${t('card:worth')} ${discountFigure(card.discount, locale)}`;
}

/** Whose card it is, as far as anybody said. */
export function holderName({ holder }: Pick<CardView, 'holder'>): string | undefined {
  return holder?.name ?? holder?.email ?? holder?.phone ?? undefined;
}
