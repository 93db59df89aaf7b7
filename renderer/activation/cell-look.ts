import type { CellState } from './box-sums.ts';

interface CellLook {
  /** A drawing of `icons.svg`. */
  readonly shape: 'done' | 'unknown' | 'sending' | 'refused' | 'todo';
  readonly tone: 'confirmed' | 'unknown' | 'accepted' | 'refused' | undefined;
}

/** Five shapes, told apart without their colour. */
export const cellLook: Record<CellState, CellLook> = {
  done: { shape: 'done', tone: 'confirmed' },
  unknown: { shape: 'unknown', tone: 'unknown' },
  parked: { shape: 'unknown', tone: 'refused' },
  sending: { shape: 'sending', tone: 'accepted' },
  refused: { shape: 'refused', tone: 'refused' },
  todo: { shape: 'todo', tone: undefined },
};
