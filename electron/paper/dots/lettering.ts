import type { Stretch } from './direction.ts';
import { faceFor, type Face } from './faces.ts';
import type { Weight } from './letter-files.ts';
import { stampOf } from './outline.ts';
import type { Raster, Stamp } from './raster.ts';

/** How letters look: `size` is the height of the em in dots. */
export interface Hand {
  readonly size: number;
  readonly weight: Weight;
}

/** Letters in their places, the first one's origin at 0 on the baseline. */
export interface Written {
  readonly width: number;
  readonly letters: readonly { readonly stamp: Stamp; readonly x: number; readonly y: number }[];
}

const KEPT = 4000;
/** Kept out of most fonts: the space before a French mark, between groups of figures. */
const NARROW_SPACES = /[\u2009\u200a\u202f]/;
const written = new Map<string, Written>();
const stamps = new Map<Face, Map<string, Stamp>>();

/** The letters of a stretch that runs one way. What was written before is not written anew. */
export function write({ text, level }: Stretch, { size, weight }: Hand): Written {
  const key = `${size} ${weight} ${level % 2} ${text}`;
  let result = written.get(key);
  if (result === undefined) {
    if (written.size >= KEPT) written.clear();
    result = level % 2 === 1 ? backwards(text, size, weight) : forwards(text, size, weight);
    written.set(key, result);
  }
  return result;
}

export function draw(raster: Raster, { letters }: Written, x: number, baseline: number): void {
  for (const letter of letters) raster.stamp(letter.stamp, x + letter.x, baseline + letter.y);
}

function forwards(text: string, size: number, weight: Weight): Written {
  return joined(runsOf(text, weight).map((run) => writeRun(run, size, 'ltr')));
}

function backwards(text: string, size: number, weight: Weight): Written {
  return joined(
    runsOf(text, weight)
      .toReversed()
      .map((run) => writeRun(run, size, 'rtl')),
  );
}

interface Run {
  readonly face: Face;
  text: string;
}

/** Cut where another file of letters takes over. */
function runsOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    const codePoint = letter.codePointAt(0) ?? 0;
    // A mark stays with its letter, and a space that no file has beside it.
    const stays = last !== undefined && (/\p{M}/u.test(letter) || NARROW_SPACES.test(letter));
    const face = stays ? last.face : faceFor(codePoint, weight);
    if (last !== undefined && last.face === face) last.text += letter;
    else runs.push({ face, text: letter });
  }
  return runs;
}

function writeRun({ face, text }: Run, size: number, dir: 'ltr' | 'rtl'): Written {
  const scale = size / face.font.unitsPerEm;
  const letters: Written['letters'][number][] = [];
  let pen = 0;
  const put = (stamp: Stamp, advance: number, dx = 0, dy = 0): void => {
    if (stamp.width > 0) letters.push({ stamp, x: Math.round(pen + dx * scale), y: -Math.round(dy * scale) });
    pen += advance * scale;
  };
  if (face.shaped) {
    const { glyphs, positions } = face.font.layout(text, undefined, undefined, undefined, dir);
    for (const [at, glyph] of glyphs.entries()) {
      const place = positions[at];
      const stamp = kept(face, `g${glyph.id} ${size}`, () => stampOf(glyph.path, scale));
      put(stamp, place?.xAdvance ?? 0, place?.xOffset, place?.yOffset);
    }
  } else {
    const inOrder = dir === 'ltr' ? [...text] : [...text].toReversed();
    for (const letter of inOrder) {
      if (NARROW_SPACES.test(letter)) {
        pen += size * 0.18;
        continue;
      }
      const glyph = face.font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      const stamp = kept(face, `c${letter} ${size}`, () => stampOf(glyph.path, scale));
      put(stamp, /\p{M}/u.test(letter) ? 0 : glyph.advanceWidth);
    }
  }
  return { width: Math.ceil(pen), letters };
}

function kept(face: Face, key: string, make: () => Stamp): Stamp {
  let ofFace = stamps.get(face);
  if (ofFace === undefined) stamps.set(face, (ofFace = new Map()));
  let stamp = ofFace.get(key);
  if (stamp === undefined) {
    stamp = make();
    ofFace.set(key, stamp);
  }
  return stamp;
}

function joined(parts: readonly Written[]): Written {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  let width = 0;
  const letters = parts.flatMap((part) => {
    const from = width;
    width += part.width;
    return part.letters.map((letter) => ({ ...letter, x: letter.x + from }));
  });
  return { width, letters };
}
