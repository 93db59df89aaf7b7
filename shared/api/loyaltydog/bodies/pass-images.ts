import { z } from 'zod';

export const imageType = z.enum(['logo', 'icon', 'strip', 'footer', 'background', 'thumbnail']);
export type ImageType = z.infer<typeof imageType>;

export const passStyles = ['generic', 'coupon', 'storeCard', 'eventTicket', 'boardingPass'] as const;
export type PassStyle = (typeof passStyles)[number];

const suiting: Readonly<Record<PassStyle, readonly ImageType[]>> = {
  boardingPass: ['logo', 'icon', 'footer'],
  coupon: ['logo', 'icon', 'strip'],
  eventTicket: ['logo', 'icon', 'strip', 'background', 'thumbnail'],
  generic: ['logo', 'icon', 'thumbnail'],
  storeCard: ['logo', 'icon', 'strip'],
};

/**
 * The images that may be added to a pass of this style. On an event ticket a strip and
 * a background or thumbnail shut each other out.
 */
export function imagesFor(style: PassStyle, present: readonly ImageType[] = []): readonly ImageType[] {
  if (style !== 'eventTicket') return suiting[style];
  const strip = present.includes('strip');
  const behind = present.includes('background') || present.includes('thumbnail');
  return suiting.eventTicket.filter((it) =>
    it === 'strip' ? !behind : it === 'background' || it === 'thumbnail' ? !strip : true,
  );
}
