import { speakOfTheDesk } from '#renderer/i18n/speaker.ts';
import type { IconName } from '#renderer/ui/icon-names.ts';
import { lazy, type ComponentType } from 'react';
import type { Place } from './window-store.ts';

/** Every place but the counter, which is always there: fetched when it is opened, its words with it. */
export const rooms: Record<Exclude<Place, 'counter'>, ComponentType> = {
  activate: behind(async () => (await import('#renderer/activation/activation.tsx')).Activation),
  queue: lazy(async () => ({ default: (await import('#renderer/queue/queue.tsx')).Queue })),
  cards: behind(async () => (await import('#renderer/cards/cards.tsx')).Cards),
  'play-cards': lazy(async () => ({ default: (await import('#renderer/training/PlayCards.tsx')).PlayCards })),
  programs: behind(async () => (await import('#renderer/programs/programs.tsx')).Programs),
  shift: behind(async () => (await import('#renderer/desk/desk.tsx')).Desk),
  counterfoil: behind(async () => (await import('#renderer/paper/paper.tsx')).Counterfoil),
  'first-start': behind(async () => (await import('#renderer/setup/setup.tsx')).FirstStart),
  settings: behind(async () => (await import('#renderer/settings/settings.tsx')).Settings),
};

/** The keys of the rail, from its head; those with `end` stand at its foot. */
export const railKeys: readonly {
  readonly place: Exclude<Place, 'play-cards' | 'first-start' | 'counterfoil'>;
  readonly icon: IconName;
  readonly end?: boolean;
}[] = [
  { place: 'counter', icon: 'counter' },
  { place: 'activate', icon: 'activate' },
  { place: 'cards', icon: 'cards' },
  { place: 'queue', icon: 'queue' },
  { place: 'programs', icon: 'design' },
  { place: 'shift', icon: 'shift' },
  { place: 'settings', icon: 'settings', end: true },
];

/** A place with words of its own that the counter does without. */
function behind(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => {
    const [room] = await Promise.all([load(), speakOfTheDesk()]);
    return { default: room };
  });
}
