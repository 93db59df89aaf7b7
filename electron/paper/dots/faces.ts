import { create, type Font } from 'fontkit';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faceFiles, letterFile, type FaceFile, type Weight } from './letter-files.ts';

/** One file of letters. */
export interface Face {
  readonly font: Font;
  /** Its letters change with their neighbours: a word is shaped as a whole. */
  readonly shaped: boolean;
}

const open = new Map<string, Face>();

function faceOf(file: FaceFile, weight: Weight): Face {
  const name = letterFile(file, weight);
  let face = open.get(name);
  if (face === undefined) {
    const font = create(readFileSync(pathOf(name)));
    if (!('glyphForCodePoint' in font)) throw new Error(`${name} holds more than one face`);
    face = { font, shaped: file.startsWith('noto-sans-arabic') };
    open.set(name, face);
  }
  return face;
}

/** Beside the built program, or where npm put it. */
function pathOf(name: string): string {
  const built = join(import.meta.dirname, '../letters', basename(name));
  return existsSync(built) ? built : fileURLToPath(import.meta.resolve(`@fontsource/${name}`));
}

const chosen: Record<Weight, Map<number, Face>> = { normal: new Map(), bold: new Map() };

/** The face that has this letter; the first one draws its box for what none has. */
export function faceFor(codePoint: number, weight: Weight): Face {
  const known = chosen[weight].get(codePoint);
  if (known !== undefined) return known;
  const file = faceFiles.find((it) => faceOf(it, weight).font.hasGlyphForCodePoint(codePoint));
  const face = faceOf(file ?? faceFiles[0], weight);
  chosen[weight].set(codePoint, face);
  return face;
}
