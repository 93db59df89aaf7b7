import type { ActionState } from '#shared/contract/action-view.ts';
import type { BatchRow } from '#shared/contract/batch.ts';
import { plus, zero, type Money } from '#shared/money/money.ts';

/** What is counted of a list, and what is put aside. */
export interface ListSums {
  readonly ready: number;
  readonly asking: number;
  readonly duplicate: number;
  readonly stranger: number;
  readonly stopped: number;
  /** Of the ready ones, those that take any amount. */
  readonly open: number;
  /** What the ready ones are worth; those of any amount with what each of them gets. */
  readonly amount: Money;
}

export function listSums(rows: readonly BatchRow[], currency: string, each: Money | null): ListSums {
  const count = (found: BatchRow['found']) => rows.filter((row) => row.found === found).length;
  const ready = rows.filter(({ found }) => found === 'ready');
  return {
    ready: ready.length,
    asking: count('asking'),
    duplicate: count('duplicate'),
    stranger: count('stranger'),
    stopped: count('stopped'),
    open: ready.filter(({ value }) => value === null).length,
    amount: sumOf(
      ready.map(({ value }) => value ?? each),
      currency,
    ),
  };
}

function sumOf(values: readonly (Money | null)[], currency: string): Money {
  let sum = zero(currency);
  for (const value of values) if (value?.currency === currency) sum = plus(sum, value);
  return sum;
}

/** Which number each card has in the box: the first scan is 1, and what is put aside has none. */
export function placesOf(rows: readonly BatchRow[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const { no, found } of rows) if (found === 'ready' || found === 'asking') places.set(no, places.size + 1);
  return places;
}

export const cellStates = ['done', 'unknown', 'parked', 'sending', 'refused', 'todo'] as const;
export type CellState = (typeof cellStates)[number];

const cellOfAction: Record<ActionState, CellState> = {
  accepted: 'todo',
  waiting: 'todo',
  sending: 'sending',
  unknown: 'unknown',
  parked: 'parked',
  confirmed: 'done',
  refused: 'refused',
  withdrawn: 'refused',
};

/** A card that is loaded apart is done once both of its actions are. */
export function cellOf({ action, load }: Pick<BatchRow, 'action' | 'load'>): CellState {
  if (action === null) return 'todo';
  const first = cellOfAction[action.state];
  return first === 'done' && load !== null ? cellOfAction[load.state] : first;
}

export interface Cell {
  readonly row: BatchRow;
  readonly place: number;
  readonly state: CellState;
}

/** The cards that were confirmed, in the order of the scans. */
export function cellsOf(rows: readonly BatchRow[]): readonly Cell[] {
  return rows
    .filter(({ found }) => found === 'ready')
    .map((row, index) => ({ row, place: index + 1, state: cellOf(row) }));
}

export interface CellSums extends Record<CellState, number> {
  /** What is on the cards that are done. */
  readonly amount: Money;
  /** Nothing of it goes on by itself any more. */
  readonly over: boolean;
}

export function cellSums(cells: readonly Cell[], currency: string): CellSums {
  const count = (state: CellState) => cells.filter((cell) => cell.state === state).length;
  const counts = {
    done: count('done'),
    unknown: count('unknown'),
    parked: count('parked'),
    sending: count('sending'),
    refused: count('refused'),
    todo: count('todo'),
  };
  return {
    ...counts,
    amount: sumOf(
      cells.filter(({ state }) => state === 'done').map(({ row }) => row.value),
      currency,
    ),
    over: counts.unknown + counts.sending + counts.todo === 0,
  };
}
