import type { Key } from './key.ts';
import type { Layout } from './settings.ts';

/** The rows of a keyboard, by physical key: what a key gives alone, with Shift, and with AltGr. */
type Rows = Readonly<Record<string, string>>;

const rows = ['Backquote', 'Digit', 'KeyQ', 'KeyA', 'KeyZ'] as const;
const places: Readonly<Record<(typeof rows)[number], readonly string[]>> = {
  Backquote: ['Backquote'],
  Digit: [...[...'1234567890'].map((it) => `Digit${it}`), 'Minus', 'Equal'],
  KeyQ: [...[...'QWERTYUIOP'].map((it) => `Key${it}`), 'BracketLeft', 'BracketRight', 'Backslash'],
  KeyA: [...[...'ASDFGHJKL'].map((it) => `Key${it}`), 'Semicolon', 'Quote'],
  KeyZ: [...[...'ZXCVBNM'].map((it) => `Key${it}`), 'Comma', 'Period', 'Slash', 'IntlBackslash'],
};

/** Rows as they stand on the keyboard. A space is a key that gives no sign a reader could mean. */
function keyboard(plain: Rows, shifted: Rows, altGraph: Readonly<Record<string, string>> = {}) {
  const signs = new Map<string, readonly [plain: string, shifted: string]>();
  for (const row of rows) {
    const [low = [], high = []] = [[...(plain[row] ?? '')], [...(shifted[row] ?? '')]];
    for (const [i, code] of places[row].entries()) signs.set(code, [low[i] ?? '', high[i] ?? '']);
  }
  return { signs, altGraph };
}

const us = keyboard(
  { Backquote: '`', Digit: '1234567890-=', KeyQ: 'qwertyuiop[]\\', KeyA: "asdfghjkl;'", KeyZ: 'zxcvbnm,./\\' },
  { Backquote: '~', Digit: '!@#$%^&*()_+', KeyQ: 'QWERTYUIOP{}|', KeyA: 'ASDFGHJKL:"', KeyZ: 'ZXCVBNM<>?|' },
);

const keyboards = {
  us,
  uk: keyboard(
    { Backquote: '`', Digit: '1234567890-=', KeyQ: 'qwertyuiop[]#', KeyA: "asdfghjkl;'", KeyZ: 'zxcvbnm,./\\' },
    { Backquote: '¬', Digit: '!"£$%^&*()_+', KeyQ: 'QWERTYUIOP{}~', KeyA: 'ASDFGHJKL:@', KeyZ: 'ZXCVBNM<>?|' },
  ),
  azerty: keyboard(
    { Backquote: '²', Digit: '&é"\'(-è_çà)=', KeyQ: 'azertyuiop^$*', KeyA: 'qsdfghjklmù', KeyZ: 'wxcvbn,;:!<' },
    { Backquote: ' ', Digit: '1234567890°+', KeyQ: 'AZERTYUIOP¨£µ', KeyA: 'QSDFGHJKLM%', KeyZ: 'WXCVBN?./§>' },
    {
      Digit2: '~',
      Digit3: '#',
      Digit4: '{',
      Digit5: '[',
      Digit6: '|',
      Digit7: '`',
      Digit8: '\\',
      Digit9: '^',
      Digit0: '@',
      Minus: ']',
      Equal: '}',
    },
  ),
  qwertz: keyboard(
    { Backquote: '^', Digit: '1234567890ß´', KeyQ: 'qwertzuiopü+#', KeyA: 'asdfghjklöä', KeyZ: 'yxcvbnm,.-<' },
    { Backquote: '°', Digit: '!"§$%&/()=?`', KeyQ: "QWERTZUIOPÜ*'", KeyA: 'ASDFGHJKLÖÄ', KeyZ: 'YXCVBNM;:_>' },
    {
      Digit7: '{',
      Digit8: '[',
      Digit9: ']',
      Digit0: '}',
      Minus: '\\',
      KeyQ: '@',
      BracketRight: '~',
      IntlBackslash: '|',
    },
  ),
  'turkish-q': keyboard(
    { Backquote: '"', Digit: '1234567890*-', KeyQ: 'qwertyuıopğü,', KeyA: 'asdfghjklşi', KeyZ: 'zxcvbnmöç.<' },
    { Backquote: 'é', Digit: "!'^+%&/()=?_", KeyQ: 'QWERTYUIOPĞÜ;', KeyA: 'ASDFGHJKLŞİ', KeyZ: 'ZXCVBNMÖÇ:>' },
    {
      KeyQ: '@',
      Digit3: '#',
      Digit4: '$',
      Digit7: '{',
      Digit8: '[',
      Digit9: ']',
      Digit0: '}',
      Minus: '\\',
      Equal: '|',
      BracketRight: '~',
    },
  ),
} as const;

const numpad: Readonly<Record<string, string>> = {
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: '.',
};

/** The sign that a reader means by this key; undefined for keys that are no signs. */
export function signOf(key: Key, layout: Layout): string | undefined {
  if (key.code === 'Space' || key.key === ' ') return ' ';
  const pad = /^Numpad(\d)$/.exec(key.code)?.[1] ?? numpad[key.code];
  if (pad !== undefined) return pad;
  // A remote desktop or an on-screen keyboard names no physical keys.
  if (layout === 'host' || key.code === '') return hostSign(key);
  const { signs, altGraph } = keyboards[layout];
  if (key.altGraph || (key.ctrl && key.alt)) return altGraph[key.code];
  const sign = signs.get(key.code)?.[key.shift ? 1 : 0];
  return sign === undefined || sign === '' || sign === ' ' ? undefined : sign;
}

/** Caps Lock turned letters around that the reader meant as they are. */
function hostSign({ key, capsLock }: Key): string | undefined {
  if ([...key].length !== 1) return undefined;
  if (!capsLock) return key;
  return key === key.toLowerCase() ? key.toUpperCase() : key.toLowerCase();
}

/** Code page 437's upper half: what Alt and a number without a leading zero means on Windows. */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ';

/** The sign of an Alt-numpad number: "0065" by Windows-1252 (as Latin-1), "65" by code page 437. */
export function altSign(digits: string): string | undefined {
  if (!/^\d{1,5}$/.test(digits)) return undefined;
  const number = Number(digits) % 256;
  if (number < 128 || digits.startsWith('0')) return String.fromCharCode(number);
  return [...codePage437][number - 128];
}
