import { createDispatch, type Dispatch } from '#electron/calls/dispatch.ts';
import { createHandlers } from '#electron/calls/handlers.ts';
import type { TerminalState } from '#shared/contract/terminal-state.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { openDataDirectory } from './data-directory.ts';
import { EventHub } from './event-hub.ts';
import { openBook } from './book.ts';
import { SettingsFile } from './settings.ts';
import { createPlayground } from './playground.ts';
import { Vendors } from './vendors.ts';

export interface TerminalOptions {
  readonly data: string | undefined;
  readonly host: TerminalState['host'];
  readonly abilities: TerminalState['abilities'];
}

export interface Terminal {
  readonly directory: string;
  readonly dispatch: Dispatch;
  readonly events: EventHub;
  close(): Promise<void>;
}

/**
 * Builds every part of a till and joins them. It knows no window: a host gives it one by passing calls in and
 * events out. Throws `StartRefused` with a sentence when the till can't start.
 */
export function createTerminal({ data, host, abilities }: TerminalOptions): Terminal {
  const directory = openDataDirectory(data);
  const settings = new SettingsFile(directory);
  const { mode, shop } = settings.current;
  const book = openBook(directory, mode);

  const events = new EventHub();
  const changed = (): void => events.tell('terminal/changed', state());
  const playground = createPlayground(shop.currency);
  const vendors = new Vendors(playground.providers, changed);

  const state = (): TerminalState => ({
    version: packageJson.version,
    host,
    mode,
    shop: settings.current.shop,
    display: settings.current.display,
    vendors: vendors.states,
    abilities,
  });

  const dispatch = createDispatch(
    createHandlers({
      settings,
      state,
      changed,
      vendors,
      events,
      memory: book.memory,
      patterns: playground.patterns,
      playground,
    }),
  );

  return {
    directory,
    dispatch,
    events,
    close: () => {
      vendors.stop();
      book.close();
      return Promise.resolve();
    },
  };
}
