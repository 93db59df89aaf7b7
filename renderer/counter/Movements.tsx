import { dateOf, daysUntil, shortDayText, timeText } from '#shared/words/date-text.ts';
import { signedFigures } from '#shared/words/money-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import type { Movement } from '#shared/domain/card.ts';

const SHOWN = 5;

interface MovementsProps {
  readonly movements: readonly Movement[] | null;
}

/** The last lines of a card's story. The year and the time only where they say something. */
export function Movements({ movements }: MovementsProps) {
  const { t, number } = useWords();
  const all = movements ?? [];
  const shown = all.slice(0, SHOWN);
  return (
    <>
      <div className="stub-head">
        <h2>{t('card:movements')}</h2>
        <span className="quiet fig">
          {all.length === 0
            ? t('card:movementsNone')
            : t('card:movementsOf', { shown: number(shown.length), all: number(all.length) })}
        </span>
      </div>
      <ol className="moves">
        {shown.map((movement) => (
          <MovementLine key={movement.id} movement={movement} />
        ))}
      </ol>
    </>
  );
}

function MovementLine({ movement }: { readonly movement: Movement }) {
  const { t, locale, number } = useWords();
  const now = new Date(useNow());
  const at = dateOf(movement.at);
  const when =
    daysUntil(at, now) === 0 ? t('card:today', { time: timeText(at, locale) }) : shortDayText(at, now, locale);
  const value =
    movement.amount === null
      ? movement.points === null
        ? ''
        : number(movement.points)
      : signedFigures(movement.amount, locale);
  return (
    <li>
      <span className="what">{t(`card:movement.${movement.kind}`)}</span>
      <span className="val fig">{value}</span>
      <small className="fig">{when}</small>
      <small className="e">
        <bdi>{[movement.till, movement.cashier].filter((part) => part !== null).join(', ')}</bdi>
      </small>
    </li>
  );
}
