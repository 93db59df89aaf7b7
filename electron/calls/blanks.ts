import type { SettingsFile } from '#electron/terminal/settings.ts';
import { done } from '#shared/result.ts';
import type { Handlers } from './handler.ts';

export interface BlankParts {
  readonly settings: SettingsFile;
}

/** How the shop works with printed cards that are nothing at their vendor yet. */
export function blankCalls({ settings }: BlankParts): Pick<Handlers, 'blanks/state' | 'blanks/set'> {
  return {
    'blanks/state': () => done({ blanks: settings.current.blanks }),
    'blanks/set'({ blanks }) {
      settings.change((current) => ({ ...current, blanks }));
      return done({ blanks });
    },
  };
}
