import { dateOf, dayText, daysUntil } from '#shared/words/date-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import { holderName } from './CardWorth.tsx';

interface CardFactsProps {
  readonly card: CardView;
  /** The balance has no hero's place on this screen. */
  readonly withBalance: boolean;
}

export function CardFacts({ card, withBalance }: CardFactsProps) {
  const { t, money, moment } = useWords();
  const now = useNow();
  const named = holderName(card);
  return (
    <div className="card-foot">
      <div className="guilloche" aria-hidden="true" />
      <dl className="facts">
        {withBalance && card.balance !== null ? (
          <Fact label={t('card:balanceResting')} value={money(card.balance)} note={moment(card.asOf, now)} />
        ) : null}
        <Expiry expiresAt={card.expiresAt} now={now} />
        {named === undefined && !card.walletPass ? null : (
          <Fact
            label={t('card:holder')}
            value={named ?? t('card:nobody')}
            note={card.walletPass ? t('card:walletPass') : t('card:noWalletPass')}
          />
        )}
        {card.faceValue === null ? null : (
          <Fact
            label={t('card:faceValue')}
            value={money(card.faceValue)}
            note={card.status === 'pending' ? t('card:faceValueNote') : undefined}
          />
        )}
      </dl>
    </div>
  );
}

function Expiry({ expiresAt, now }: { readonly expiresAt: string | null; readonly now: number }) {
  const { t, locale } = useWords();
  if (expiresAt === null) return <Fact label={t('card:expires')} value={t('card:never')} />;
  const day = dateOf(expiresAt);
  const left = daysUntil(day, new Date(now));
  const note =
    left > 0
      ? t('card:daysLeft', { count: left })
      : left === 0
        ? t('card:lastDay')
        : t('card:daysAgo', { count: -left });
  return <Fact label={left < 0 ? t('card:expired') : t('card:expires')} value={dayText(day, locale)} note={note} />;
}

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
}

function Fact({ label, value, note }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="fig">
        <bdi>{value}</bdi>
        {note === undefined ? null : <small>{note}</small>}
      </dd>
    </div>
  );
}
