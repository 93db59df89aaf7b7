import { z } from 'zod';

export const symbologies = [
  'code-39',
  'code-128',
  'gs1-128',
  'ean-upc',
  'codabar',
  'code-93',
  'interleaved-2-of-5',
  'databar',
  'pdf417',
  'qr',
  'gs1-qr',
  'data-matrix',
  'gs1-data-matrix',
  'aztec',
  'maxicode',
  'dotcode',
  'other',
  'magstripe',
  'unknown',
] as const;
export const symbologySchema = z.enum(symbologies);
export type Symbology = z.infer<typeof symbologySchema>;

const byLetter: Readonly<Record<string, Symbology>> = {
  A: 'code-39',
  C: 'code-128',
  E: 'ean-upc',
  F: 'codabar',
  G: 'code-93',
  I: 'interleaved-2-of-5',
  J: 'dotcode',
  L: 'pdf417',
  Q: 'qr',
  U: 'maxicode',
  X: 'other',
  d: 'data-matrix',
  e: 'databar',
  z: 'aztec',
};

/** The modifiers that say "what follows is a GS1 element string" (ISO/IEC 15424). */
const gs1: Readonly<Record<string, Symbology>> = {
  C1: 'gs1-128',
  Q3: 'gs1-qr',
  d2: 'gs1-data-matrix',
  J1: 'dotcode',
};

/** What an AIM identifier such as "]C1" (or "C1") stands for. */
export function symbologyOfAim(aim: string): Symbology {
  const [letter = '', modifier = ''] = aim.startsWith(']') ? aim.slice(1) : aim;
  return gs1[letter + modifier] ?? byLetter[letter] ?? 'unknown';
}

/** Whether the AIM identifier promises GS1 element strings. DataBar carries nothing else. */
export function promisesGs1(aim: string): boolean {
  const key = aim.startsWith(']') ? aim.slice(1) : aim;
  return key in gs1 || key.startsWith('e');
}

/** Takes a leading AIM identifier off a text: most readers can be set to send it in front of the code. */
export function splitAim(text: string): { readonly aim: string | null; readonly rest: string } {
  const [aim] = /^\][A-Za-z][0-9A-Za-z]/.exec(text) ?? [];
  if (aim === undefined || byLetter[aim[1] ?? ''] === undefined) return { aim: null, rest: text };
  return { aim, rest: text.slice(aim.length) };
}
