import { useWords } from '#renderer/i18n/Words.tsx';
import type { Movement } from '#shared/domain/card.ts';
import { sizeOf } from '#shared/domain/taken-from.ts';
import { dateOf, shortDayText, timeText } from '#shared/words/date-text.ts';
import { useNow } from './clock.ts';

/** One movement to choose from: what it was, when, by whom, and how much. */
export function TakenLine({ movement }: { readonly movement: Movement }) {
  const { t, money, locale } = useWords();
  const now = new Date(useNow());
  const at = dateOf(movement.at);
  const size = sizeOf(movement);
  return (
    <>
      <b>{t(`card:movement.${movement.kind}`)}</b>
      <span className="quiet fig">{`${shortDayText(at, now, locale)} ${timeText(at, locale)}`}</span>
      <span className="quiet">
        <bdi>{[movement.till, movement.cashier].filter((part) => part !== null).join(', ')}</bdi>
      </span>
      <b className="fig money-of">{size === null ? '' : money(size)}</b>
    </>
  );
}
