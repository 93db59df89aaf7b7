import { inSight, stretchesOf, type Stretch } from './direction.ts';
import { draw, write, type Hand, type Written } from './lettering.ts';
import type { Raster } from './raster.ts';

/** One line of text, ready to be drawn. */
export interface Line {
  readonly width: number;
  readonly height: number;
  /** From the top of the line. */
  readonly baseline: number;
  readonly pieces: readonly Written[];
}

interface Piece extends Stretch {
  readonly written: Written;
}

/** Arabic has marks above and below its letters. */
const LEADING = { ltr: 1.26, rtl: 1.5 } as const;

/** The text in lines no wider than the room it has. A word that is wider by itself is cut. */
export function linesOf(text: string, hand: Hand, room: number, dir: 'ltr' | 'rtl'): Line[] {
  const lines: Piece[][] = [[]];
  let used = 0;
  const put = (stretch: Stretch, written: Written): void => {
    lines.at(-1)?.push({ ...stretch, written });
    used += written.width;
  };
  const next = (): void => {
    lines.push([]);
    used = 0;
  };
  for (const stretch of stretchesOf(text, dir)) {
    const written = write(stretch, hand);
    const isSpace = stretch.text.trim() === '';
    if (isSpace && used === 0) continue;
    if (used + written.width <= room) {
      put(stretch, written);
      continue;
    }
    if (used > 0) next();
    if (isSpace) continue;
    for (const part of cut(stretch, hand, room)) {
      if (used + part.written.width > room && used > 0) next();
      put(part, part.written);
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => lineOf(withoutLastSpace(line), hand, dir));
}

export function drawLine(raster: Raster, line: Line, x: number, y: number): void {
  let pen = x;
  for (const piece of line.pieces) {
    draw(raster, piece, pen, y + line.baseline);
    pen += piece.width;
  }
}

export function lineHeight({ size }: Hand, dir: 'ltr' | 'rtl'): number {
  return Math.ceil(size * LEADING[dir]);
}

function lineOf(line: readonly Piece[], hand: Hand, dir: 'ltr' | 'rtl'): Line {
  const pieces = inSight(line).map(({ written }) => written);
  const height = lineHeight(hand, dir);
  return {
    width: pieces.reduce((sum, { width }) => sum + width, 0),
    height,
    baseline: Math.round(height * 0.5 + hand.size * 0.34),
    pieces,
  };
}

function withoutLastSpace(line: readonly Piece[]): readonly Piece[] {
  return line.at(-1)?.text.trim() === '' ? line.slice(0, -1) : line;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function cut(stretch: Stretch, hand: Hand, room: number): Piece[] {
  const whole = write(stretch, hand);
  if (whole.width <= room) return [{ ...stretch, written: whole }];
  const parts: Piece[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') parts.push({ level: stretch.level, text, written: write({ level: stretch.level, text }, hand) });
    text = '';
  };
  for (const { segment } of graphemes.segment(stretch.text)) {
    if (write({ level: stretch.level, text: text + segment }, hand).width > room) flush();
    text += segment;
  }
  flush();
  return parts;
}
