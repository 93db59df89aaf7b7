import type { Key } from './key.ts';
import { altSign, signOf } from './layouts.ts';
import { gapInFields, type WedgeSettings } from './settings.ts';

/**
 * Tells a keyboard-mode reader from a person by its rhythm: a reader types a whole code with a few milliseconds
 * between two keys. Pure: keys with their times in, verdicts out. Whoever uses it keeps back what is `held`, and gives
 * `release`, in order, to whoever has the focus.
 */
export interface WedgeState {
  /** The last key held back; each knows the one before it. */
  readonly last: Held | null;
  /** What the held keys spell. */
  readonly text: string;
  /** When the last key of any kind came. */
  readonly at: number;
  /** How many of its pauses were longer than a reader's. */
  readonly slow: number;
  /** When a burst too quick for a person broke off without an end: what follows soon may be its other half. */
  readonly brokeOffAt: number;
  /** Digits typed while Alt is down: one sign, once Alt goes up. */
  readonly alt: string | null;
}

interface Held {
  readonly key: Key;
  readonly sign: string;
  readonly before: Held | null;
}

export const resting: WedgeState = { last: null, text: '', at: 0, slow: 0, brokeOffAt: -Infinity, alt: null };

export interface Verdict {
  readonly state: WedgeState;
  /** Whether the page may see this key. */
  readonly held: boolean;
  /** Keys held before, that a person typed after all. */
  readonly release: readonly Key[];
  readonly scan: WedgeScan | null;
  /** Call `expire` after so many milliseconds without a key. Null when nothing waits. */
  readonly wait: number | null;
}

export interface WedgeScan {
  readonly text: string;
  readonly tookMs: number;
}

/** Shorter than any number on a card: fingers that roll over a few keys are no scan. */
export const SHORTEST = 5;
/** So many keys at a reader's pace are a reader's: from then on a busy computer may hiccup. */
const ESTABLISHED = 4;
const HICCUP = 250;
const OTHER_HALF = 1_000;

export interface WedgeSurroundings {
  readonly settings: WedgeSettings;
  /** Whether a text field has the focus: there, what is held back is a delay that a person might feel. */
  readonly inField: boolean;
}

export function press(before: WedgeState, key: Key, around: WedgeSurroundings): Verdict {
  if (!key.down) return lifted(before, key, around);
  const busy = before.last !== null || before.alt !== null;
  // Readers press Shift for capitals; modifiers are no keys of their own.
  if (/^(Shift|CapsLock|AltGraph|Control|NumLock)$/.test(key.key))
    return passing(busy ? { ...before, at: key.at } : before, around);
  const pause = before.last === null ? 0 : key.at - before.at;
  const slow = before.slow + (pause > quickPause(around) ? 1 : 0);
  // A hiccup or two in a long code; a person who rolled over a few keys is told apart by the second pause.
  const late = pause > pauseOf(before, around) || slow > Math.max(1, Math.floor(before.text.length / 4));
  const state = late ? { ...brokenOff(before), alt: before.alt } : { ...before, slow };
  const typed = late ? keysOf(before) : [];
  if (key.key === 'Alt') return { ...passing({ ...state, alt: '', at: key.at }, around), release: typed };
  const { settings } = around;

  const digit = /^Numpad(\d)$/.exec(key.code)?.[1];
  if (state.alt !== null && key.alt && digit !== undefined) {
    return { ...holding({ ...state, alt: state.alt + digit, at: key.at }, around), release: typed };
  }
  if (key.key === 'Enter' || key.key === 'Tab') return ended(state, key, around, typed);
  const control = controlSign(key, state);
  if (
    key.repeat ||
    key.meta ||
    (control === undefined && (key.ctrl || key.alt) && !key.altGraph && !(key.ctrl && key.alt))
  ) {
    return flushed(state, typed);
  }
  const sign = control ?? signOf(key, settings.layout);
  // No code begins with a space, and Space presses buttons.
  if (sign === undefined || (sign === ' ' && state.last === null)) return flushed(state, typed);
  return held(state, key, sign, around, typed);
}

/** Nothing came for as long as was asked for: a person typed, or a reader without a suffix is done. */
export function expire(before: WedgeState, { settings }: WedgeSurroundings): Omit<Verdict, 'held' | 'wait'> {
  const done = settings.learned && settings.suffix === null && textOf(before, settings).length >= SHORTEST;
  if (!done) return { state: brokenOff(before), release: keysOf(before), scan: null };
  return { state: resting, ...scanned(before, settings, before.at) };
}

function held(state: WedgeState, key: Key, sign: string, around: WedgeSurroundings, typed: readonly Key[]): Verdict {
  const next = withKey(state, key, sign);
  const { prefix } = around.settings;
  // With a prefix, what doesn't begin with it is let through at once: nothing a person types is held back.
  if (!prefix.startsWith(next.text) && !next.text.startsWith(prefix)) {
    return { state: resting, held: false, release: [...typed, ...keysOf(state)], scan: null, wait: null };
  }
  return { ...holding(next, around), release: typed };
}

function ended(state: WedgeState, key: Key, { settings }: WedgeSurroundings, typed: readonly Key[]): Verdict {
  if (textOf(state, settings).length < SHORTEST) return flushed(state, typed);
  const { release, scan } = scanned(state, settings, key.at);
  const began = keysOf(state)[0]?.at ?? key.at;
  // Half a code must not pass for a whole one: it is told as unreadable.
  const half = began - state.brokeOffAt < OTHER_HALF;
  const told = half ? { ...scan, text: '\ufffd' } : scan;
  return { state: resting, held: true, release: [...typed, ...release], scan: told, wait: null };
}

function lifted(state: WedgeState, key: Key, around: WedgeSurroundings): Verdict {
  if (key.key !== 'Alt' || state.alt === null) return passing(state, around);
  const sign = state.alt === '' ? undefined : altSign(state.alt);
  if (sign === undefined) return passing({ ...state, alt: null }, around);
  // What a person typed this way comes out as the sign they meant.
  const made: Key = { ...key, down: true, key: sign, code: '', alt: false };
  return { ...holding(withKey({ ...state, alt: null }, made, sign), around), held: false };
}

function holding(state: WedgeState, around: WedgeSurroundings): Verdict {
  return { state, held: true, release: [], scan: null, wait: pauseOf(state, around) };
}

function passing(state: WedgeState, around: WedgeSurroundings): Verdict {
  const wait = state.last !== null ? pauseOf(state, around) : null;
  return { state, held: false, release: [], scan: null, wait };
}

function flushed(state: WedgeState, typed: readonly Key[]): Verdict {
  return { state: resting, held: false, release: [...typed, ...keysOf(state)], scan: null, wait: null };
}

/** How long to wait for the next key of what is held. */
function pauseOf(state: WedgeState, { settings, inField }: WedgeSurroundings): number {
  const quick = quickPause({ settings, inField });
  const byPause = settings.learned && settings.suffix === null;
  if (byPause && textOf(state, settings).length >= SHORTEST) return settings.idle;
  return state.text.length >= ESTABLISHED ? Math.max(quick, HICCUP) : quick;
}

function quickPause({ settings, inField }: WedgeSurroundings): number {
  return !settings.learned && inField ? gapInFields : settings.gap;
}

function brokenOff(before: WedgeState): WedgeState {
  return { ...resting, brokeOffAt: before.text.length >= ESTABLISHED ? before.at : before.brokeOffAt };
}

function scanned(state: WedgeState, settings: WedgeSettings, end: number): { release: Key[]; scan: WedgeScan } {
  const keys = keysOf(state);
  const strays = strayHead(keys);
  const text = textOf({ ...state, text: state.text.slice(strays) }, settings);
  return { release: keys.slice(0, strays), scan: { text, tookMs: Math.max(0, end - (keys[strays]?.at ?? end)) } };
}

/**
 * A key that a person typed just before the reader began sits at the head of what was held. It shows by its pause:
 * the only one that is out of step with a reader's even pace. At most two keys, and never in doubt: half a code is worse.
 */
function strayHead(keys: readonly Key[]): number {
  const gaps = keys.slice(1).map((it, i) => it.at - (keys[i]?.at ?? 0));
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const outOfStep = gaps.flatMap((gap, i) => (gap > Math.max(3 * middle, middle + 12) ? [i + 1] : []));
  const [only, ...more] = outOfStep;
  if (only === undefined || more.length > 0 || only > 2 || keys.length - only < SHORTEST) return 0;
  return only;
}

/** Readers send the control signs of a code (GS between GS1 elements) as Ctrl and a letter or bracket. */
function controlSign(key: Key, state: WedgeState): string | undefined {
  if (!key.ctrl || key.alt || state.last === null) return undefined;
  if (key.code === 'BracketRight') return '\u001d';
  if (key.code === 'Backslash') return '\u001c';
  return undefined;
}

function withKey(state: WedgeState, key: Key, sign: string): WedgeState {
  return { ...state, last: { key, sign, before: state.last }, text: state.text + sign, at: key.at };
}

function textOf({ text }: WedgeState, { prefix }: WedgeSettings): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function keysOf({ last }: WedgeState): Key[] {
  const keys: Key[] = [];
  for (let it = last; it !== null; it = it.before) keys.push(it.key);
  return keys.toReversed();
}
