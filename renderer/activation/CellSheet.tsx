import { useWords } from '#renderer/i18n/Words.tsx';
import { memo, useRef, useState, type KeyboardEvent } from 'react';
import type { Cell, CellState } from './box-sums.ts';
import { cellLook } from './cell-look.ts';
import { CellShape } from './CellShape.tsx';

interface CellSheetProps {
  readonly cells: readonly Cell[];
  readonly chosen: number | undefined;
  readonly onChoose: (no: number) => void;
}

/** A sheet of small tickets, one per card. One stop for the Tab key; arrows go from ticket to ticket. */
export function CellSheet({ cells, chosen, onChoose }: CellSheetProps) {
  const { t } = useWords();
  const sheet = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(sheet.current?.querySelectorAll('button') ?? [])];
    const here = buttons.findIndex((button) => button === document.activeElement);
    const next = here < 0 ? undefined : target(event.key, here, buttons);
    if (next === undefined || buttons[next] === undefined) return;
    event.preventDefault();
    setStop(next);
    buttons[next].focus();
  }

  return (
    <div className="sheet-of" role="toolbar" aria-label={t('activation:way.label')} ref={sheet} onKeyDown={onKeyDown}>
      {cells.map((cell, index) => (
        <CellButton
          key={cell.row.no}
          no={cell.row.no}
          place={cell.place}
          lastFour={cell.row.lastFour}
          state={cell.state}
          chosen={cell.row.no === chosen}
          stop={index === Math.min(stop, cells.length - 1)}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

interface CellButtonProps {
  readonly no: number;
  readonly place: number;
  readonly lastFour: string;
  readonly state: CellState;
  readonly chosen: boolean;
  readonly stop: boolean;
  readonly onChoose: (no: number) => void;
}

const CellButton = memo(function CellButton({ no, place, lastFour, state, chosen, stop, onChoose }: CellButtonProps) {
  const { t } = useWords();
  const word = state === 'parked' ? t('action:state.parked') : t(`activation:cell.${state}`);
  return (
    <button
      type="button"
      className={cellLook[state].tone}
      tabIndex={stop ? 0 : -1}
      aria-pressed={chosen}
      aria-label={t('activation:cell.label', { place, lastFour, state: word })}
      onClick={() => onChoose(no)}
    >
      <CellShape state={state} />
    </button>
  );
});

/** Left and right go in the direction of the script; up and down to the ticket that lies above or below. */
function target(key: string, here: number, buttons: readonly HTMLButtonElement[]): number | undefined {
  const [first] = buttons;
  if (first === undefined) return undefined;
  const columns = buttons.filter((button) => button.offsetTop === first.offsetTop).length;
  const forward = getComputedStyle(first).direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return here + forward;
    case 'ArrowLeft':
      return here - forward;
    case 'ArrowDown':
      return here + columns;
    case 'ArrowUp':
      return here - columns;
    case 'Home':
      return 0;
    case 'End':
      return buttons.length - 1;
    default:
      return undefined;
  }
}
