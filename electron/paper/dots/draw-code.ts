import type { Block } from '#shared/paper/slip.ts';
import { code128, qrcode, type DrawingContext, type RenderOptions } from 'bwip-js/generic';
import type { Sheet } from './sheet.ts';

const BARS_HIGH = 80;
/** Readers want ten modules of white at each end. */
const QUIET = 10;

/** Black rectangles, in modules, from the top. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Bars where they fit with modules of a quarter of a millimetre; else a square. */
export function drawCode(sheet: Sheet, { data }: Extract<Block, { block: 'code' }>): void {
  const bars = marksOf(code128, { text: data });
  const module = Math.min(3, Math.floor(sheet.width / (bars.width + 2 * QUIET)));
  if (module < 2) {
    drawSquare(sheet, data);
    return;
  }
  const y = sheet.take(BARS_HIGH + 8);
  const left = (sheet.width - bars.width * module) >> 1;
  for (const { x, width } of bars.marks) sheet.raster.fill(left + x * module, y, width * module, BARS_HIGH);
}

function drawSquare(sheet: Sheet, data: string): void {
  const square = marksOf(qrcode, { text: data });
  const module = Math.min(6, Math.floor(sheet.width / (square.width + 8)));
  const y = sheet.take((square.width + 4) * module) + 2 * module;
  const left = (sheet.width - square.width * module) >> 1;
  for (const it of square.marks)
    sheet.raster.fill(left + it.x * module, y + it.y * module, it.width * module, it.height * module);
}

type Symbology = typeof code128;

function marksOf(symbology: Symbology, options: Omit<RenderOptions, 'bcid'>): { width: number; marks: Mark[] } {
  const marks: Mark[] = [];
  const edges: Edge[] = [];
  let [width, high] = [0, 0];
  const drawing: DrawingContext<void> = {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (across, down) => {
      [width, high] = [across, down];
    },
    // A bar is told by its middle, to the next whole module.
    line: (x, _y0, _x1, _y1, thick) => {
      marks.push({ x: x - Math.ceil(thick / 2), y: 0, width: thick, height: 1 });
    },
    // Shapes with holes, by their corners; the foot of the picture is at 0.
    polygon: (corners) => {
      for (const [place, [x, from]] of corners.entries()) {
        const [nextX, to] = corners[(place + 1) % corners.length] ?? [x, from];
        if (x === nextX) edges.push({ x, top: high - Math.max(from, to), foot: high - Math.min(from, to) });
      }
    },
    hexagon: () => undefined,
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    end: () => undefined,
  };
  symbology({ ...options, bcid: '', scale: 1 }, drawing);
  return { width, marks: [...marks, ...filled(edges, high)] };
}

interface Edge {
  readonly x: number;
  readonly top: number;
  readonly foot: number;
}

/** Row by row: black between every first and second edge. */
function filled(edges: readonly Edge[], high: number): Mark[] {
  return Array.from({ length: high }, (_, y) => {
    const crossed = edges.filter(({ top, foot }) => top <= y && y < foot).map(({ x }) => x);
    const xs = crossed.toSorted((a, b) => a - b);
    return xs.flatMap((x, place) => (place % 2 === 0 ? [{ x, y, width: (xs[place + 1] ?? x) - x, height: 1 }] : []));
  }).flat();
}
