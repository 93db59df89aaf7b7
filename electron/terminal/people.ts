import type { Clock } from '#electron/staff/clock.ts';
import { peopleStore } from '#electron/staff/people-store.ts';
import type { PinCost } from '#electron/staff/pin.ts';
import { openStaffFile, staffFile } from '#electron/staff/staff-file.ts';
import { openStaff, type Staff } from '#electron/staff/staff.ts';
import type { Journal } from '#electron/journal/journal.ts';
import { machineTime } from '#electron/journal/time.ts';
import type { EventHub } from './event-hub.ts';
import { StartRefused } from './refusal.ts';

export interface People {
  readonly staff: Staff;
  /** Tells the journal that is open now what it has not heard of the people yet. */
  passOn(): void;
}

export interface PeoplePorts {
  readonly time?: Clock;
  readonly pinCost?: PinCost;
}

/** Joins the people with the journal, which knows nothing of them: every line of their trail goes into its chain. */
export function openPeople(
  directory: string,
  journal: () => Journal,
  events: EventHub,
  { time = machineTime, pinCost }: PeoplePorts = {},
): People {
  const opened = openStaffFile(directory);
  if (!opened.ok) throw new StartRefused(opened.problem.sentence);
  const store = peopleStore(opened.value, () => time.wall());

  const passOn = (): void => {
    for (const { id, at, line } of store.trailAfter(journal().trail)) {
      // A journal that can't be written now is told next time: the trail itself is safe.
      if (!journal().noteTrail(id, at, { ...line }).ok) return;
    }
  };
  // The last manager can't leave: a shop that had people and has none lost their file, and must not stand open for it.
  if (journal().trail > 0 && !store.all().some((it) => it.active && it.role === 'manager')) {
    store.close();
    throw new StartRefused(
      `This till had people, and their file ${staffFile(directory)} is gone. Put a copy of it back, or make a manager anew: npm run staff:reset -- --data DIR --person NAME.`,
    );
  }
  // What was written down while no till ran, such as a reset.
  passOn();

  const changed = (): void => {
    passOn();
    events.tell('staff/changed', {});
  };
  const staff = openStaff({ store, clock: time, changed, ...(pinCost === undefined ? {} : { cost: pinCost }) });
  return { staff, passOn };
}
