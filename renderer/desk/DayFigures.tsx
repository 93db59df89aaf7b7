import { useWords } from '#renderer/i18n/Words.tsx';
import type { DeskToday } from '#shared/contract/desk.ts';

/** Those that are always there; the other two only on a day that has some. */
const usual = ['redeemed', 'loaded', 'activated', 'refunded'] as const;
const seldom = ['voided', 'written-off'] as const;

export function DayFigures({ figures }: { readonly figures: DeskToday['figures'] }) {
  const { t, money } = useWords();
  const shown = [...usual, ...seldom.filter((kind) => figures[kind].count > 0)];
  return (
    <dl className="day-figures">
      {shown.map((kind) => (
        <div key={kind}>
          <dt>{t(`desk:figure.${kind}`)}</dt>
          <dd>
            <b className="fig">{money(figures[kind].amount)}</b>
            <small className="quiet">{t('desk:times', { count: figures[kind].count })}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
