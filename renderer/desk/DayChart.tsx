import { dateOf, timeText } from '#shared/words/date-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { DeskToday } from '#shared/contract/desk.ts';
import { money } from '#shared/money/money.ts';
import { useId } from 'react';

type Hour = DeskToday['hours'][number];

/** From when to when a quiet day is drawn; an earlier or later hour with something in it is drawn too. */
const FIRST = 8;
const LAST = 19;
const HALF = 60;
const STEP = 24;
const BAR = 16;

/** Hour by hour: what was put on cards stands on the line, what was taken from them hangs below it. */
export function DayChart({ hours }: { readonly hours: readonly Hour[] }) {
  const { t, money: text, locale } = useWords();
  const title = useId();
  const bars = hours.map((hour) => ({ at: hour.at, put: putOn(hour), taken: hour.figures.redeemed.amount.minor }));
  const busy = bars.flatMap(({ put, taken }, hour) => (put > 0 || taken > 0 ? [hour] : []));
  const first = Math.min(FIRST, ...busy);
  const last = Math.max(LAST, ...busy);
  const shown = bars.slice(first, last + 1);
  const top = Math.max(1, ...shown.flatMap(({ put, taken }) => [put, taken]));
  // Whatever is not nothing can be seen.
  const height = (minor: number) => (minor === 0 ? 0 : Math.max(2, Math.round((minor / top) * (HALF - 4))));
  const currency = hours[0]?.figures.redeemed.amount.currency ?? 'EUR';
  const amount = (minor: number) => text(money(minor, currency));
  const time = (at: string) => timeText(dateOf(at), locale);

  return (
    <figure className="day-chart" aria-labelledby={title}>
      <figcaption id={title}>
        <span className="key-of put">{t('desk:chart.put')}</span>
        <span className="key-of taken">{t('desk:chart.taken')}</span>
      </figcaption>
      <svg
        className="flip"
        viewBox={`0 0 ${shown.length * STEP} ${2 * HALF}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {shown.map(({ at, put, taken }, place) => (
          <g key={at}>
            <rect className="put" x={place * STEP + 4} width={BAR} y={HALF - height(put)} height={height(put)} />
            <rect className="taken" x={place * STEP + 4} width={BAR} y={HALF} height={height(taken)} />
          </g>
        ))}
        <path className="line" d={`M0 ${HALF}H${shown.length * STEP}`} />
      </svg>
      <ol className="chart-hours" aria-hidden="true">
        {shown.map(({ at }, place) => (
          <li key={at} className="fig">
            {(first + place) % 3 === 0 ? time(at) : ''}
          </li>
        ))}
      </ol>
      <table className="hide">
        <thead>
          <tr>
            <th scope="col">{t('desk:chart.hour')}</th>
            <th scope="col">{t('desk:chart.put')}</th>
            <th scope="col">{t('desk:chart.taken')}</th>
          </tr>
        </thead>
        <tbody>
          {shown
            .filter(({ put, taken }) => put > 0 || taken > 0)
            .map(({ at, put, taken }) => (
              <tr key={at}>
                <th scope="row">{time(at)}</th>
                <td>{amount(put)}</td>
                <td>{amount(taken)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </figure>
  );
}

function putOn({ figures }: Hour): number {
  return figures.loaded.amount.minor + figures.activated.amount.minor + figures.refunded.amount.minor;
}
