import type { Block, TallyHalf } from '#shared/paper/slip.ts';
import { fitted } from './draw-text.ts';
import type { Line } from './lines.ts';
import { heightOf, type Sheet } from './sheet.ts';

type Tally = Extract<Block, { block: 'tally' }>;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const EDGE = 3;
const PADDING = 12;
/** How far the halves stand apart once both say the same. */
const TORN = 20;
/** The radius of the issuer's seal. */
const SEAL = 28;

/**
 * Two halves: what this till did, and what the issuer said to it. They differ by shape: joined at a perforation while
 * nothing is certain (empty: not told; hatched: no answer; crossed: no), apart when both say the same.
 */
export function drawTally(sheet: Sheet, { state, ours, theirs }: Tally): void {
  const gap = state === 'confirmed' ? TORN : 0;
  const width = ((sheet.width - gap) >> 1) & ~1;
  const room = width - 2 * (EDGE + PADDING);
  const first = wordsOf(sheet, ours, room);
  const second = wordsOf(sheet, theirs, room);
  const height = Math.max(heightOf(first), heightOf(second)) + 2 * (EDGE + PADDING);
  const y = sheet.take(height + 32) + 12;
  const left: Box = { x: sheet.across(0, width), y, width, height };
  const right: Box = { x: sheet.across(sheet.width - width, width), y, width, height };

  sheet.raster.frame(left.x, y, width, height, EDGE);
  if (state === 'confirmed') sheet.raster.frame(right.x, y, width, height, EDGE);
  else dashedFrame(sheet, right);
  if (state === 'unknown') hatch(sheet, right);
  if (state === 'refused') cross(sheet, right);
  writeHalf(sheet, first, left, false);
  writeHalf(sheet, second, right, state === 'unknown' || state === 'refused');
  if (state === 'refused') strike(sheet, left, first);
  if (state !== 'confirmed') return;
  notches(sheet, left, right);
  if (second.every((line) => line.width < room - 2 * SEAL - PADDING)) seal(sheet, right);
}

function wordsOf(sheet: Sheet, { whose, figure, word, foot }: TallyHalf, room: number): Line[] {
  const small = { size: 20, weight: 'normal' } as const;
  const figures = figure === null ? [] : sheet.lines(figure, fitted(sheet, figure, 40, room), room);
  return [
    ...sheet.lines(whose, small, room),
    ...figures,
    ...sheet.lines(word, { size: 24, weight: 'bold' }, room),
    ...sheet.lines(foot, small, room),
  ];
}

/** On a half that is hatched or crossed, the words stand on white of their own. */
function writeHalf(sheet: Sheet, lines: readonly Line[], { x, y, width }: Box, onWhite: boolean): void {
  let top = y + EDGE + PADDING;
  for (const line of lines) {
    const from = sheet.dir === 'rtl' ? x + width - EDGE - PADDING - line.width : x + EDGE + PADDING;
    if (onWhite) sheet.raster.clear(from - 4, top, line.width + 8, line.height);
    sheet.column([line], { x: x + EDGE + PADDING, y: top, width: width - 2 * (EDGE + PADDING) }, 'start');
    top += line.height;
  }
}

function dashedFrame(sheet: Sheet, { x, y, width, height }: Box): void {
  for (let at = 0; at < width; at += 12) {
    sheet.raster.fill(x + at, y, 6, EDGE);
    sheet.raster.fill(x + at, y + height - EDGE, 6, EDGE);
  }
  for (let at = 0; at < height; at += 12) {
    sheet.raster.fill(x, y + at, EDGE, 6);
    sheet.raster.fill(x + width - EDGE, y + at, EDGE, 6);
  }
}

function hatch(sheet: Sheet, { x, y, width, height }: Box): void {
  for (let row = EDGE; row < height - EDGE; row += 1) {
    for (let at = EDGE; at < width - EDGE; at += 1) {
      if ((at + row) % 10 < 2) sheet.raster.dot(x + at, y + row);
    }
  }
}

function cross(sheet: Sheet, { x, y, width, height }: Box): void {
  for (let at = EDGE; at < width - EDGE; at += 1) {
    const row = Math.round((at * (height - 1)) / (width - 1));
    for (let thick = -1; thick <= 1; thick += 1) {
      sheet.raster.dot(x + at, y + row + thick);
      sheet.raster.dot(x + at, y + height - 1 - row + thick);
    }
  }
}

/** Nothing came of it: a line through the till's own figure. */
function strike(sheet: Sheet, { x, y }: Box, lines: readonly Line[]): void {
  const [, figure] = lines;
  if (lines.length < 4 || figure === undefined) return;
  const top = y + EDGE + PADDING + (lines[0]?.height ?? 0);
  const from = sheet.dir === 'rtl' ? x + PADDING + EDGE : x + PADDING;
  const at = sheet.dir === 'rtl' ? from + (sheet.width >> 1) - 2 * (EDGE + PADDING) - figure.width : from;
  sheet.raster.fill(at, top + (figure.height >> 1), figure.width + 6, 4);
}

/** Where it was torn: bites out of the edges that belonged together. */
function notches(sheet: Sheet, left: Box, right: Box): void {
  const inner = sheet.dir === 'rtl' ? [left.x, right.x + right.width - EDGE] : [left.x + left.width - EDGE, right.x];
  for (const x of inner) {
    for (let at = 10; at < left.height - 10; at += 16) sheet.raster.clear(x, left.y + at, EDGE, 6);
  }
}

function seal(sheet: Sheet, { x, y, width, height }: Box): void {
  const centreX = sheet.dir === 'rtl' ? x + EDGE + PADDING + SEAL : x + width - EDGE - PADDING - SEAL;
  const centreY = y + (height >> 1);
  for (let down = -SEAL; down <= SEAL; down += 1) {
    for (let across = -SEAL; across <= SEAL; across += 1) {
      const from = Math.hypot(across, down);
      if (from > SEAL || (from > SEAL - 8 && from < SEAL - 3)) continue;
      sheet.raster.dot(centreX + across, centreY + down);
    }
  }
  for (let along = 0; along < 24; along += 1) {
    // A tick is never mirrored: short down, long up.
    const [across, down] = along < 8 ? [along - 11, along] : [along - 11, 14 - along];
    sheet.raster.clear(centreX + across, centreY + down - 2, 4, 5);
  }
}
