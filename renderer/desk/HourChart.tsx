import { dateOf, timeText } from '#shared/words/date-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { Figures } from '#shared/domain/figures.ts';
import { money } from '#shared/money/money.ts';
import { useId } from 'react';

const HALF = 60;
const STEP = 24;
const BAR = 16;
/** As many hours as have room for their names. */
const NAMED = 8;

interface HourChartProps {
  /** Every hour that is drawn, by when it began. */
  readonly hours: readonly { readonly at: string; readonly figures: Figures }[];
}

/** Hour by hour: what was put on cards stands on the line, what was taken from them hangs below it. */
export function HourChart({ hours }: HourChartProps) {
  const { t, money: text, locale } = useWords();
  const title = useId();
  const bars = hours.map(({ at, figures }) => ({ at, put: putOn(figures), taken: figures.redeemed.amount.minor }));
  const top = Math.max(1, ...bars.flatMap(({ put, taken }) => [Math.abs(put), taken]));
  // Whatever is not nothing can be seen.
  const height = (minor: number) => (minor === 0 ? 0 : Math.max(2, Math.round((Math.abs(minor) / top) * (HALF - 4))));
  const currency = hours[0]?.figures.redeemed.amount.currency ?? 'EUR';
  const amount = (minor: number) => text(money(minor, currency));
  const time = (at: string) => timeText(dateOf(at), locale);
  const every = Math.max(3, Math.ceil(bars.length / NAMED));

  return (
    <figure className="day-chart" aria-labelledby={title}>
      <figcaption id={title}>
        <span className="key-of put">{t('desk:chart.put')}</span>
        <span className="key-of taken">{t('desk:chart.taken')}</span>
      </figcaption>
      <svg
        className="flip"
        viewBox={`0 0 ${Math.max(1, bars.length) * STEP} ${2 * HALF}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {bars.map(({ at, put, taken }, place) => (
          <g key={at}>
            <rect className="put" x={place * STEP + 4} width={BAR} y={HALF - height(put)} height={height(put)} />
            <rect className="taken" x={place * STEP + 4} width={BAR} y={HALF} height={height(taken)} />
          </g>
        ))}
        <path className="line" d={`M0 ${HALF}H${Math.max(1, bars.length) * STEP}`} />
      </svg>
      <ol className="chart-hours" aria-hidden="true">
        {bars.map(({ at }, place) => (
          <li key={at} className="fig">
            {(bars.length < every ? place === 0 : new Date(at).getHours() % every === 0) ? time(at) : ''}
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
          {bars
            .filter(({ put, taken }) => put !== 0 || taken > 0)
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

function putOn(figures: Figures): number {
  return figures.loaded.amount.minor + figures.activated.amount.minor + figures.refunded.amount.minor;
}

/** Something was put on cards in it, or taken from them. */
export function isBusy(figures: Figures): boolean {
  return putOn(figures) !== 0 || figures.redeemed.amount.minor !== 0;
}
