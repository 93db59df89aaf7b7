import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colourOf, contrast, hexOf, readable, READS_WELL, writtenLike } from '#shared/passes/colour.ts';
import { readPictureHeader } from '#shared/passes/picture-header.ts';
import { judgePicture, LARGEST_FILE, LONGEST_SIDE, scaleFor } from '#shared/passes/pictures.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((it) => (typeof it === 'string' ? Array.from(it, (sign) => sign.charCodeAt(0)) : it)));
const be32 = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const be16 = (n: number) => [n >>> 8, n & 255];
const le16 = (n: number) => [n & 255, n >>> 8];
const le24 = (n: number) => [n & 255, (n >>> 8) & 255, n >>> 16];

const png = (width: number, height: number) =>
  bytes([0x89], 'PNG', [13, 10, 26, 10], be32(13), 'IHDR', be32(width), be32(height), [8, 6, 0, 0, 0]);
const jpeg = (width: number, height: number, before: number[] = []) =>
  bytes(
    [0xff, 0xd8],
    [0xff, 0xe1],
    be16(before.length + 2),
    before,
    [0xff, 0xc2],
    be16(17),
    [8],
    be16(height),
    be16(width),
    [3],
  );
const webp = (width: number, height: number) =>
  bytes('RIFF', be32(0), 'WEBPVP8X', be32(10), [0, 0, 0, 0], le24(width - 1), le24(height - 1));

const side = fc.integer({ min: 1, max: 16_383 });

describe('the header of a picture', () => {
  test('tells the size of a PNG, a JPEG, a WebP and a GIF as it was written', () => {
    fc.assert(
      fc.property(side, side, fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 300 }), (width, height, exif) => {
        expect(readPictureHeader(png(width, height))).toEqual({ ok: true, header: { kind: 'png', width, height } });
        expect(readPictureHeader(jpeg(width, height, exif))).toEqual({
          ok: true,
          header: { kind: 'jpeg', width, height },
        });
        expect(readPictureHeader(webp(width, height))).toEqual({ ok: true, header: { kind: 'webp', width, height } });
        const gif = bytes('GIF89a', le16(width), le16(height));
        expect(readPictureHeader(gif)).toEqual({ ok: true, header: { kind: 'gif', width, height } });
      }),
    );
  });

  test('of whatever bytes, at whatever place they are cut, it answers and never throws', () => {
    const head = fc.constantFrom(png(10, 10), jpeg(10, 10, [1, 2]), webp(10, 10), bytes('<svg>'), new Uint8Array());
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 200 }), fc.nat(60), (start, rest, cut) => {
        const all = Uint8Array.from([...start.subarray(0, cut), ...rest]);
        const read = readPictureHeader(all);
        if (read.ok) expect(Math.min(read.header.width, read.header.height)).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('a view into a larger buffer is read from its own beginning', () => {
    const padded = Uint8Array.from([1, 2, 3, ...png(7, 9)]);
    expect(readPictureHeader(padded.subarray(3))).toMatchObject({ header: { width: 7, height: 9 } });
  });

  test.each([
    ['a drawing', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'svg'],
    ['a drawing behind a declaration', bytes('\n<?xml version="1.0"?><!-- x --><svg/>'), 'svg'],
    ['a page', bytes('<!doctype html><p>'), 'no-picture'],
    ['nothing', new Uint8Array(), 'no-picture'],
    ['a PNG without a header', bytes([0x89], 'PNG', [13, 10, 26, 10]), 'broken'],
    ['a picture without height', png(10, 0), 'broken'],
    ['200 megapixels', png(20_000, 10_000), 'too-many-dots'],
    ['one line of a hundred thousand dots', png(100_000, 1), 'too-many-dots'],
  ])('%s is refused before it is decoded', (_, file, why) => {
    expect(judgePicture(file, file.length)).toEqual({ ok: false, why });
  });

  test('the bounds are the last that may pass', () => {
    const longest = png(LONGEST_SIDE, 3000);
    expect(judgePicture(longest, LARGEST_FILE)).toMatchObject({ ok: true });
    expect(judgePicture(longest, LARGEST_FILE + 1)).toEqual({ ok: false, why: 'too-heavy' });
    expect(judgePicture(png(LONGEST_SIDE + 1, 1), 1)).toEqual({ ok: false, why: 'too-many-dots' });
  });

  test('a picture is scaled down and never up', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const times = scaleFor({ width, height }, { width: 160, height: 50 });
        if (times > 1) expect(width >= 160 * times && height >= 50 * times).toBe(true);
      }),
    );
  });
});

describe('colours', () => {
  const part = fc.integer({ min: 0, max: 255 });
  const colour = fc.record({ red: part, green: part, blue: part });

  test('a colour is the same however it is written', () => {
    fc.assert(
      fc.property(colour, (it) => {
        expect(colourOf(hexOf(it))).toEqual(it);
        expect(colourOf(writtenLike(it, undefined))).toEqual(it);
        expect(colourOf(writtenLike(it, '#fff'))).toEqual(it);
      }),
    );
    expect(colourOf('#abc')).toEqual({ red: 170, green: 187, blue: 204 });
    for (const text of ['', 'red', 'rgb(256,0,0)', '#12', 'rgb(1,2,3);x', 4, null])
      expect(colourOf(text)).toBeUndefined();
  });

  test('contrast is that of WCAG, and the same both ways', () => {
    const black = { red: 0, green: 0, blue: 0 };
    const white = { red: 255, green: 255, blue: 255 };
    expect(contrast(black, white)).toBeCloseTo(21, 5);
    expect(contrast({ red: 118, green: 118, blue: 118 }, white)).toBeCloseTo(4.54, 2);
    fc.assert(fc.property(colour, colour, (a, b) => void expect(contrast(a, b)).toBe(contrast(b, a))));
  });

  test('what is offered in the place of a colour reads well wherever black or white would', () => {
    fc.assert(
      fc.property(colour, colour, (text, ground) => {
        const best = Math.max(
          contrast({ red: 0, green: 0, blue: 0 }, ground),
          contrast({ red: 255, green: 255, blue: 255 }, ground),
        );
        expect(contrast(readable(text, ground), ground)).toBeGreaterThanOrEqual(Math.min(READS_WELL, best) - 1e-9);
      }),
    );
  });
});
