/** Black dots of one letter, and where they stand from its origin on the baseline. */
export interface Stamp {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Rows of whole bytes, the first dot in the highest bit. */
  readonly bits: Uint8Array;
}

/** Paper as a printer sees it: a fixed number of dots across, and as many rows as it takes. */
export class Raster {
  readonly width: number;
  readonly stride: number;
  #rows: Uint8Array;
  #height = 0;

  constructor(width: number) {
    if (width % 8 !== 0) throw new RangeError('paper is whole bytes wide');
    this.width = width;
    this.stride = width / 8;
    this.#rows = new Uint8Array(this.stride * 1024);
  }

  get height(): number {
    return this.#height;
  }

  /** Rows from the top, `stride` bytes each; 1 is black. */
  get bits(): Uint8Array {
    return this.#rows.subarray(0, this.#height * this.stride);
  }

  /** At least so much paper. */
  reach(height: number): void {
    if (height <= this.#height) return;
    const needed = height * this.stride;
    if (needed > this.#rows.length) {
      const larger = new Uint8Array(Math.max(needed, this.#rows.length * 2));
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#height = height;
  }

  isBlack(x: number, y: number): boolean {
    return ((this.#rows[y * this.stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  }

  dot(x: number, y: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.#height) return;
    const at = y * this.stride + (x >> 3);
    this.#rows[at] = (this.#rows[at] ?? 0) | (0x80 >> (x & 7));
  }

  fill(x: number, y: number, width: number, height: number): void {
    this.#each(x, y, width, height, (before, mask) => before | mask);
  }

  clear(x: number, y: number, width: number, height: number): void {
    this.#each(x, y, width, height, (before, mask) => before & ~mask);
  }

  invert(x: number, y: number, width: number, height: number): void {
    this.#each(x, y, width, height, (before, mask) => before ^ mask);
  }

  frame(x: number, y: number, width: number, height: number, line: number): void {
    this.fill(x, y, width, line);
    this.fill(x, y + height - line, width, line);
    this.fill(x, y, line, height);
    this.fill(x + width - line, y, line, height);
  }

  /** What lies beyond the edges of the paper is lost, as it would be on paper. */
  stamp({ left, top, width, height, bits }: Stamp, x: number, y: number): void {
    const bytes = (width + 7) >> 3;
    const from = x + left;
    const shift = ((from % 8) + 8) % 8;
    const first = (from - shift) / 8;
    for (let row = 0; row < height; row += 1) {
      const to = y + top + row;
      if (to < 0 || to >= this.#height) continue;
      const line = to * this.stride;
      for (let byte = 0; byte < bytes; byte += 1) {
        const ink = bits[row * bytes + byte] ?? 0;
        if (ink === 0) continue;
        this.#or(line, first + byte, ink >> shift);
        if (shift > 0) this.#or(line, first + byte + 1, (ink << (8 - shift)) & 0xff);
      }
    }
  }

  #or(line: number, byte: number, ink: number): void {
    if (byte < 0 || byte >= this.stride) return;
    this.#rows[line + byte] = (this.#rows[line + byte] ?? 0) | ink;
  }

  #each(x: number, y: number, width: number, height: number, change: (before: number, mask: number) => number): void {
    const from = Math.max(0, x);
    const to = Math.min(this.width, x + width);
    if (to <= from) return;
    for (let row = Math.max(0, y); row < Math.min(this.#height, y + height); row += 1) {
      for (let byte = from >> 3; byte <= (to - 1) >> 3; byte += 1) {
        const head = byte === from >> 3 ? 0xff >> (from & 7) : 0xff;
        const tail = byte === (to - 1) >> 3 ? (0xff << (7 - ((to - 1) & 7))) & 0xff : 0xff;
        const at = row * this.stride + byte;
        this.#rows[at] = change(this.#rows[at] ?? 0, head & tail);
      }
    }
  }
}
