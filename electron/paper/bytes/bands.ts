import type { PrinterLanguage } from '#shared/paper/printer.ts';
import type { Raster } from '../dots/raster.ts';

type Picture = Pick<Raster, 'width' | 'height' | 'stride' | 'bits'>;

/** Cheap printers have room for a few kilobytes: a slip goes to them band by band. */
const ROWS_AT_ONCE = 128;
const STAR_ROWS = 24;

/** The commands that print a picture. The encoder's own way over RGBA takes five times as long as a slip may. */
export function pictureBytes(picture: Picture, speaks: PrinterLanguage): Uint8Array[] {
  return speaks === 'esc-pos' ? rasterBands(picture) : columnBands(picture);
}

/** GS v 0: rows of bytes, as they lie in the raster. */
function rasterBands({ height, stride, bits }: Picture): Uint8Array[] {
  const bands: Uint8Array[] = [];
  for (let row = 0; row < height; row += ROWS_AT_ONCE) {
    const rows = Math.min(ROWS_AT_ONCE, height - row);
    bands.push(
      Uint8Array.of(0x1d, 0x76, 0x30, 0, stride & 0xff, stride >> 8, rows & 0xff, rows >> 8),
      bits.subarray(row * stride, (row + rows) * stride),
    );
  }
  return bands;
}

/** ESC X: columns of 24 dots, three bytes each, a line feed after every band; without space between lines. */
function columnBands({ width, height, stride, bits }: Picture): Uint8Array[] {
  const bands: Uint8Array[] = [Uint8Array.of(0x1b, 0x30)];
  for (let row = 0; row < height; row += STAR_ROWS) {
    const band = new Uint8Array(4 + width * 3 + 2);
    band.set([0x1b, 0x58, width & 0xff, width >> 8]);
    for (let down = 0; down < Math.min(STAR_ROWS, height - row); down += 1) {
      const line = (row + down) * stride;
      const place = 4 + (down >> 3);
      const dot = 0x80 >> (down & 7);
      for (let byte = 0; byte < stride; byte += 1) {
        const ink = bits[line + byte] ?? 0;
        if (ink === 0) continue;
        for (let bit = 0; bit < 8; bit += 1) {
          if ((ink & (0x80 >> bit)) === 0) continue;
          const at = place + (byte * 8 + bit) * 3;
          band[at] = (band[at] ?? 0) | dot;
        }
      }
    }
    band.set([0x0a, 0x0d], 4 + width * 3);
    bands.push(band);
  }
  bands.push(Uint8Array.of(0x1b, 0x7a, 1));
  return bands;
}
