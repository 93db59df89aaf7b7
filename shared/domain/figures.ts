import type { Currency } from '../money/currency.ts';
import { money, type Money } from '../money/money.ts';
import type { OperationName } from './action.ts';
import type { Vendor } from './card.ts';

/** What a shop's account is made of. */
export const figureKinds = ['activated', 'loaded', 'redeemed', 'refunded', 'voided', 'written-off'] as const;
export type FigureKind = (typeof figureKinds)[number];

/**
 * How an action ended: as what it was to do; as the undoing of a coupon or of points, which is given back and yet was no
 * money on a card; with a person giving up what nobody paid; or with nothing done. Every
 * action that is over was counted exactly once.
 */
export type Counted = OperationName | 'undo' | 'write-off' | 'not-done';

/** Under which figure each deed stands; null moves no value that the shop answers for. A new operation has to say. */
const kinds: { readonly [Does in Counted]: FigureKind | null } = {
  activate: 'activated',
  add: 'loaded',
  take: 'redeemed',
  'use-coupon': 'redeemed',
  'pay-with-points': 'redeemed',
  'give-back': 'refunded',
  undo: 'refunded',
  void: 'voided',
  'close-expired': 'voided',
  'write-off': 'written-off',
  'not-done': null,
  suspend: null,
  lift: null,
  extend: null,
  move: null,
  merge: null,
  'hand-over': null,
  'resend-code': null,
  schedule: null,
  'add-points': null,
  'claim-offer': null,
  'redeem-offer': null,
  earn: null,
};

export function kindOf(does: Counted): FigureKind | null {
  return kinds[does];
}

/**
 * Which way each deed moves what the shop owes to the holders of its cards. A coupon and points are no money that
 * somebody left here; what is written off was given away, and its card was not touched.
 */
const debts: { readonly [Does in Counted]?: 1 | -1 } = {
  activate: 1,
  add: 1,
  'give-back': 1,
  take: -1,
  void: -1,
  'close-expired': -1,
};

/** By how much these cells change what is outstanding on the shop's cards. */
export function debtOf(cells: Iterable<Cell>, currency: Currency): Money {
  let minor = 0;
  for (const cell of cells) if (cell.currency === currency) minor += (debts[cell.does] ?? 0) * cell.minor;
  return money(minor, currency);
}

/** Short enough that every time zone's hours begin with one of them. */
export const QUARTER_MS = 900_000;

/** What was decided in one quarter of an hour, alike in everything that an account is broken down by. */
export interface Cell {
  /** Quarters of an hour since 1970, in Greenwich. */
  readonly quarter: number;
  /** The shift in which it was decided. */
  readonly shift: number;
  readonly does: Counted;
  readonly vendor: Vendor;
  /** Empty where a card belongs to none. */
  readonly program: string;
  readonly person: string;
  /** It had been accepted while its vendor was out of reach. */
  readonly offline: boolean;
  /** It had been accepted in an earlier shift. */
  readonly carried: boolean;
  /** Null where nobody said what it came to, or it comes to nothing. */
  readonly currency: Currency | null;
  readonly count: number;
  readonly minor: number;
}

export interface Figure {
  readonly count: number;
  readonly amount: Money;
}

/**
 * Adds cells up under a key of their own: by kind, by hour, by person, by program, or by several at once. Two currencies
 * never meet in a sum: what is in another than the shop's is left out. A cell without a key is too.
 */
export function figuresBy<Key>(
  cells: Iterable<Cell>,
  currency: Currency,
  keyOf: (cell: Cell) => Key | undefined,
): Map<Key, Figure> {
  const sums = new Map<Key, Figure>();
  for (const cell of cells) {
    const key = cell.currency === null || cell.currency === currency ? keyOf(cell) : undefined;
    if (key === undefined) continue;
    const { count, amount } = sums.get(key) ?? nothingOf(currency);
    sums.set(key, { count: count + cell.count, amount: money(amount.minor + cell.minor, currency) });
  }
  return sums;
}

export type Figures = Readonly<Record<FigureKind, Figure>>;

/** The account of these cells: every kind is there, also where nothing happened. */
export function accountOf(cells: Iterable<Cell>, currency: Currency): Figures {
  const sums = figuresBy(cells, currency, ({ does }) => kindOf(does) ?? undefined);
  const of = (kind: FigureKind) => sums.get(kind) ?? nothingOf(currency);
  return {
    activated: of('activated'),
    loaded: of('loaded'),
    redeemed: of('redeemed'),
    refunded: of('refunded'),
    voided: of('voided'),
    'written-off': of('written-off'),
  };
}

export function nothingOf(currency: Currency): Figure {
  return { count: 0, amount: money(0, currency) };
}
