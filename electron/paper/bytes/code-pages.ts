import type { PrinterLanguage } from '#shared/paper/printer.ts';
import Encoder from '@point-of-sale/receipt-printer-encoder';

type CodePage = Parameters<Encoder['codepage']>[0];

/** In the order of asking: those with a euro sign first. The encoder's own search takes longer than a slip may. */
const pages = [
  'windows1252',
  'windows1250',
  'cp858',
  'cp852',
  'windows1253',
  'windows1251',
  'cp866',
  'cp437',
] as const satisfies readonly CodePage[];
export type Page = (typeof pages)[number];

/** What old code pages write otherwise. */
const others: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2022': '*',
  '\u2026': '...',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
};

/** The text in letters that code pages know, and without the marks that only say which way it runs. */
export function inCodePages(text: string): string {
  return text
    .replaceAll(/[\u200b-\u200f\u061c\u2066-\u2069]/g, '')
    .replaceAll(
      /[\u2013\u2014\u2018\u2019\u201c-\u201e\u2022\u2026\u00a0\u2009\u202f\u2212]/g,
      (it) => others[it] ?? it,
    );
}

/** A code page of such a printer that has every letter, the present one if it does. Undefined where none has them all. */
export function pageFor(text: string, speaks: PrinterLanguage, present: Page = pages[0]): Page | undefined {
  const letters = text.match(/[^\x20-\x7e]/gu) ?? [];
  return [present, ...pages].find((page) => letters.every((letter) => hasLetter(letter, page, speaks)));
}

const asked = new Map<string, boolean>();

function hasLetter(letter: string, page: Page, speaks: PrinterLanguage): boolean {
  const key = `${speaks} ${page} ${letter}`;
  let has = asked.get(key);
  if (has === undefined) {
    // The encoder writes a question mark for a letter that the page does not have, and throws at a page it does not know.
    const encoder = new Encoder({ language: speaks, embedded: true, errors: 'strict' });
    has = !encoder.codepage(page).text(letter).encode().includes(0x3f);
    asked.set(key, has);
  }
  return has;
}
