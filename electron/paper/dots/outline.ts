import type { Path } from 'fontkit';
import type { Stamp } from './raster.ts';

/** From how much of a dot is covered it is black: a little under half, because thin strokes fade on thermal paper. */
const BLACK_FROM = 0.42;
const CURVE_STEPS = 6;

/**
 * An outline as dots, `scale` dots to its unit. Each edge adds the area at its right to the dots it crosses; summed
 * along a row, that is how much of each dot is covered.
 */
export function stampOf(path: Path, scale: number): Stamp {
  const edges = flatten(path, scale);
  if (edges.length === 0) return { left: 0, top: 0, width: 0, height: 0, bits: new Uint8Array(0) };
  const xs = edges.flatMap(([x0, , x1]) => [x0, x1]);
  const ys = edges.flatMap(([, y0, , y1]) => [y0, y1]);
  const left = Math.floor(Math.min(...xs));
  const top = Math.floor(Math.min(...ys));
  const width = Math.ceil(Math.max(...xs)) - left;
  const height = Math.ceil(Math.max(...ys)) - top;
  // One column more: the area of the last dot is carried into it.
  const across = width + 2;
  const cover = new Float32Array(across * height);
  for (const [x0, y0, x1, y1] of edges) addEdge(cover, across, x0 - left, y0 - top, x1 - left, y1 - top);
  return { left, top, width, height, bits: threshold(cover, across, width, height) };
}

type Edge = readonly [x0: number, y0: number, x1: number, y1: number];

function flatten(path: Path, scale: number): Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number): void => {
    edges.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  };
  for (const { command, args } of path.commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args.map((value, place) =>
      // Outlines grow upwards, paper grows downwards.
      place % 2 === 0 ? value * scale : -value * scale,
    );
    const [fromX, fromY] = [x, y];
    switch (command) {
      case 'moveTo':
        [x, y, startX, startY] = [a, b, a, b];
        break;
      case 'lineTo':
        lineTo(a, b);
        break;
      case 'quadraticCurveTo':
        for (let step = 1; step <= CURVE_STEPS; step += 1) {
          const t = step / CURVE_STEPS;
          const u = 1 - t;
          lineTo(u * u * fromX + 2 * u * t * a + t * t * c, u * u * fromY + 2 * u * t * b + t * t * d);
        }
        break;
      case 'bezierCurveTo':
        for (let step = 1; step <= CURVE_STEPS; step += 1) {
          const t = step / CURVE_STEPS;
          const u = 1 - t;
          const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
          lineTo(p * fromX + q * a + r * c + s * e, p * fromY + q * b + r * d + s * f);
        }
        break;
      case 'closePath':
        if (x !== startX || y !== startY) lineTo(startX, startY);
        break;
    }
  }
  return edges;
}

function addEdge(cover: Float32Array, across: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  const way = y0 < y1 ? 1 : -1;
  const [topX, topY, endX, endY] = way === 1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (endX - topX) / (endY - topY);
  let x = topX;
  for (let row = Math.floor(topY); row < Math.ceil(endY); row += 1) {
    const tall = Math.min(row + 1, endY) - Math.max(row, topY);
    const next = x + slope * tall;
    addRow(cover, row * across, Math.min(x, next), Math.max(x, next), tall * way);
    x = next;
  }
}

/** The part of an edge within one row: `height` of it (signed), between two places across. */
function addRow(cover: Float32Array, row: number, from: number, to: number, height: number): void {
  const add = (at: number, area: number): void => {
    cover[row + at] = (cover[row + at] ?? 0) + area;
  };
  const first = Math.floor(from);
  const last = Math.ceil(to);
  if (last <= first + 1) {
    const middle = (from + to) / 2 - first;
    add(first, height * (1 - middle));
    add(first + 1, height * middle);
    return;
  }
  const perDot = 1 / (to - from);
  const headArea = (1 - (from - first)) ** 2 * perDot * 0.5;
  const tail = to - (last - 1);
  const tailArea = tail * tail * perDot * 0.5;
  add(first, height * headArea);
  if (last === first + 2) {
    add(first + 1, height * (1 - headArea - tailArea));
  } else {
    const second = perDot * (1.5 - (from - first));
    add(first + 1, height * (second - headArea));
    for (let at = first + 2; at < last - 1; at += 1) add(at, height * perDot);
    add(last - 1, height * (1 - (second + (last - first - 3) * perDot) - tailArea));
  }
  add(last, height * tailArea);
}

function threshold(cover: Float32Array, across: number, width: number, height: number): Uint8Array {
  const bytes = (width + 7) >> 3;
  const bits = new Uint8Array(bytes * height);
  for (let row = 0; row < height; row += 1) {
    let area = 0;
    for (let at = 0; at < width; at += 1) {
      area += cover[row * across + at] ?? 0;
      if (Math.abs(area) < BLACK_FROM) continue;
      const byte = row * bytes + (at >> 3);
      bits[byte] = (bits[byte] ?? 0) | (0x80 >> (at & 7));
    }
  }
  return bits;
}
