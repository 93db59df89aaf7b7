import { createDispatch, type Dispatch } from '#electron/calls/dispatch.ts';
import { createHandlers } from '#electron/calls/handlers.ts';
import { gateOf, hearsOf, type Hears } from '#electron/calls/gate.ts';
import type { NumberPattern } from '#shared/codes/number-pattern.ts';
import type { TerminalState } from '#shared/contract/terminal-state.ts';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { openDataDirectory } from './data-directory.ts';
import { EventHub } from './event-hub.ts';
import { openBook, type Book, type BookPorts } from './book.ts';
import { openOutbox, type OutboxPorts } from './outbox.ts';
import { openPeople, type PeoplePorts } from './people.ts';
import { systemTimer } from '#electron/scanners/process/session.ts';
import { Scanners } from '#electron/scanners/scanners.ts';
import type { SpawnScanners } from '#electron/scanners/scanner-process.ts';
import { NumberPatterns } from './number-patterns.ts';
import type { Staff } from '#electron/staff/staff.ts';
import { openDrafts } from '#electron/designs/drafts.ts';
import { openVoucherList } from '#electron/designs/voucher-list.ts';
import { SettingsFile } from './settings.ts';
import { createPlayground } from './playground.ts';
import { vendorsFromEnvironment } from './live-vendors.ts';
import { Vendors } from './vendors.ts';

export interface TerminalOptions {
  readonly data: string | undefined;
  readonly host: TerminalState['host'];
  readonly abilities: TerminalState['abilities'];
  /** For proofs alone: other clocks, and someone who watches every step. No host passes any. */
  readonly ports?: OutboxPorts & BookPorts & PeoplePorts;
  /** Starts the scanner process: each host has its own kind of child. */
  readonly spawnScanners: SpawnScanners;
}

export interface Terminal {
  readonly directory: string;
  readonly dispatch: Dispatch;
  readonly events: EventHub;
  readonly hears: Hears;
  /** For hosts that see keys before the page does. */
  readonly scanners: Pick<Scanners, 'wedge' | 'caught'>;
  close(): Promise<void>;
}

/**
 * Builds every part of a till and joins them. It knows no window: a host gives it one by passing calls in and
 * events out. Throws `StartRefused` with a sentence when the till can't start.
 */
export function createTerminal({ data, host, abilities, spawnScanners, ports = {} }: TerminalOptions): Terminal {
  const directory = openDataDirectory(data);
  const settings = new SettingsFile(directory);
  const { shop } = settings.current;
  const live = vendorsFromEnvironment(process.env, shop.currency);
  const mode = live.length > 0 ? 'live' : settings.current.mode;
  const book = openBook(directory, mode, ports);

  const voucherList = openVoucherList(join(directory, mode));
  const drafts = openDrafts(join(directory, mode, 'drafts'));
  const events = new EventHub();
  const staff = peopleOrClose(directory, book, events, ports);
  const changed = (): void => {
    events.tell('terminal/changed', state());
    outbox.wake();
    void numbers.learn();
  };
  const playground = mode === 'training' ? createPlayground(shop.currency) : undefined;
  const vendors = new Vendors(playground?.providers ?? live, changed);
  const numbers = new NumberPatterns(settings, vendors, mode);
  const patterns = (): readonly NumberPattern[] => numbers.current;
  const outbox = openOutbox(book, vendors, events, shop.currency, ports);

  const scanners = new Scanners({
    spawn: spawnScanners,
    timer: systemTimer,
    store: {
      load: () => settings.current.scanners,
      keep: (memory) => settings.change((current) => ({ ...current, scanners: memory })),
    },
    patterns,
    scan: (scan) => events.tell('scan/read', scan),
    changed: (now) => events.tell('scanner/changed', now),
  });

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
      journal: book.journal,
      drain: outbox.drain,
      drafts,
      voucherList,
      ledger: outbox.ledger,
      rules: outbox.rules,
      staff,
      till: { name: shop.till, training: mode === 'training' },
      patterns,
      playground,
      scanners,
      catchesKeys: abilities.catchesKeys,
      mode,
    }),
    gateOf(staff, scanners),
  );

  scanners.start();

  void numbers.learn();

  return {
    directory,
    dispatch,
    events,
    hears: hearsOf(staff),
    scanners,
    close: async () => {
      scanners.stop();
      vendors.stop();
      await outbox.close();
      staff.close();
      await book.close();
    },
  };
}

function peopleOrClose(directory: string, book: Book, events: EventHub, ports: PeoplePorts): Staff {
  try {
    return openPeople(directory, book.journal, events, ports);
  } catch (refusal) {
    void book.close();
    throw refusal;
  }
}
