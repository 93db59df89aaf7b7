export interface PictureHeader {
  readonly kind: 'png' | 'jpeg' | 'webp' | 'gif';
  readonly width: number;
  readonly height: number;
}

export type PictureRead =
  | { readonly ok: true; readonly header: PictureHeader }
  | { readonly ok: false; readonly why: 'svg' | 'no-picture' | 'broken' };

/**
 * What a file says of itself in its first bytes, and nothing is decoded for it: a picture of 200 megapixels is known
 * before it costs a byte of memory. Names and types that come with a file are not believed. Never throws.
 */
export function readPictureHeader(bytes: Uint8Array): PictureRead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = sizeOf(bytes, view);
  if (size === undefined) return { ok: false, why: looksLikeText(bytes) ? 'svg' : 'no-picture' };
  if (size === 'broken' || size.width <= 0 || size.height <= 0) return { ok: false, why: 'broken' };
  return { ok: true, header: size };
}

type Sized = PictureHeader | 'broken' | undefined;

function sizeOf(bytes: Uint8Array, view: DataView): Sized {
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return pngSize(bytes, view);
  if (starts(bytes, [0xff, 0xd8, 0xff])) return jpegSize(bytes, view);
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return webpSize(bytes, view);
  if (text(bytes, 0, 4) === 'GIF8') {
    return bytes.length < 10
      ? 'broken'
      : { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  return undefined;
}

function pngSize(bytes: Uint8Array, view: DataView): Sized {
  if (bytes.length < 24 || text(bytes, 12, 4) !== 'IHDR') return 'broken';
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks over the segments to the frame that tells the size; thumbnails inside EXIF are stepped over with it. */
function jpegSize(bytes: Uint8Array, view: DataView): Sized {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'broken';
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    if (standsAlone) {
      at += 2;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      if (at + 9 > bytes.length) return 'broken';
      return { kind: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || marker === 0xd9 || marker === 0xda) return 'broken';
    at += 2 + length;
  }
  return 'broken';
}

function webpSize(bytes: Uint8Array, view: DataView): Sized {
  if (bytes.length < 30) return 'broken';
  const three = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (text(bytes, 12, 4)) {
    case 'VP8X':
      return { kind: 'webp', width: three(24) + 1, height: three(27) + 1 };
    case 'VP8 ':
      return { kind: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return 'broken';
  }
}

function starts(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((it, index) => bytes[index] === it);
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** A drawing made of text, whatever stands before its first tag. */
function looksLikeText(bytes: Uint8Array): boolean {
  return /<svg[\s>]|<\?xml|<!doctype svg/i.test(text(bytes, 0, Math.min(bytes.length, 2048)));
}
