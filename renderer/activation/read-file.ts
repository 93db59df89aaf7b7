import { done, refused, type Result } from '#shared/result.ts';

/** As much as one import takes. */
const MOST_SIGNS = 4_000_000;

/** A file of numbers as text. Spreadsheets save as UTF-8 or UTF-16; a workbook is neither, and says how to get there. */
export async function readFile(file: Blob): Promise<Result<string, 'too-large' | 'workbook'>> {
  if (file.size > MOST_SIGNS * 2) return refused('too-large');
  return textOf(new Uint8Array(await file.arrayBuffer()));
}

export function textOf(bytes: Uint8Array<ArrayBuffer>): Result<string, 'too-large' | 'workbook'> {
  const [first, second] = bytes;
  const zip = first === 0x50 && second === 0x4b;
  const oldWorkbook = first === 0xd0 && second === 0xcf;
  if (zip || oldWorkbook) return refused('workbook');
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return text.length > MOST_SIGNS ? refused('too-large') : done(text);
}
