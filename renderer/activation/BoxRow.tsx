import { CardNumber } from '#renderer/i18n/CardNumber.tsx';
import { amountParts } from '#shared/words/money-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { BatchRow } from '#shared/contract/batch.ts';
import { memo } from 'react';
import { takeOut } from './batch-store.ts';
import { rowLook, rowWords } from './row-look.ts';

interface BoxRowProps {
  readonly row: BatchRow;
  /** Undefined for what is put aside. */
  readonly place: number | undefined;
  /** Where the first scan of a duplicate stands. */
  readonly of: number | undefined;
  /** The scan that came last is large. */
  readonly latest?: boolean;
}

export const BoxRow = memo(function BoxRow({ row, place, of, latest = false }: BoxRowProps) {
  const speaker = useWords();
  const { t, locale, number, cardNumber } = speaker;
  const { icon, tone, out } = rowLook[row.found];
  const { word, note } = rowWords(row, of, speaker);
  const classes = ['row', 'cols', out ? 'out' : '', tone ?? '', latest ? 'latest' : ''].filter(Boolean).join(' ');
  return (
    <li className={classes}>
      <span className="n fig">{place === undefined ? '–' : number(place)}</span>
      <span className="no fig">{row.lastFour === '' ? null : <CardNumber lastFour={row.lastFour} />}</span>
      <span className="v fig">{valueText()}</span>
      <span className="state">
        <Icon name={icon} className="i i-s" />
        <span>
          {word} {note === '' ? null : <small className={out ? undefined : 'long'}>{note}</small>}
        </span>
      </span>
      <button
        type="button"
        className="take-out"
        aria-label={t('activation:list.takeOut', { number: cardNumber(row.lastFour) })}
        onClick={() => void takeOut(row.no)}
      >
        {t('activation:list.off')}
      </button>
    </li>
  );

  function valueText(): string {
    if (row.value !== null) return amountParts(row.value, locale).figures;
    return row.found === 'ready' ? t('activation:list.open') : '';
  }
});
