import type { Clock } from '#electron/staff/clock.ts';
import { peopleStore } from '#electron/staff/people-store.ts';
import type { PinCost } from '#electron/staff/pin.ts';
import { openStaffFile } from '#electron/staff/staff-file.ts';
import { openStaff, type Staff } from '#electron/staff/staff.ts';
import type { Journal } from '#electron/journal/journal.ts';
import { machineTime } from '#electron/journal/time.ts';
import type { EventHub } from './event-hub.ts';
import { StartRefused } from './refusal.ts';

export interface PeoplePorts {
  readonly time?: Clock;
  readonly pinCost?: PinCost;
}

/** Joins the people with the journal, which knows nothing of them: every line of their trail goes into its chain. */
export function openPeople(
  directory: string,
  journal: Journal,
  events: EventHub,
  { time = machineTime, pinCost }: PeoplePorts = {},
): Staff {
  const opened = openStaffFile(directory);
  if (!opened.ok) throw new StartRefused(opened.problem.sentence);
  const store = peopleStore(opened.value, () => time.wall());

  const passOn = (): void => {
    for (const { id, at, line } of store.trailAfter(journal.trail)) {
      // A journal that can't be written now is told next time: the trail itself is safe.
      if (!journal.noteTrail(id, at, { ...line }).ok) return;
    }
  };
  // What was written down while no till ran, such as a reset.
  passOn();

  const changed = (): void => {
    passOn();
    events.tell('staff/changed', {});
  };
  return openStaff({ store, clock: time, changed, ...(pinCost === undefined ? {} : { cost: pinCost }) });
}
