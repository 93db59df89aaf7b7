import { deflateSync } from 'node:zlib';
import type { Raster } from './raster.ts';

const POINTS_PER_DOT = 72 / 203;

/** The paper as a PDF of one page, as large as the paper: the same dots, as a picture of one bit a dot. */
export function pdfOf({ width, height, bits }: Pick<Raster, 'width' | 'height' | 'bits'>): Buffer {
  const across = points(width);
  const down = points(height);
  const paint = `q ${across} 0 0 ${down} 0 0 cm /Paper Do Q`;
  const image = deflateSync(bits);
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Contents 4 0 R /Resources << /XObject << /Paper 5 0 R >> >> >>`,
    ),
    stream(`<< /Length ${paint.length} >>`, Buffer.from(paint)),
    stream(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 ` +
        // On a raster 1 is black, in a picture it is white.
        `/Decode [1 0] /Filter /FlateDecode /Length ${image.length} >>`,
      image,
    ),
  ];
  return document(objects);
}

function stream(dictionary: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${dictionary}\nstream\n`), body, Buffer.from('\nendstream')]);
}

function document(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const starts: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [place, body] of objects.entries()) {
    starts.push(length);
    const whole = Buffer.concat([Buffer.from(`${place + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
  }
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Hundredths of a point, written out without a fraction of a computer's making. */
function points(dots: number): string {
  const hundredths = Math.round(dots * POINTS_PER_DOT * 100);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
