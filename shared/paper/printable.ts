import { z } from 'zod';

/** Directions forced on whatever follows. */
const FORCED = /[\u202a-\u202e]/gu;
const ISOLATES = /[\u2066-\u2069]/gu;
/** Marks of direction that `Intl` sets round amounts, isolates that our own sentences set round names, and a joiner. */
const KEPT_FORMATS = '\u200c\u200e\u200f\u061c\u2066-\u2069';
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029 \u2000-\u200a\u3000]+/gu;
/** Commands of a printer, what no font can draw, and pictures that would come out as a box. */
const NEVER = new RegExp(
  `[\\p{Cc}\\p{Cn}\\p{Co}\\p{Cs}\\ufe00-\\ufe0f\\u20e3\\u{1f000}-\\u{1faff}\\u{e0000}-\\u{e0fff}]|(?![${KEPT_FORMATS}])\\p{Cf}`,
  'gu',
);
const TOO_MANY_MARKS = /(\p{M}{3})\p{M}+/gu;

/** What may go to a printer: no control characters, no direction forced on what follows, no pictures. */
export function printable(text: string): string {
  const clean = closed(text).replaceAll(BREAKS, ' ').replaceAll(FORCED, '').replaceAll(NEVER, '').normalize('NFC');
  return clean.replaceAll(TOO_MANY_MARKS, '$1').replaceAll(/ {2,}/g, ' ').trim();
}

/** Every isolate closed, and none closed that was not opened: the words after it stand as they would alone. */
function closed(text: string): string {
  let open = 0;
  const even = text.replaceAll(ISOLATES, (mark) => {
    if (mark !== '\u2069') open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return mark;
  });
  return even + '\u2069'.repeat(open);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A name that somebody typed: as it can be printed, and no longer than a slip has room for. */
export function plain(name: string, atMost = 80): string {
  // Cut roughly first: a name of a million letters costs no more than one of a thousand.
  const whole = printable(name.slice(0, atMost * 12).replaceAll(ISOLATES, ''));
  if (whole.length <= atMost) return whole;
  const letters = Array.from(graphemes.segment(whole), ({ segment }) => segment);
  return letters.length <= atMost
    ? whole
    : `${letters
        .slice(0, atMost - 1)
        .join('')
        .trimEnd()}…`;
}

/** A name inside a sentence of the other direction, so that neither turns the other round. */
export function apart(name: string, dir: 'ltr' | 'rtl'): string {
  return dir === 'rtl' ? `\u2068${name}\u2069` : name;
}

/** Figures and serials, read from left to right in every script. */
export function leftToRight(figures: string, dir: 'ltr' | 'rtl'): string {
  return dir === 'rtl' ? `\u2066${figures}\u2069` : figures;
}

/** The last wall: nothing that was not made printable gets onto a slip. */
export const printableSchema = z
  .string()
  .max(2000)
  .refine((text) => text === printable(text), 'not printable');
