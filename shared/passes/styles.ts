/** The five styles of a wallet pass, in the order in which a shop meets them. */
export const passStyles = ['coupon', 'storeCard', 'eventTicket', 'generic', 'boardingPass'] as const;
export type PassStyle = (typeof passStyles)[number];

export const imageTypes = ['logo', 'icon', 'strip', 'footer', 'background', 'thumbnail'] as const;
export type ImageType = (typeof imageTypes)[number];

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

export const fieldGroups = [
  'headerFields',
  'primaryFields',
  'secondaryFields',
  'auxiliaryFields',
  'backFields',
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** How many fields of a group a wallet has room for on the front. From general knowledge: the vendor states none. */
export function roomFor(style: PassStyle, group: FieldGroup): number {
  switch (group) {
    case 'headerFields':
      return 3;
    case 'primaryFields':
      return style === 'boardingPass' ? 2 : 1;
    case 'secondaryFields':
      return 4;
    case 'auxiliaryFields':
      return style === 'boardingPass' ? 5 : 4;
    case 'backFields':
      return Number.POSITIVE_INFINITY;
  }
}
