import type { Hand } from './lettering.ts';
import { drawLine, linesOf, type Line } from './lines.ts';
import { Raster } from './raster.ts';

/** Dots across the printable part of a roll at 203 dpi. */
export const dotsAcross = { 58: 384, 80: 576 } as const;
export type RollWidth = keyof typeof dotsAcross;

export type Side = 'start' | 'center' | 'end';

/** Paper that is being drawn on, from the head down. */
export class Sheet {
  readonly raster: Raster;
  readonly width: number;
  readonly dir: 'ltr' | 'rtl';
  /** Where the next block begins. */
  y = 0;

  constructor(roll: RollWidth, dir: 'ltr' | 'rtl') {
    this.width = dotsAcross[roll];
    this.raster = new Raster(this.width);
    this.dir = dir;
  }

  /** So much more paper; answers where it begins. */
  take(height: number): number {
    const from = this.y;
    this.y += height;
    this.raster.reach(this.y);
    return from;
  }

  lines(text: string, hand: Hand, room = this.width): Line[] {
    return linesOf(text, hand, room, this.dir);
  }

  /** Draws lines below each other within a column; answers how high they are together. */
  column(lines: readonly Line[], { x, y, width }: { x: number; y: number; width: number }, side: Side): number {
    let below = y;
    for (const line of lines) {
      drawLine(this.raster, line, x + indent(width - line.width, side, this.dir), below);
      below += line.height;
    }
    return below - y;
  }

  /** Where a box of this width stands whose distance from the starting edge is `from`. */
  across(from: number, width: number): number {
    return this.dir === 'rtl' ? this.width - from - width : from;
  }
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

export function widthOf(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map(({ width }) => width));
}

function indent(free: number, side: Side, dir: 'ltr' | 'rtl'): number {
  if (side === 'center') return Math.max(0, free >> 1);
  const atLeft = (side === 'start') === (dir === 'ltr');
  return atLeft ? 0 : Math.max(0, free);
}
