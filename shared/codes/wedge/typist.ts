import type { Key } from './key.ts';

export interface Typing {
  /** Milliseconds between two keys. */
  readonly pace: number;
  readonly suffix?: 'Enter' | 'Tab' | null;
  readonly at?: number;
}

const shifted = '~!@#$%^&*()_+{}|:"<>?';
const plain = "`1234567890-=[]\\;',./";
const names: Readonly<Record<string, string>> = {
  '`': 'Backquote', '-': 'Minus', '=': 'Equal', '[': 'BracketLeft', ']': 'BracketRight', '\\': 'Backslash',
  ';': 'Semicolon', "'": 'Quote', ',': 'Comma', '.': 'Period', '/': 'Slash', ' ': 'Space',
}; // prettier-ignore

/** The keys that a reader fresh from its box, as an American keyboard, types for a code. The pretended keyboard reader. */
export function typed(code: string, { pace, suffix = 'Enter', at = 0 }: Typing): Key[] {
  const keys: Key[] = [];
  let now = at;
  const press = (code_: string, key: string, shift: boolean) => {
    keys.push({ ...noModifiers, code: code_, key, shift, at: now });
    now += pace;
  };
  for (const sign of code) {
    const index = shifted.indexOf(sign);
    const base = index < 0 ? sign : (plain[index] ?? sign);
    if (/^[A-Za-z]$/.test(base)) press(`Key${base.toUpperCase()}`, sign, base !== base.toLowerCase());
    else if (/^\d$/.test(base)) press(`Digit${base}`, sign, index >= 0);
    else press(names[base] ?? '', sign, index >= 0);
  }
  if (suffix !== null) press(suffix, suffix, false);
  return keys;
}

const noModifiers = {
  down: true,
  shift: false,
  ctrl: false,
  alt: false,
  altGraph: false,
  meta: false,
  capsLock: false,
  repeat: false,
};
