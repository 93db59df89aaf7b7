/**
 * Tells a keyboard-wedge scanner from a person by its rhythm: a reader types a whole number with a few
 * milliseconds between two keys and ends it with Enter; nobody's fingers do. Pure: keys and times in, verdicts out.
 */

/** The slowest gap seen from readers set to "slow for old tills" is 35 ms; fast typists stay above 60. */
export const GAP = 50;
/** Shorter than any number on a card: two keys rolled over by a finger are no scan. */
const SHORTEST = 4;

export interface Wedge {
  readonly keys: string;
  readonly at: number;
}

export const resting: Wedge = { keys: '', at: 0 };

export interface KeyPress {
  readonly key: string;
  readonly at: number;
}

export type Verdict =
  /** Not for a scanner: let it through. `typed` was held back and belongs to whoever has the focus. */
  | { readonly is: 'typing'; readonly typed: string; readonly wedge: Wedge }
  /** May be part of a scan: hold it back. `typed` came before it, too slowly, and is let go. */
  | { readonly is: 'held'; readonly typed: string; readonly wedge: Wedge }
  | { readonly is: 'scan'; readonly code: string; readonly wedge: Wedge };

export function press(wedge: Wedge, { key, at }: KeyPress): Verdict {
  const inTime = wedge.keys !== '' && at - wedge.at <= GAP;
  const typed = inTime ? '' : wedge.keys;
  const keys = inTime ? wedge.keys : '';

  if (key === 'Enter' || key === 'Tab') {
    if (keys.length >= SHORTEST) return { is: 'scan', code: keys, wedge: resting };
    return { is: 'typing', typed: typed + keys, wedge: resting };
  }
  // No number starts with a space, and Space presses buttons.
  const starts = keys === '' && key === ' ';
  if ([...key].length !== 1 || starts) return { is: 'typing', typed: typed + keys, wedge: resting };
  return { is: 'held', typed, wedge: { keys: keys + key, at } };
}

/** Nothing followed within the gap: what was held back was typed by a person. */
export function expire(wedge: Wedge): { readonly typed: string; readonly wedge: Wedge } {
  return { typed: wedge.keys, wedge: resting };
}
