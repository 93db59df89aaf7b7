import { draw, write } from '#electron/paper/dots/lettering.ts';
import { Raster } from '#electron/paper/dots/raster.ts';

/** What came out between two cuts: the dots, and the words that were sent as letters. */
export interface Printout {
  readonly raster: Raster;
  readonly text: string;
}

const CELL = { width: 12, height: 30 } as const;

/** The mechanics that every printer has: a head that moves down the paper, and a knife. */
export class PaperRoll {
  readonly printouts: Printout[] = [];
  readonly #across: number;
  #raster: Raster;
  #y = 0;
  #line: { letter: string; large: boolean; bold: boolean; reversed: boolean }[] = [];
  #lines: string[] = [];

  constructor(across: number) {
    this.#across = across;
    this.#raster = new Raster(across);
  }

  rows(width: number, height: number, bits: Uint8Array): void {
    this.#raster.reach(this.#y + height);
    this.#raster.stamp({ left: 0, top: 0, width, height, bits }, 0, this.#y);
    this.#y += height;
  }

  letter(letter: string, how: { large: boolean; bold: boolean; reversed: boolean }): void {
    this.#line.push({ letter, ...how });
  }

  feed(): void {
    const line = this.#line;
    const height = line.some(({ large }) => large) ? CELL.height * 2 : CELL.height;
    this.#raster.reach(this.#y + height);
    let x = 0;
    for (const { letter, large, bold, reversed } of line) {
      const width = large ? CELL.width * 2 : CELL.width;
      const size = large ? 40 : 20;
      const drawn = write({ text: letter, level: 0 }, { size, weight: bold ? 'bold' : 'normal' });
      draw(this.#raster, drawn, x + ((width - drawn.width) >> 1), this.#y + height - size / 2);
      if (reversed) this.#raster.invert(x, this.#y, width, height);
      x += width;
    }
    this.#lines.push(line.map(({ letter }) => letter).join(''));
    this.#line = [];
    this.#y += height;
  }

  cut(): void {
    this.printouts.push({ raster: this.#raster, text: this.#lines.join('\n') });
    this.#raster = new Raster(this.#across);
    this.#y = 0;
    this.#lines = [];
  }
}
