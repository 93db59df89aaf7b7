import { openProver } from '#electron/calls/prover.ts';
import { openBatchDesk } from '#electron/calls/batch-desk.ts';
import { openIssueDesk } from '#electron/calls/issue-desk.ts';
import { createHandlers, type Parts } from '#electron/calls/handlers.ts';
import type { Handlers } from '#electron/calls/handler.ts';
import { openDrafts } from '#electron/designs/drafts.ts';
import { machineTime } from '#electron/journal/time.ts';
import { openSentPictures } from '#electron/designs/sent-pictures.ts';
import { openVoucherList } from '#electron/designs/voucher-list.ts';
import type { NumberPattern } from '#shared/codes/number-pattern.ts';
import type { TerminalState } from '#shared/contract/terminal-state.ts';
import type { Vendor } from '#shared/domain/card.ts';
import type { Provider } from '#shared/api/provider.ts';
import type { Book } from './book.ts';
import { openPaper } from '#electron/paper/paper.ts';
import { send } from '#electron/paper/ways/send.ts';
import type { EventHub } from './event-hub.ts';
import { join } from 'node:path';
import { NumberPatterns } from './number-patterns.ts';
import { Outlooks } from './outlooks.ts';
import { openOutbox, type OutboxPorts } from './outbox.ts';
import { createPlayground } from './playground.ts';
import type { SettingsFile } from './settings.ts';
import { watchShifts } from './shift-watch.ts';
import { Vendors } from './vendors.ts';

export type Mode = TerminalState['mode'];

/** What a till has in whichever mode it is. */
export interface Frame {
  readonly directory: string;
  readonly settings: SettingsFile;
  readonly events: EventHub;
  readonly ports: OutboxPorts;
  readonly state: () => TerminalState;
  readonly liveVendors: () => readonly Provider[];
  /** The parts that every mode's handlers share. */
  readonly shared: Pick<
    Parts,
    | 'staff'
    | 'program'
    | 'scanners'
    | 'catchesKeys'
    | 'secrets'
    | 'fromEnvironment'
    | 'knock'
    | 'openAt'
    | 'openHere'
    | 'reopen'
  >;
}

/** The parts of a till that differ between training and live: the book, the vendors, and what joins them. */
export interface TillInMode {
  readonly mode: Mode;
  readonly book: Book;
  readonly handlers: Handlers;
  readonly vendorStates: TerminalState['vendors'];
  readonly patterns: readonly NumberPattern[];
  /** In the book for this vendor and not over. */
  openAt(vendor: Vendor): number;
  close(): Promise<void>;
}

export function openTillInMode(mode: Mode, book: Book, frame: Frame): TillInMode {
  const { directory, settings, events, ports, state, shared } = frame;
  const { shop } = settings.current;
  const { journal } = book;
  const changed = (): void => {
    events.tell('terminal/changed', state());
    outbox.wake();
    desk.hurry();
    issueDesk.hurry();
    void numbers.learn();
  };
  const playground =
    mode === 'training' ? createPlayground(shop.currency, () => frame.settings.current.blanks) : undefined;
  const vendors = new Vendors(playground?.providers ?? frame.liveVendors(), changed);
  const numbers = new NumberPatterns(settings, vendors, mode);
  const outbox = openOutbox(book, vendors, events, shop.currency, ports);
  const desk = openBatchDesk({
    vendors,
    patterns: () => numbers.current,
    memory: book.memory,
    boxes: book.boxes,
    journal,
    events,
    time: ports.time ?? machineTime,
  });
  const paper = openPaper({
    directory: join(directory, mode),
    settings: {
      read: () => settings.current.paper,
      keep: (printers) => settings.change((current) => ({ ...current, paper: printers })),
    },
    changed: (now) => events.tell('paper/changed', now),
    send: (printer, sending) => send(printer.way, sending),
    report: (bug) => process.emitWarning(bug instanceof Error ? bug : String(bug)),
  });
  const shifts = watchShifts({
    journal: book.journal,
    settings,
    events,
    currency: () => outbox.rules().currency,
    time: ports.time ?? machineTime,
  });
  const issueDesk = openIssueDesk({
    issues: book.issues,
    journal,
    vendors,
    events,
    time: ports.time ?? machineTime,
    ...(ports.timing === undefined ? {} : { timing: ports.timing }),
  });
  const prover = openProver({ journal, vendors, drain: outbox.drain, events, time: ports.time ?? machineTime });
  const outlooks = new Outlooks(vendors, () => events.tell('desk/changed', {}));
  void numbers.learn();
  // A window that was open on the other book learns what waits in this one.
  events.tell('paper/changed', paper.state);

  return {
    mode,
    book,
    handlers: createHandlers({
      ...shared,
      settings,
      state,
      changed,
      vendors,
      events,
      memory: book.memory,
      journal,
      boxes: book.boxes,
      lookUp: book.lookUp,
      prover,
      exports: book.exports,
      care: book.care,
      desk,
      issueDesk,
      drain: outbox.drain,
      drafts: openDrafts(join(directory, mode, 'drafts')),
      voucherList: openVoucherList(join(directory, mode)),
      sentPictures: openSentPictures(join(directory, mode, 'pictures')),
      ledger: outbox.ledger,
      rules: outbox.rules,
      outlooks,
      paper,
      till: { name: shop.till, training: mode === 'training' },
      patterns: () => numbers.current,
      playground,
      mode,
    }),
    get vendorStates() {
      return vendors.states;
    },
    get patterns() {
      return numbers.current;
    },
    openAt: (vendor) =>
      [...journal.open.lanes()].flatMap((lane) => journal.open.ofLane(lane)).filter((it) => it.vendor === vendor)
        .length,
    async close() {
      desk.stop();
      shifts.stop();
      prover.stop();
      issueDesk.stop();
      vendors.stop();
      await paper.close();
      await outbox.close();
      await book.close();
    },
  };
}
