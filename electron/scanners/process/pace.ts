/** What decides how soon to look again. All times in milliseconds. */
export interface Pace {
  readonly now: number;
  /** When a reader last came, went, failed to open, or the system hinted that something moved. */
  readonly stirredAt: number;
  readonly reportAt: number;
  readonly anyReader: boolean;
}

export const QUICK = 250;
const STIRRING = 5_000;
const SCANNING = 400;

/**
 * Listing costs a walk over the bus, and slows down a reader that is just sending. So: soon while things move,
 * at leisure while all is quiet, and not in the middle of a scan.
 */
export function nextLook({ now, stirredAt, reportAt, anyReader }: Pace): number {
  if (now - reportAt < SCANNING) return SCANNING;
  if (now - stirredAt < STIRRING) return QUICK;
  return anyReader ? 2_000 : 1_000;
}
