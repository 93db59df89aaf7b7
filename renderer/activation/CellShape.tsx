import type { CellState } from './box-sums.ts';
import { cellLook } from './cell-look.ts';

export function CellShape({ state }: { readonly state: CellState }) {
  return (
    <svg className="cell" viewBox="0 0 32 26" aria-hidden="true">
      <use href={`#cell-${cellLook[state].shape}`} />
    </svg>
  );
}
