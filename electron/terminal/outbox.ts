import { localLedger, type CardInLine } from '#electron/calls/local-ledger.ts';
import { viewOf } from '#electron/calls/action-view.ts';
import { queueState } from '#electron/calls/queue.ts';
import { openDrain, type Drain } from '#electron/journal/drain.ts';
import type { ActionRecord } from '#electron/journal/action-record.ts';
import { machineTime, type Time } from '#electron/journal/time.ts';
import type { Steps } from '#electron/journal/steps.ts';
import type { Timing } from '#electron/journal/timing.ts';
import { defaultRules } from '#electron/policy/default-rules.ts';
import type { Ledger } from '#electron/policy/ledger.ts';
import { refusalOffline } from '#electron/policy/offline-policy.ts';
import type { OfflineRules } from '#shared/domain/offline-rules.ts';
import type { Currency } from '#shared/money/currency.ts';
import type { Book } from './book.ts';
import type { EventHub } from './event-hub.ts';
import type { Vendors } from './vendors.ts';

export interface Outbox {
  readonly drain: Drain;
  readonly ledger: Ledger<CardInLine>;
  readonly rules: () => OfflineRules;
  /** A vendor may have come back, or the queue's state changed in another way than by an action. */
  wake(): void;
  close(): Promise<void>;
}

export interface OutboxPorts {
  readonly time?: Time;
  readonly steps?: Steps;
  readonly timing?: Timing;
}

/** Joins journal, vendors and limits: what was accepted is carried out, and every change is told. */
export function openOutbox(
  { journal, memory, boxes }: Book,
  vendors: Vendors,
  events: EventHub,
  currency: Currency,
  { time = machineTime, steps, timing }: OutboxPorts = {},
): Outbox {
  const ledger = localLedger(journal);
  // Limits count in a currency: those of another are none.
  const rules = () => (journal.rules?.currency === currency ? journal.rules : defaultRules(currency));

  const mayHold = async (record: ActionRecord) => {
    const { operation } = journal.accepted(record);
    const seen = record.card === null ? undefined : memory.recallRef(record.card);
    const card = await ledger.card({ lane: record.lane, seen });
    // The action itself is among what was taken from the card: it is not held against itself.
    const own = record.does === 'take' ? (record.stake?.minor ?? 0) : 0;
    const ask = { operation, stake: record.stake, manager: true };
    return refusalOffline(rules(), ask, { ...card, taken: card.taken - own }, await ledger.till());
  };

  const drain = openDrain({
    journal,
    vendors: vendors.lines,
    time,
    mayHold,
    rests: ({ batch }) => batch !== undefined && boxes.current?.id === batch && boxes.current.paused,
    found: (card) => void memory.remember(card, new Date(time.wall())),
    report: (bug) => process.emitWarning(bug instanceof Error ? bug : String(bug)),
    ...(steps === undefined ? {} : { steps }),
    ...(timing === undefined ? {} : { timing }),
  });

  const parts = { journal, drain, vendors, rules };
  const news = new Map<number, ActionRecord>();
  let telling = false;
  let closed = false;
  const tell = () => {
    telling = false;
    // The book may be shut by the time this turn comes.
    if (closed) return;
    const records = [...news.values()];
    news.clear();
    for (const record of records) events.tell('action/changed', viewOf(record, journal, drain));
    events.tell('journal/changed', queueState(parts));
  };
  const tellSoon = () => {
    if (telling) return;
    telling = true;
    // Several rows of one action in one commit are one piece of news.
    setImmediate(tell);
  };
  const unlisten = journal.onChange((records) => {
    for (const record of records) news.set(record.seq, record);
    tellSoon();
  });

  return {
    drain,
    ledger,
    rules,
    wake() {
      drain.wake();
      tellSoon();
    },
    async close() {
      await drain.stop();
      unlisten();
      closed = true;
    },
  };
}
