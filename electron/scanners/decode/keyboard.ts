import type { Key } from '#shared/codes/wedge/key.ts';
import { signOf } from '#shared/codes/wedge/layouts.ts';
import { splitAim, symbologyOfAim } from '#shared/codes/symbology.ts';
import { pageOf, usage, type Field } from '../descriptor/field.ts';
import type { ReportDescriptor } from '../descriptor/parse.ts';
import type { Decoded, Decoder } from './decoded.ts';
import { valueAt } from './slots.ts';

const KEYBOARD_PAGE = 0x07;
const keyboards = [usage(0x01, 0x06), usage(0x01, 0x07)];
/** No reader pauses so long within a code. */
const IDLE = 200;
const LONGEST = 16_384;

/** Physical keys by their usage on page 7 (HID Usage Tables, section 10), from 4 on. */
const codes = [
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((it) => `Key${it}`),
  ...[...'1234567890'].map((it) => `Digit${it}`),
  ...'Enter Escape Backspace Tab Space Minus Equal BracketLeft BracketRight Backslash Backslash'.split(' '),
  ...'Semicolon Quote Backquote Comma Period Slash'.split(' '),
];
const pad = 'NumpadDivide NumpadMultiply NumpadSubtract NumpadAdd Enter'.split(' ').concat(
  [...'1234567890'].map((it) => `Numpad${it}`),
  'NumpadDecimal',
  'IntlBackslash',
);

function codeOf(id: number): string | undefined {
  return id >= 0x54 ? pad[id - 0x54] : codes[id - 4];
}

/**
 * The fields of readers that send keys in reports of their own. What calls itself a keyboard is none of them: the
 * system types its keys, and listening to people's keyboards is not what a till is for.
 */
export function keyFields({ fields }: ReportDescriptor): Field[] {
  return fields.filter(
    (it) =>
      it.kind === 'input' &&
      !it.constant &&
      it.count <= 256 &&
      it.usages.some(({ last }) => pageOf(last) === KEYBOARD_PAGE) &&
      !keyboards.includes(it.inside[0]?.usage ?? 0),
  );
}

/** Reads keys as an American keyboard's, which is what readers send; Enter, Tab or a pause ends a code. */
export function keyboardDecoder(fields: readonly Field[]): Decoder {
  const numbered = fields.some((it) => it.reportId !== 0);
  let down: readonly number[] = [];
  let text = '';
  let until: number | undefined;

  function finish(): Decoded {
    const whole = text;
    text = '';
    until = undefined;
    if (whole === '') return { kind: 'ignored', why: 'empty' };
    if (whole.length > LONGEST) return { kind: 'malformed', why: 'too-long' };
    const { aim, rest } = splitAim(whole);
    if (aim === null || rest === '') return { kind: 'read', text: whole, aim: null, symbology: 'unknown' };
    return { kind: 'read', text: rest, aim, symbology: symbologyOfAim(aim) };
  }

  return {
    feed(report, at) {
      const own = fields.filter((it) => !numbered || it.reportId === report[0]);
      if (own.length === 0) return { kind: 'ignored', why: 'other-report' };
      const now = own.flatMap((it) => pressedIn(report, it));
      const shift = now.includes(0xe1) || now.includes(0xe5);
      const fresh = now.filter((it) => !down.includes(it));
      down = now;
      for (const id of fresh) {
        const code = codeOf(id);
        if (code === undefined) continue;
        if (code === 'Enter' || code === 'Tab') return finish();
        if (text.length <= LONGEST) text += signOf({ ...bare, code, shift }, 'us') ?? '';
        until = at + IDLE;
      }
      return { kind: 'ignored', why: text === '' ? 'empty' : 'more-follows' };
    },
    get waitsUntil() {
      return until;
    },
    expire: () => (text === '' ? undefined : finish()),
  };
}

/** The keys that are down: bits that are set, or usages that the array's elements pick. */
function pressedIn(report: Uint8Array, field: Field): number[] {
  const first = (field.usages[0]?.first ?? 0) % 0x1_0000;
  const start = (field.reportId === 0 ? 0 : 8) + field.offset;
  const pressed: number[] = [];
  for (let i = 0; i < field.count; i++) {
    const value = valueAt(report, { bit: start + i * field.size, size: field.size }) ?? 0;
    if (field.variable && value !== 0) pressed.push(first + i);
    // 1 to 3 are "too many keys" and other complaints.
    if (!field.variable && value > 3) pressed.push(first + value - field.logicalMinimum);
  }
  return pressed;
}

const bare: Key = {
  code: '',
  key: 'x',
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
