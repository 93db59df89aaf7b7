import { timeText } from '#shared/words/date-text.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { useCurrency } from '#renderer/shell/use-currency.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { Batch } from '#shared/contract/batch.ts';
import { useMemo, useState } from 'react';
import { pauseBox, putBoxAway, useBatch } from './batch-store.ts';
import { BoxHead } from './BoxHead.tsx';
import { cellsOf, cellStates, cellSums, type Cell, type CellSums } from './box-sums.ts';
import { cellLook } from './cell-look.ts';
import { CellShape } from './CellShape.tsx';
import { CellSheet } from './CellSheet.tsx';
import { CellStory } from './CellStory.tsx';
import { Notice } from './Notice.tsx';
import { saveResult } from './save-result.ts';
import { rowsOf } from './seen-box.ts';
import { minutesLeft, type Pace } from './time-left.ts';
import { Totals } from './Totals.tsx';

/** A box that is paid: every card of it on its way, whatever happens to this window. */
export function WayScreen({ box }: { readonly box: Batch }) {
  const speaker = useWords();
  const { t, number, locale } = speaker;
  const { box: seen, notice } = useBatch();
  const currency = useCurrency();
  const now = useNow();
  const { goTo } = useWindow.getState();
  const [chosen, setChosen] = useState<number>();
  const rows = useMemo(() => rowsOf(seen), [seen]);
  const cells = useMemo(() => cellsOf(rows), [rows]);
  const sums = useMemo(() => cellSums(cells, currency), [cells, currency]);
  const [pace] = useState<Pace>(() => ({ since: Date.now(), from: sums.done }));
  const awaited = useAwaited(cells);
  const story = cells.find(({ row }) => row.no === chosen);
  const meanwhile = sums.over ? undefined : t('activation:key.goesOn');

  return (
    <main className="main counter batch">
      <BoxHead at="activate" />
      <Ticket
        label={t('activation:way.label')}
        bodyClass="sheetview"
        stubLabel={t('activation:totals')}
        stub={
          <Totals
            count={sums.done}
            of={t('activation:way.of', { total: number(cells.length) })}
            amount={sums.amount}
            lines={cellStates
              .filter((state) => state === 'done' || sums[state] > 0)
              .map((state) => ({
                picture: <CellShape state={state} />,
                label: state === 'parked' ? t('action:state.parked') : t(`activation:cell.${state}`),
                count: sums[state],
                tone: cellLook[state].tone,
              }))}
            foot={left()}
            time={timeText(new Date(now), locale)}
          />
        }
      >
        <p className="way-of" role="status">
          <Say text={stands(sums)} />
        </p>
        <CellSheet cells={cells} chosen={chosen} onChoose={setChosen} />
        {story === undefined ? (
          <p className="note long">
            <Icon name="info" />
            <span>{t('activation:way.note')}</span>
          </p>
        ) : (
          <CellStory cell={story} />
        )}
        <Notice problem={notice} />
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          {
            key: 'Escape',
            icon: 'counter',
            label: t('activation:key.counter'),
            sub: meanwhile,
            press: !sums.over,
            run: () => goTo('counter'),
          },
          {
            key: 'F4',
            icon: box.paused ? 'send' : 'pause',
            label: t(box.paused ? 'activation:key.goOn' : 'activation:key.pause'),
            sub: box.paused ? undefined : t('activation:key.pauseSub'),
            not: sums.over ? t('activation:left.over') : undefined,
            run: () => void pauseBox(box.id, !box.paused),
          },
          {
            key: 'F8',
            icon: 'save',
            label: t('activation:key.save'),
            sub: t('activation:key.saveSub'),
            run: () => saveResult(box, rows, speaker),
          },
          {
            key: 'F2',
            icon: 'box',
            label: t('activation:key.newBox'),
            sub: meanwhile ?? t('activation:key.newBoxSub'),
            press: sums.over,
            commits: true,
            run: () => void putBoxAway(box.id),
          },
        ]}
      />
    </main>
  );

  function stands({ over, done }: CellSums): string {
    if (over) return t(done === cells.length ? 'activation:way.done' : 'activation:way.some');
    if (box.paused) return t('activation:way.paused');
    if (awaited !== undefined) return t('activation:way.waits', { issuer: t(`shell:vendor.${awaited}`) });
    return t('activation:way.under');
  }

  function left(): string {
    if (sums.over) return t('activation:left.over');
    const minutes = box.paused ? undefined : minutesLeft(pace, sums.done, cells.length - sums.done, now);
    if (minutes === undefined) return t('activation:left.unknown');
    return minutes === 1 ? t('activation:left.soon') : t('activation:left.minutes', { count: minutes });
  }
}

/** The vendor that something still waits for, and that can't be reached. */
function useAwaited(cells: readonly Cell[]) {
  const vendors = useTerminal((terminal) => terminal.state?.vendors) ?? [];
  const away = vendors.find(
    ({ vendor, state }) =>
      state === 'unreachable' &&
      cells.some((cell) => cell.row.vendor === vendor && cell.state !== 'done' && cell.state !== 'refused'),
  );
  return away?.vendor;
}
