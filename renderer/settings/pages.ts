import type * as setupRoom from '#renderer/setup/setup.tsx';
import { lazy, type ComponentType } from 'react';

type Name =
  | 'readers'
  | 'printers'
  | 'people'
  | 'printed'
  | 'connection'
  | 'shop'
  | 'limits'
  | 'display'
  | 'training'
  | 'first-start'
  | 'about';

interface SettingsPage {
  /** Its word is `shell:settings.<name>`. */
  readonly name: Name;
  readonly Content: ComponentType;
}

type Setup = typeof setupRoom;

function ofSetup(pick: (setup: Setup) => ComponentType): ComponentType {
  return lazy(async () => ({ default: pick(await import('#renderer/setup/setup.tsx')) }));
}

/** The pages of the settings, in the order of their list. To add one: a line here, its name above, and its word. */
export const settingsPages: readonly SettingsPage[] = [
  {
    name: 'readers',
    Content: lazy(async () => ({ default: (await import('#renderer/scanners/scanners.tsx')).ReadersPage })),
  },
  {
    name: 'printers',
    Content: lazy(async () => ({ default: (await import('#renderer/paper/paper.tsx')).PrintersPage })),
  },
  {
    name: 'people',
    Content: lazy(async () => ({ default: (await import('#renderer/people/people.tsx')).PeoplePage })),
  },
  { name: 'connection', Content: ofSetup(({ ConnectionPage }) => ConnectionPage) },
  { name: 'shop', Content: ofSetup(({ ShopPage }) => ShopPage) },
  { name: 'limits', Content: ofSetup(({ LimitsPage }) => LimitsPage) },
  {
    name: 'printed',
    Content: lazy(async () => ({ default: (await import('#renderer/activation/activation.tsx')).PrintedCardsPage })),
  },
  { name: 'display', Content: lazy(async () => ({ default: (await import('./DisplayPage.tsx')).DisplayPage })) },
  { name: 'training', Content: ofSetup(({ TrainingPage }) => TrainingPage) },
  { name: 'first-start', Content: ofSetup(({ FirstStartPage }) => FirstStartPage) },
  { name: 'about', Content: ofSetup(({ AboutPage }) => AboutPage) },
];
