import { shiftState } from '#electron/calls/shifts.ts';
import type { Journal } from '#electron/journal/journal.ts';
import type { Time } from '#electron/journal/time.ts';
import { forgottenAt } from '#shared/domain/shift.ts';
import type { Currency } from '#shared/money/currency.ts';
import type { EventHub } from './event-hub.ts';
import type { SettingsFile } from './settings.ts';

interface Watched {
  readonly journal: Journal;
  readonly settings: SettingsFile;
  readonly events: EventHub;
  readonly currency: () => Currency;
  readonly time: Time;
}

/** Looked at often enough, and not rung for at the moment itself: a clock may be set, and a computer may sleep. */
const EVERY_MS = 60_000;

/** Closes a shift that was forgotten. A till that was off at the end of the day does it when it starts. */
export function watchShifts({ journal, settings, events, currency, time }: Watched): { stop(): void } {
  let off = () => {};
  const look = () => {
    off = time.after(EVERY_MS, look);
    const { dayEndsAt } = settings.current.shifts;
    const { number, since } = journal.shifts.now;
    if (dayEndsAt === null || since === null) return;
    if (time.wall() < forgottenAt(Date.parse(since), dayEndsAt)) return;
    // A disk that says no now is asked again in a minute.
    const closed = journal.shifts.close(number, null, { cash: null, note: null }, currency());
    if (closed.ok) events.tell('shift/changed', shiftState({ journal, settings }));
  };
  look();
  return { stop: () => off() };
}
