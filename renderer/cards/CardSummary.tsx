import { dateOf, dayText } from '#shared/words/date-text.ts';
import { CardNumber } from '#renderer/i18n/CardNumber.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { statusLook } from '#renderer/ui/card-status.ts';
import type { CardView } from '#shared/contract/card-view.ts';

/** What a card is, in the stub of every screen about it. */
export function CardSummary({ card }: { readonly card: CardView }) {
  const { t, money, number, moment, locale } = useWords();
  const now = useNow();
  const { icon, tone } = statusLook[card.status];
  const day = (text: string) => dayText(dateOf(text), locale);
  const worth = card.balance === null ? (card.points === null ? null : number(card.points)) : money(card.balance);
  const people = [card.holder?.name, card.holder?.email, card.holder?.phone].filter((it) => it != null);
  return (
    <div className="card-summary">
      <p className="quiet">{t(`shell:vendor.${card.ref.vendor}`)}</p>
      <h1>
        <bdi>{card.title ?? t(`card:kind.${card.kind}`)}</bdi>
      </h1>
      <p className="fig">
        <CardNumber lastFour={card.lastFour} />
      </p>
      <Badge icon={icon} tone={tone}>
        {t(`card:status.${card.status}`)}
      </Badge>
      {worth === null ? null : <p className="money fig">{worth}</p>}
      <p className="quiet">{moment(card.asOf, now)}</p>
      <dl className="summary-facts">
        {card.suspended === null ? null : (
          <>
            <dt>{t('card:status.suspended')}</dt>
            <dd>
              <bdi>{card.suspended.reason ?? t('cards:noReason')}</bdi>
              {card.suspended.until === null ? null : ` · ${day(card.suspended.until)}`}
            </dd>
          </>
        )}
        <dt>{t('card:expires')}</dt>
        <dd>{card.expiresAt === null ? t('card:never') : day(card.expiresAt)}</dd>
        <dt>{t('card:holder')}</dt>
        <dd>
          {people.length === 0
            ? t('card:nobody')
            : people.map((it) => (
                <bdi key={it} className="line-of">
                  {it}
                </bdi>
              ))}
        </dd>
        {card.faceValue === null ? null : (
          <>
            <dt>{t('card:faceValue')}</dt>
            <dd className="fig">{money(card.faceValue)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
