import { dateOf, shortDayText } from '#shared/words/date-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import type { DeskToday } from '#shared/contract/desk.ts';

type Vendor = DeskToday['vendors'][number];

/** What is ahead: cards that end soon, what is still owed on all of them, and what waits for the line. */
export function Outlook({ today }: { readonly today: DeskToday }) {
  const { t, money, moment } = useWords();
  const now = useNow();
  const { offline, vendors } = today;
  return (
    <>
      {vendors.map((vendor) => (
        <Issuer key={vendor.vendor} vendor={vendor} />
      ))}
      <section className="desk-part">
        <h2>{t('desk:offline')}</h2>
        {offline.count === 0 || offline.oldestAt === null ? (
          <p className="quiet">{t('desk:offlineNone')}</p>
        ) : (
          <p>
            <b className="fig">{money(offline.amount)}</b>{' '}
            <small className="quiet">
              {t('desk:offlineSince', { count: offline.count, since: moment(offline.oldestAt, now) })}
            </small>
          </p>
        )}
      </section>
    </>
  );
}

function Issuer({ vendor }: { readonly vendor: Vendor }) {
  const { t, money, moment, cardNumber, number, locale } = useWords();
  const now = useNow();
  const { asOf, away, outstanding, expiring } = vendor;
  const issuer = t(`shell:vendor.${vendor.vendor}`);
  const day = (at: string) => shortDayText(dateOf(at), new Date(now), locale);
  return (
    <section className="desk-part" aria-label={issuer}>
      <h2>{issuer}</h2>
      <p className={away ? 'accepted said-when' : 'quiet said-when'}>
        {away ? `${t('desk:away')} ` : ''}
        {asOf === null ? t('desk:never') : t('desk:asOf', { time: moment(asOf, now) })}
      </p>
      {asOf === null ? null : (
        <>
          <p>
            {outstanding === null ? (
              <span className="quiet">{t('desk:notAdded')}</span>
            ) : (
              <>
                {t('desk:outstanding')} <b className="fig">{money(outstanding)}</b>
              </>
            )}
          </p>
          <p>
            {expiring.count === 0
              ? t('desk:endsNone')
              : t(expiring.more ? 'desk:endsAtLeast' : 'desk:ends', {
                  count: expiring.count,
                  many: number(expiring.count),
                })}
          </p>
          <ul className="ending">
            {expiring.soonest.map(({ card, lastFour, balance, expiresAt }) => (
              <li key={card.id}>
                <bdi className="fig">{cardNumber(lastFour)}</bdi>
                <span className="quiet">{day(expiresAt)}</span>
                <b className="fig">{balance === null ? '' : money(balance)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
