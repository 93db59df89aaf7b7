import { CardNumber } from '#renderer/i18n/CardNumber.tsx';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import type { BatchRow } from '#shared/contract/batch.ts';
import type { Cell } from './box-sums.ts';
import { cellLook } from './cell-look.ts';
import { CellShape } from './CellShape.tsx';

/** What became of one card of the box, and why. */
export function CellStory({ cell }: { readonly cell: Cell }) {
  const { row, state } = cell;
  return (
    <div className={`cell-story ${cellLook[state].tone ?? ''}`}>
      <CellShape state={state} />
      <p>
        <b className="fig">
          <CardNumber lastFour={row.lastFour} />
        </b>{' '}
        <ActionLine row={row} action={row.action} does="activate" />
        {row.load === null ? null : (
          <>
            {' '}
            <ActionLine row={row} action={row.load} does="add" />
          </>
        )}
      </p>
    </div>
  );
}

interface ActionLineProps {
  readonly row: BatchRow;
  readonly action: BatchRow['action'];
  readonly does: 'activate' | 'add';
}

function ActionLine({ row, action, does }: ActionLineProps) {
  const speaker = useWords();
  const { t, money } = speaker;
  if (action === null) return t('activation:cell.todo');
  const state = t(`action:state.${action.state}`);
  const done =
    does === 'add'
      ? t('counter:activate.second', { amount: row.value === null ? '' : money(row.value) })
      : row.load === null
        ? undefined
        : t('counter:activate.first');
  const issuer = row.vendor === null ? t('shell:issuer') : t(`shell:vendor.${row.vendor}`);
  const why = action.problem === null ? undefined : problemWords(action.problem, speaker, issuer).what;
  return (
    <>
      {done === undefined ? state : `${done}: ${state}`}, <bdi dir="ltr">{action.serial}</bdi>.{' '}
      {why === undefined ? null : <Say text={why} />}
    </>
  );
}
