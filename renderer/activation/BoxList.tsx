import { useWords } from '#renderer/i18n/Words.tsx';
import type { BatchRow } from '#shared/contract/batch.ts';
import { useMemo, useState } from 'react';
import { PutListAway } from './PutListAway.tsx';
import { BoxRow } from './BoxRow.tsx';
import { placesOf } from './box-sums.ts';

/** A box of two thousand is drawn as far as somebody scrolls. */
const AT_ONCE = 100;

interface BoxListProps {
  readonly id: string | undefined;
  readonly rows: readonly BatchRow[];
}

/** Every scan of the box, the newest on top and large. */
export function BoxList({ id, rows }: BoxListProps) {
  const { t } = useWords();
  const [drawn, setDrawn] = useState(AT_ONCE);
  const places = useMemo(() => placesOf(rows), [rows]);
  const line = (row: BatchRow) => ({
    row,
    place: places.get(row.no),
    of: row.of === null ? undefined : places.get(row.of),
  });
  const latest = rows.at(-1);
  if (latest === undefined) {
    return (
      <div className="first-card">
        <h2>{t('activation:list.empty')}</h2>
        <p>{t('activation:list.emptyWhat')}</p>
      </div>
    );
  }
  return (
    <>
      <div className="row cols head">
        <span className="n" aria-hidden="true">
          {t('activation:list.no')}
        </span>
        <span aria-hidden="true">{t('activation:list.card')}</span>
        <span className="v" aria-hidden="true">
          {t('activation:list.value')}
        </span>
        <span className="found-head">
          <span aria-hidden="true">{t('activation:list.found')}</span>
          {id === undefined ? null : <PutListAway id={id} />}
        </span>
      </div>
      <ol className="rows">
        <BoxRow key={latest.no} {...line(latest)} latest />
      </ol>
      <div
        className="list"
        role="group"
        aria-label={t('activation:list.earlier')}
        tabIndex={0}
        onScroll={({ currentTarget }) => {
          const below = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight;
          if (below < currentTarget.clientHeight) setDrawn((before) => Math.min(before + AT_ONCE, rows.length));
        }}
      >
        <ol className="rows">
          {rows
            .slice(Math.max(0, rows.length - 1 - drawn), -1)
            .toReversed()
            .map((row) => (
              <BoxRow key={row.no} {...line(row)} />
            ))}
        </ol>
      </div>
    </>
  );
}
