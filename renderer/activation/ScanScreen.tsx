import { timeText } from '#shared/words/date-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { takeScansHere } from '#renderer/shell/scan-inbox.ts';
import { useCurrency } from '#renderer/shell/use-currency.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { useEffect, useMemo, useState } from 'react';
import { notTaken, scanIntoBox, undoLastScan, useBatch } from './batch-store.ts';
import { BoxHead } from './BoxHead.tsx';
import { BoxList } from './BoxList.tsx';
import { listSums, type ListSums } from './box-sums.ts';
import { BringSheet } from './BringSheet.tsx';
import { Notice } from './Notice.tsx';
import { rowLook, rowWords } from './row-look.ts';
import { rowsOf } from './seen-box.ts';
import { Totals, type TotalLine } from './Totals.tsx';
import { useRowSigns } from './use-row-signs.ts';

/** Scan after scan onto the list of a box. Nothing is activated from here. */
export function ScanScreen({ onDone }: { readonly onDone: () => void }) {
  const speaker = useWords();
  const { t, money, number, locale, cardNumber } = speaker;
  const { box, unsent, notice } = useBatch();
  const currency = useCurrency();
  const now = useNow();
  const [bringing, setBringing] = useState(false);
  const rows = useMemo(() => rowsOf(box), [box]);
  const sums = useMemo(() => listSums(rows, currency, null), [rows, currency]);
  const latest = rows.at(-1);
  const { goTo } = useWindow.getState();

  useEffect(() => takeScansHere({ scan: scanIntoBox, misread: notTaken }), []);
  useRowSigns(sums);

  const cards = t('activation:cards', { count: sums.ready });
  const not =
    unsent > 0
      ? t('activation:not.busy')
      : sums.asking > 0
        ? t('activation:not.asking')
        : sums.ready === 0
          ? t('activation:not.empty')
          : undefined;

  return (
    <main className="main counter batch">
      <BoxHead at="scan" />
      <Ticket
        label={t('activation:list.label')}
        bodyClass={latest === undefined ? 'nothing-scanned' : ''}
        stubLabel={t('activation:totals')}
        stub={
          <Totals
            count={sums.ready + sums.asking}
            of={t('activation:noun', { count: sums.ready + sums.asking })}
            amount={sums.amount}
            lines={lines(sums)}
            foot={unsent === 0 ? t('activation:kept') : t('activation:unsent', { number: number(unsent) })}
            time={timeText(new Date(now), locale)}
          />
        }
      >
        <BoxList id={box.id} rows={rows} />
        <Notice problem={notice} />
      </Ticket>
      <p className="hide" role="status">
        {heard()}
      </p>
      <Strip
        label={t('shell:keys')}
        acts={[
          {
            key: 'Escape',
            icon: 'back',
            label: t('activation:key.later'),
            sub: t('activation:key.laterSub'),
            run: () => goTo('counter'),
          },
          {
            key: 'F4',
            icon: 'undo',
            label: t('activation:key.undo'),
            sub: latest === undefined || latest.lastFour === '' ? undefined : cardNumber(latest.lastFour),
            not: latest === undefined ? t('activation:not.empty') : undefined,
            run: () => void undoLastScan(),
          },
          {
            key: 'F10',
            icon: 'keypad',
            label: t('activation:key.more'),
            sub: t('activation:key.moreSub'),
            run: () => setBringing(true),
          },
          {
            key: 'F2',
            icon: 'next',
            label: t('activation:key.done'),
            sub: t('activation:key.doneSub', { cards, amount: money(sums.amount) }),
            not,
            press: true,
            run: onDone,
          },
        ]}
      />
      {bringing ? <BringSheet onClose={() => setBringing(false)} /> : null}
    </main>
  );

  function heard(): string {
    if (latest === undefined) return '';
    const { word, note } = rowWords(latest, undefined, speaker);
    return `${t('card:ending', { lastFour: latest.lastFour })}: ${word} ${note}. ${cards}, ${money(sums.amount)}`;
  }

  function lines({ ready, asking, duplicate, stranger, stopped }: ListSums): readonly TotalLine[] {
    const counts = { asking, duplicate, stranger, stopped };
    return [
      { picture: <Icon name="ok" className="i i-s" />, label: t('activation:found.ready'), count: ready },
      ...(['asking', 'duplicate', 'stranger', 'stopped'] as const)
        .filter((found) => counts[found] > 0)
        .map((found) => ({
          picture: <Icon name={rowLook[found].icon} className="i i-s" />,
          label: t(`activation:aside.${found}`),
          count: counts[found],
          tone: rowLook[found].tone,
        })),
    ];
  }
}
