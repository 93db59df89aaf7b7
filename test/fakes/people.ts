import { onTestFinished } from 'vitest';
import { peopleStore } from '#electron/staff/people-store.ts';
import type { PinCost } from '#electron/staff/pin.ts';
import { openStaffFile } from '#electron/staff/staff-file.ts';
import { openStaff } from '#electron/staff/staff.ts';
import type { Clock } from '#electron/staff/clock.ts';

/** Cheap enough to guess a hundred times in a test. */
export const cheapPins: PinCost = { log2N: 4, r: 1, p: 1 };

/** The people of a till on a real file. */
export function openTheStaff(directory: string, clock: Clock) {
  const opened = openStaffFile(directory);
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const store = peopleStore(opened.value, () => clock.wall());
  const told = { changes: 0 };
  const staff = openStaff({ store, clock, cost: cheapPins, changed: () => void (told.changes += 1) });
  let open = true;
  const close = () => {
    if (open) staff.close();
    open = false;
  };
  onTestFinished(close);
  return { staff, store, told, close };
}
