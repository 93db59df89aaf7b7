import type { TerminalState } from '#shared/contract/terminal-state.ts';
import { done } from '#shared/result.ts';
import type { SettingsFile } from '#electron/terminal/settings.ts';
import type { Handlers } from './handler.ts';

export interface TerminalParts {
  readonly settings: SettingsFile;
  readonly state: () => TerminalState;
  readonly changed: () => void;
}

export function terminalCalls({
  settings,
  state,
  changed,
}: TerminalParts): Pick<Handlers, 'terminal/state' | 'display/set'> {
  return {
    'terminal/state': () => done(state()),

    'display/set': ({ theme, language, sounds }) => {
      settings.change((current) => ({
        ...current,
        display: {
          theme: theme ?? current.display.theme,
          language: language ?? current.display.language,
          sounds: sounds ?? current.display.sounds,
        },
      }));
      changed();
      return done({});
    },
  };
}
