import type { Key } from './key.ts';
import { press, resting, type WedgeState } from './decoder.ts';
import { signOf } from './layouts.ts';
import { layouts, unlearnedWedge, type Layout, type WedgeSettings } from './settings.ts';

/**
 * The code that the wizard shows: it holds what keyboards disagree about (A and Q, Z and Y, W, M, i with and without
 * its dot, digits, dash) and nothing a bar code could not carry.
 */
export const lessonCode = 'AqZwYim-0123456789';

export type Lesson =
  | { readonly ok: true; readonly settings: WedgeSettings }
  /**
   * `not-it`: something else was scanned; `different`: the three don't agree; `by-hand`: too slow for a reader.
   */
  | { readonly ok: false; readonly why: 'not-it' | 'different' | 'by-hand' };

/** What three scans of the lesson teach about a keyboard-mode reader. Each scan is all keys from first to last. */
export function learn(scans: readonly (readonly Key[])[], expected = lessonCode): Lesson {
  const heard = scans.map((keys) => hear(keys, expected));
  const [first] = heard;
  if (first === undefined || heard.includes(undefined)) return { ok: false, why: 'not-it' };
  if (heard.some((it) => it?.prefix !== first.prefix || it?.suffix !== first.suffix))
    return { ok: false, why: 'different' };
  const slowest = Math.max(...heard.map((it) => it?.slowest ?? 0));
  if (slowest > 200) return { ok: false, why: 'by-hand' };
  const layout = layouts.find((one) => heard.every((it) => it?.layouts.includes(one)));
  if (layout === undefined) return { ok: false, why: 'different' };
  // Half as much again, and the hiccup of a busy computer.
  const gap = Math.min(400, Math.max(20, Math.ceil(slowest * 1.5 + 10)));
  const settings = {
    learned: true,
    layout,
    prefix: first.prefix,
    suffix: first.suffix,
    gap,
    idle: Math.max(gap + 20, 40),
  };
  return { ok: true, settings };
}

interface Heard {
  readonly layouts: readonly Layout[];
  readonly prefix: string;
  readonly suffix: WedgeSettings['suffix'];
  readonly slowest: number;
}

function hear(keys: readonly Key[], expected: string): Heard | undefined {
  let found: { prefix: string; layouts: Layout[] } | undefined;
  for (const layout of layouts) {
    const text = spell(keys, layout);
    const at = text.indexOf(expected);
    // Signs behind the code would be a suffix that is no key of its own: such a reader must be set otherwise.
    if (at < 0 || at > 8 || at + expected.length !== text.length) continue;
    found ??= { prefix: text.slice(0, at), layouts: [] };
    if (text.slice(0, at) === found.prefix) found.layouts.push(layout);
  }
  if (found === undefined) return undefined;
  const downs = keys.filter((it) => it.down);
  const last = downs.at(-1)?.key;
  const slowest = Math.max(0, ...downs.slice(1).map((it, i) => it.at - (downs[i]?.at ?? 0)));
  return { ...found, suffix: last === 'Enter' || last === 'Tab' ? last : null, slowest };
}

/** What the keys spell in a layout, Alt-numpad included, however slowly they came. */
function spell(keys: readonly Key[], layout: Layout): string {
  const settings = { ...unlearnedWedge, layout };
  let state: WedgeState = resting;
  for (const [i, key] of keys.entries()) {
    if (key.down && (key.key === 'Enter' || key.key === 'Tab')) continue;
    // The rhythm is judged elsewhere; here every key comes in time.
    if (
      key.down &&
      key.key.length > 1 &&
      signOf(key, layout) === undefined &&
      !/^(Shift|Alt|AltGraph|Control|CapsLock|Dead)$/.test(key.key)
    )
      continue;
    state = press(state, { ...key, at: i }, { settings, inField: false }).state;
  }
  return state.text;
}
