import type { SettingsFile } from '#electron/terminal/settings.ts';
import type { Staff } from '#electron/staff/staff.ts';
import type { TerminalState } from '#shared/contract/terminal-state.ts';
import { displayFor, nothingChosen, type OwnDisplay } from '#shared/domain/display.ts';
import { done } from '#shared/result.ts';
import type { Handlers } from './handler.ts';

export interface TerminalParts {
  readonly settings: SettingsFile;
  readonly staff: Pick<Staff, 'setUp' | 'choose'>;
  readonly state: () => TerminalState;
  readonly changed: () => void;
}

export function terminalCalls({
  settings,
  staff,
  state,
  changed,
}: TerminalParts): Pick<Handlers, 'terminal/state' | 'display/set'> {
  return {
    'terminal/state': () => done(state()),

    'display/set': ({ whose, ...asked }, { session }) => {
      if (whose === 'mine' && staff.setUp) {
        const chosen = staff.choose(session, given(asked));
        return chosen.ok ? done({}) : chosen;
      }
      settings.change((current) => ({
        ...current,
        display: displayFor(current.display, { ...nothingChosen, ...given(asked) }),
      }));
      changed();
      return done({});
    },
  };
}

/** What was left out stays as it is. */
function given(asked: { readonly [Name in keyof OwnDisplay]?: OwnDisplay[Name] | undefined }): Partial<OwnDisplay> {
  const { theme, language, sounds } = asked;
  return {
    ...(theme === undefined ? {} : { theme }),
    ...(language === undefined ? {} : { language }),
    ...(sounds === undefined ? {} : { sounds }),
  };
}
