import type { LookUp } from '#electron/journal/look-up.ts';
import { storageProblemOf } from '#electron/journal/refusal.ts';
import type { Time } from '#electron/journal/time.ts';

const EVERY_MS = 10_000;
/** Some milliseconds' worth: a customer's action that comes meanwhile waits no longer than that. */
const ROWS = 1_000;
const SOON_MS = 20;

/** Keeps what actions are looked up by close behind the journal, a little at a time. */
export function keepLookedUp(lookUp: LookUp, time: Time): { stop(): void } {
  let off = () => {};
  const go = () => {
    off = time.after(goOn(lookUp) ? SOON_MS : EVERY_MS, go);
  };
  off = time.after(EVERY_MS, go);
  return { stop: () => off() };
}

/** A disk that says no leaves it where it was: nothing hangs on it but a search. */
function goOn(lookUp: LookUp): boolean {
  try {
    return lookUp.catchUp(ROWS);
  } catch (error) {
    if (storageProblemOf(error) === undefined) throw error;
    return false;
  }
}
