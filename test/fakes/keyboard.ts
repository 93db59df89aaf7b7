import type { Key } from '#shared/codes/wedge/key.ts';
import { signOf } from '#shared/codes/wedge/layouts.ts';
import type { Layout } from '#shared/codes/wedge/settings.ts';

const bare: Key = {
  code: '',
  key: '',
  down: true,
  shift: false,
  ctrl: false,
  alt: false,
  altGraph: false,
  meta: false,
  capsLock: false,
  repeat: false,
  at: 0,
};

const codes = [
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((it) => `Key${it}`),
  ...[...'0123456789'].map((it) => `Digit${it}`),
  ...'Minus Equal BracketLeft BracketRight Backslash Semicolon Quote Backquote Comma Period Slash IntlBackslash'.split(
    ' ',
  ),
];

export interface Desk {
  /** The keyboard that the reader believes itself to be. */
  readonly reader: Layout;
  /** The keyboard layout that the computer is set to. */
  readonly host: Layout;
  readonly capsLock?: boolean;
  readonly pace?: number;
  readonly prefix?: string;
  readonly suffix?: 'Enter' | 'Tab' | null;
  readonly at?: number;
}

/** The keys a window sees when a reader types the code, Shift keys and releases included. */
export function readerKeys(
  code: string,
  { reader, host, capsLock = false, pace = 8, prefix = '', suffix = 'Enter', at = 0 }: Desk,
): Key[] {
  const keys: Key[] = [];
  let now = at;
  for (const sign of prefix + code) {
    const pressed = physical(sign, reader);
    const shift: Key = { ...bare, code: 'ShiftLeft', key: 'Shift', shift: true, capsLock, at: now };
    if (pressed.shift) keys.push(shift);
    keys.push({ ...pressed, key: asSeen(pressed, host, capsLock), capsLock, at: now });
    keys.push({ ...pressed, key: asSeen(pressed, host, capsLock), down: false, capsLock, at: now + pace / 2 });
    if (pressed.shift) keys.push({ ...shift, down: false, at: now + pace / 2 });
    now += pace;
  }
  if (suffix !== null) keys.push({ ...bare, code: suffix, key: suffix, at: now });
  return keys;
}

function physical(sign: string, layout: Layout): Key {
  for (const [shift, altGraph] of [
    [false, false],
    [true, false],
    [false, true],
  ] as const) {
    for (const code of codes) {
      const key = { ...bare, code, shift, altGraph, key: 'x' };
      if (signOf(key, layout) === sign) return key;
    }
  }
  throw new TypeError(`${layout} has no key for ${sign}`);
}

/** What the system makes of a physical key. */
function asSeen(key: Key, host: Layout, capsLock: boolean): string {
  const sign = signOf(key, host) ?? 'Dead';
  if (!capsLock || !/^\p{L}$/u.test(sign)) return sign;
  return sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase();
}

/** A reader that holds Alt and types each sign's number on the numeric pad. */
export function altNumpadKeys(code: string, pace = 6): Key[] {
  const keys: Key[] = [];
  let now = 0;
  const add = (key: Partial<Key>) => {
    keys.push({ ...bare, ...key, at: now });
    now += pace;
  };
  for (const sign of code) {
    add({ code: 'AltLeft', key: 'Alt', alt: true });
    for (const digit of `0${sign.charCodeAt(0)}`) add({ code: `Numpad${digit}`, key: digit, alt: true });
    add({ code: 'AltLeft', key: 'Alt', down: false });
  }
  add({ code: 'Enter', key: 'Enter' });
  return keys;
}

/** A person's keys: one sign each, with the pauses given. */
export function personKeys(text: string, pauses: number | readonly number[], at = 0): Key[] {
  let now = at;
  return [...text].map((sign, i) => {
    const key = { ...bare, ...physicalOrName(sign), at: now };
    now += typeof pauses === 'number' ? pauses : (pauses[i] ?? 0);
    return key;
  });
}

function physicalOrName(sign: string): Partial<Key> {
  if (sign === '\n') return { code: 'Enter', key: 'Enter' };
  if (sign === ' ') return { code: 'Space', key: ' ' };
  return { ...physical(sign, 'us'), key: sign };
}
