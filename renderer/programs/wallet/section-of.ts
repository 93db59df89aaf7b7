import type { Path } from '../form/path.ts';

export const sections = ['front', 'back', 'barcode', 'images', 'dates', 'places', 'sharing', 'apps'] as const;
export type SectionId = (typeof sections)[number];

const places: Readonly<Record<string, SectionId>> = {
  barcodes: 'barcode',
  barcode: 'barcode',
  relevantDate: 'dates',
  expirationDate: 'dates',
  voided: 'dates',
  locations: 'places',
  beacons: 'places',
  sharing: 'sharing',
  appLaunchURL: 'apps',
  associatedApps: 'apps',
  associatedStoreIdentifiers: 'apps',
  associatedPlayIdentifiers: 'apps',
  userInfo: 'apps',
};

/** Where a field of the pass is shaped. What nobody knows yet is on no page, and the front is the nearest. */
export function sectionOf([first, group]: Path): SectionId {
  if (group === 'backFields') return 'back';
  return places[String(first)] ?? 'front';
}
