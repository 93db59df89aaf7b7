import { lazy, type ComponentType } from 'react';

interface SettingsPage {
  /** Its word is `shell:settings.<name>`. */
  readonly name: 'readers' | 'people' | 'display';
  readonly Content: ComponentType;
}

/** The pages of the settings, in the order of their list. To add one: a line here, its name above, and its word. */
export const settingsPages: readonly SettingsPage[] = [
  {
    name: 'readers',
    Content: lazy(async () => ({ default: (await import('#renderer/scanners/scanners.tsx')).ReadersPage })),
  },
  {
    name: 'people',
    Content: lazy(async () => ({ default: (await import('#renderer/people/people.tsx')).PeoplePage })),
  },
  { name: 'display', Content: lazy(async () => ({ default: (await import('./DisplayPage.tsx')).DisplayPage })) },
];
