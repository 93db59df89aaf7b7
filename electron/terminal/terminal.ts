import type { Currency } from '#shared/money/currency.ts';
import { createDispatch, type Dispatch } from '#electron/calls/dispatch.ts';
import { gateOf, hearsOf, type Hears } from '#electron/calls/gate.ts';
import { systemTimer } from '#electron/scanners/process/session.ts';
import { Scanners } from '#electron/scanners/scanners.ts';
import type { SpawnScanners } from '#electron/scanners/scanner-process.ts';
import { openSecrets, type Keeping } from '#electron/secrets/open-secrets.ts';
import type { Secrets } from '#electron/secrets/secrets.ts';
import type { TerminalState } from '#shared/contract/terminal-state.ts';
import { done, refused } from '#shared/result.ts';
import { arch, type } from 'node:os';
import packageJson from '../../package.json' with { type: 'json' };
import { openBook, type BookPorts } from './book.ts';
import { connectedVendors } from './connections.ts';
import { isUntouched, openDataDirectory } from './data-directory.ts';
import { EventHub } from './event-hub.ts';
import { knock } from './knock.ts';
import { vendorsFromEnvironment } from './live-vendors.ts';
import type { OutboxPorts } from './outbox.ts';
import { openPeople, type People, type PeoplePorts } from './people.ts';
import { StartRefused } from './refusal.ts';
import { SettingsFile, type Settings } from './settings.ts';
import { openTillInMode, type Frame, type Mode, type TillInMode } from './till-in-mode.ts';
import { turnstileBefore } from './turnstile.ts';

export interface TerminalOptions {
  readonly data: string | undefined;
  readonly host: TerminalState['host'];
  readonly abilities: TerminalState['abilities'];
  /** For proofs alone: other clocks, and someone who watches every step. No host passes any. */
  readonly ports?: OutboxPorts & BookPorts & PeoplePorts;
  /** What this host can keep secrets with. */
  readonly keeping?: Keeping;
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
export function createTerminal({
  data,
  host,
  abilities,
  spawnScanners,
  keeping,
  ports = {},
}: TerminalOptions): Terminal {
  const directory = openDataDirectory(data);
  const untouched = isUntouched(directory);
  const settings = new SettingsFile(directory);
  const blanks = () => settings.current.blanks;
  const given = (currency: Currency) => vendorsFromEnvironment(process.env, currency, blanks);
  const fromEnvironment = given(settings.current.shop.currency).map((it) => it.vendor);
  const mode: Mode = settings.current.mode ?? (fromEnvironment.length > 0 ? 'live' : 'training');
  const secrets = secretsOrRefusal(directory, keeping ?? {}, mode === 'live');
  const events = new EventHub();

  const state = (): TerminalState => ({
    version: packageJson.version,
    host,
    mode: till.mode,
    shop: settings.current.shop,
    firstStart: settings.current.firstStart,
    waitsElsewhere: waitsElsewhere(till.mode, settings.current.waiting),
    display: settings.current.display,
    vendors: till.vendorStates,
    abilities,
  });
  const scanners = new Scanners({
    spawn: spawnScanners,
    timer: systemTimer,
    store: {
      load: () => settings.current.scanners,
      keep: (memory) => settings.change((current) => ({ ...current, scanners: memory })),
    },
    patterns: () => till.patterns,
    scan: (scan) => events.tell('scan/read', scan),
    changed: (now) => events.tell('scanner/changed', now),
  });

  const first = openBook(directory, mode, ports);
  let journal = first.journal;
  // Whoever names a vendor in the environment sets the till up from outside.
  if (untouched && fromEnvironment.length === 0) settings.change((current) => ({ ...current, firstStart: 'due' }));
  const people = peopleOrClose(() => openPeople(directory, () => journal, events, ports), first);
  const frame: Frame = {
    directory,
    settings,
    events,
    ports,
    state,
    liveVendors() {
      const { shop, connections } = settings.current;
      const own = connectedVendors(connections, (name) => secrets.read(name), shop.currency, blanks);
      return [...given(shop.currency), ...own.filter(({ vendor }) => !fromEnvironment.includes(vendor))];
    },
    shared: {
      staff: people.staff,
      program: { version: packageJson.version, host, directory, runsOn: runsOn() },
      scanners,
      catchesKeys: abilities.catchesKeys,
      secrets,
      fromEnvironment,
      knock: (door) => knock(door, settings.current.shop.currency),
      openAt: (vendor) => (till.mode === 'live' ? till.openAt(vendor) : settings.current.waiting[vendor]),
      openHere: () => till.openAt('loyaltydog') + till.openAt('voucherify'),
      reopen: (to) => turnstile.alone(() => reopen(to)),
    },
  };
  let till: TillInMode = openTillInMode(mode, first, frame);
  const gate = gateOf(people.staff, scanners);
  let dispatch = createDispatch(till.handlers, gate);
  const turnstile = turnstileBefore((...call) => dispatch(...call));

  function open(to: Mode): void {
    const book = openBook(directory, to, ports);
    journal = book.journal;
    people.passOn();
    till = openTillInMode(to, book, frame);
    dispatch = createDispatch(till.handlers, gate);
  }

  async function reopen(to: Mode) {
    const before = till.mode;
    const [loyaltydog, voucherify] = [till.openAt('loyaltydog'), till.openAt('voucherify')];
    const shut = before === 'live' ? { loyaltydog, voucherify } : { training: loyaltydog + voucherify };
    settings.change((current) => ({ ...current, waiting: { ...current.waiting, ...shut } }));
    await till.close();
    try {
      open(to);
    } catch (refusal) {
      if (!(refusal instanceof StartRefused)) throw refusal;
      open(before);
      return refused({ code: 'not-kept', why: 'damaged' } as const);
    }
    events.tell('terminal/changed', state());
    return done(true as const);
  }

  scanners.start();

  return {
    directory,
    dispatch: turnstile.dispatch,
    events,
    hears: hearsOf(people.staff),
    scanners,
    close: async () => {
      scanners.stop();
      await turnstile.alone(async () => {
        await till.close();
        people.staff.close();
      });
    },
  };
}

function runsOn(): string {
  const { electron, node } = process.versions;
  return [...(electron === undefined ? [] : [`Electron ${electron}`]), `Node ${node}`, `${type()} ${arch()}`].join(
    ', ',
  );
}

function waitsElsewhere(mode: Mode, { loyaltydog, voucherify, training }: Settings['waiting']): number {
  return mode === 'live' ? training : loyaltydog + voucherify;
}

/** A live till without its keys would stand there as if it had no vendors: it says what is missing instead. */
function secretsOrRefusal(directory: string, keeping: Keeping, live: boolean): Secrets {
  const opened = openSecrets(directory, keeping);
  if (!opened.ok) throw new StartRefused(opened.sentence);
  if (opened.value.locked && live) {
    throw new StartRefused(
      opened.value.closed === 'no-passphrase'
        ? 'The keys to the vendors are kept under a passphrase. Start again with COUNTERFOIL_PASSPHRASE set to it, or from a terminal, which asks for it.'
        : 'The keys to the vendors are kept in the keyring of this computer, which is not there. Unlock the keyring, then start again.',
    );
  }
  return opened.value;
}

function peopleOrClose(people: () => People, book: { close(): Promise<void> }): People {
  try {
    return people();
  } catch (refusal) {
    void book.close();
    throw refusal;
  }
}
