import type { Currency } from '../money/currency.ts';
import { money, type Money } from '../money/money.ts';
import { accountOf, debtOf, figuresBy, kindOf, nothingOf, type Cell, type Figure, type Figures } from './figures.ts';

/** What is accepted and not over at one moment, by what it waits for. */
export const waitingKinds = ['waiting', 'unknown', 'parked'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export interface Waiting extends Readonly<Record<WaitingKind, Figure>> {
  /** How much of all that was accepted while its vendor was out of reach. */
  readonly offline: Figure;
}

/** What one shift came to. Everything that can be added up over shifts comes to the whole journal. */
export interface ShiftSums {
  readonly figures: Figures;
  /** By how much more, or less, the shop owes to the holders of its cards. */
  readonly debt: Money;
  /** Agreed in this shift, after having been accepted while the vendor was out of reach. */
  readonly offline: Figure;
  /** Accepted in an earlier shift and agreed in this one: part of the figures of this one alone. */
  readonly carried: Figure;
  /** Actions, one by one: those brought forward and those accepted are done, or not done, or carried forward. */
  readonly actions: {
    readonly brought: number;
    readonly accepted: number;
    readonly done: number;
    readonly notDone: number;
    readonly open: number;
  };
  readonly waiting: Waiting;
}

export function sumsOf(cells: readonly Cell[], waiting: Waiting, brought: number, currency: Currency): ShiftSums {
  const moved = (cell: Cell) => kindOf(cell.does) !== null && cell.does !== 'write-off';
  const only = (fits: (cell: Cell) => boolean) =>
    figuresBy(cells, currency, (cell) => (moved(cell) && fits(cell) ? 'it' : undefined)).get('it') ??
    nothingOf(currency);
  const ended = (notDone: boolean) =>
    cells.reduce((sum, cell) => sum + (isNotDone(cell) === notDone ? cell.count : 0), 0);
  const open = waitingKinds.reduce((sum, kind) => sum + waiting[kind].count, 0);
  const [done, notDone] = [ended(false), ended(true)];
  return {
    figures: accountOf(cells, currency),
    debt: debtOf(cells, currency),
    offline: only(({ offline }) => offline),
    carried: only(({ carried }) => carried),
    actions: { brought, accepted: done + notDone + open - brought, done, notDone, open },
    waiting,
  };
}

function isNotDone({ does }: Cell): boolean {
  return does === 'not-done' || does === 'write-off';
}

export interface Part<Key> {
  readonly of: Key;
  readonly figures: Figures;
}

/** The account of each program, person, issuer or hour, in the order in which they first appear. */
export function partsBy<Key extends string | number>(
  cells: readonly Cell[],
  currency: Currency,
  keyOf: (cell: Cell) => Key,
): Part<Key>[] {
  const groups = new Map<Key, Cell[]>();
  for (const cell of cells) {
    if (kindOf(cell.does) === null) continue;
    const key = keyOf(cell);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return [...groups].map(([of, group]) => ({ of, figures: accountOf(group, currency) }));
}

const HOUR_MS = 3_600_000;

/**
 * When the hour of this computer's calendar began in which a moment lies. As a moment and not as a name: when the clocks
 * go back, two hours have the same name.
 */
export function hourAround(at: number): number {
  const minutes = new Date(at).getMinutes() * 60_000;
  return at - (((at % 60_000) + minutes) % HOUR_MS);
}

/**
 * When a shift that began at `since` is forgotten: the next time, on this computer's calendar, that its clock shows
 * `dayEndsAt`. A day is not always 24 hours long, so it is asked of the calendar.
 */
export function forgottenAt(since: number, dayEndsAt: string): number {
  const [hour = 0, minute = 0] = dayEndsAt.split(':').map(Number);
  const day = new Date(since);
  const on = (days: number) =>
    new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, hour, minute).getTime();
  return on(0) > since ? on(0) : on(1);
}

/** Adds what is open up by what it waits for. A stake in another currency than the shop's is counted and not summed. */
export function waitingOf(
  open: Iterable<{ readonly kind: WaitingKind; readonly offline: boolean; readonly stake: Money | null }>,
  currency: Currency,
): Waiting {
  const sums = { waiting: { count: 0, minor: 0 }, unknown: { count: 0, minor: 0 }, parked: { count: 0, minor: 0 } };
  const offline = { count: 0, minor: 0 };
  for (const it of open) {
    const minor = it.stake?.currency === currency ? it.stake.minor : 0;
    for (const sum of it.offline ? [sums[it.kind], offline] : [sums[it.kind]]) {
      sum.count += 1;
      sum.minor += minor;
    }
  }
  const figure = ({ count, minor }: { count: number; minor: number }) => ({ count, amount: money(minor, currency) });
  return {
    waiting: figure(sums.waiting),
    unknown: figure(sums.unknown),
    parked: figure(sums.parked),
    offline: figure(offline),
  };
}
