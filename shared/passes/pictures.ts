import { readPictureHeader, type PictureHeader } from './picture-header.ts';
import type { ImageType, PassStyle } from './styles.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * What Apple's guide gives in points, from general knowledge: the vendor states no sizes at all. A picture is sent at
 * three times that where the file is large enough, and at twice or once where it is not.
 */
const points: Readonly<Record<ImageType, Size>> = {
  logo: { width: 160, height: 50 },
  icon: { width: 29, height: 29 },
  strip: { width: 375, height: 123 },
  footer: { width: 286, height: 15 },
  background: { width: 180, height: 220 },
  thumbnail: { width: 90, height: 90 },
};

export function pointsOf(type: ImageType, style: PassStyle): Size {
  // Coupons and store cards have a taller strip than event tickets.
  if (type === 'strip') return style === 'eventTicket' ? { width: 375, height: 98 } : { width: 375, height: 144 };
  return points[type];
}

/** The largest of three, two and one that the file has enough dots for; one where it has not even that. */
export function scaleFor(file: Size, target: Size): 1 | 2 | 3 {
  const fits = (times: number) => file.width >= target.width * times && file.height >= target.height * times;
  return fits(3) ? 3 : fits(2) ? 2 : 1;
}

/** Ours: a phone shows no more, and a till decodes no more. */
export const MOST_DOTS = 40_000_000;
export const LONGEST_SIDE = 12_000;
export const LARGEST_FILE = 20 * 1024 * 1024;
/** What is sent after scaling. */
export const LARGEST_SENT = 2 * 1024 * 1024;

export type PictureRefusal = 'svg' | 'no-picture' | 'broken' | 'too-heavy' | 'too-many-dots';

/** May this file be decoded at all? */
export function judgePicture(
  bytes: Uint8Array,
  fileSize: number,
): { readonly ok: true; readonly header: PictureHeader } | { readonly ok: false; readonly why: PictureRefusal } {
  const read = readPictureHeader(bytes);
  if (!read.ok) return read;
  const { width, height } = read.header;
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_DOTS)
    return { ok: false, why: 'too-many-dots' };
  if (fileSize > LARGEST_FILE) return { ok: false, why: 'too-heavy' };
  return read;
}
