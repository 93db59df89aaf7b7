import { addDays, addPeriod, nextOf, roundUp, type PlainDate } from './plain-date.ts';
import type { PointRules } from './point-rules.ts';

/** Points that share their last day; null: they stay. */
export interface Slice {
  readonly points: number;
  readonly gone: PlainDate | null;
}

/** When points earned on a day begin to count; null where an event decides. */
export function usableOn({ pending }: PointRules, earned: PlainDate): PlainDate | null {
  if (pending.until === 'at-once') return earned;
  if (pending.until === 'period') return addPeriod(earned, pending.period);
  // Earned on such a day, they wait for the next: the vendor leaves it open, and this promises less.
  return pending.until === 'dates' ? nextOf(pending.dates, addDays(earned, 1)) : null;
}

/** The last day of points that begin to count on a day; null: they stay. */
export function expiryOf({ expiry }: PointRules, usable: PlainDate): PlainDate | null {
  if (expiry.kind === 'never') return null;
  if (expiry.kind === 'calendar') return nextOf(expiry.dates, usable);
  const plain = addPeriod(usable, expiry.period);
  return expiry.kind === 'rolling' && expiry.rounding !== undefined ? roundUp(plain, expiry.rounding) : plain;
}

const lasting = '9999-12-31';

/** What is on a card, by last day. Those that go first are spent first; what is owed is paid off before anything stays. */
export function createPurse() {
  let slices: Slice[] = [];
  let owed = 0;
  return {
    balance: () => slices.reduce((sum, it) => sum + it.points, 0) - owed,
    put({ points, gone }: Slice): void {
      const paid = Math.min(owed, points);
      owed -= paid;
      if (points > paid) slices.push({ points: points - paid, gone });
    },
    /** Takes them, and answers from which slices; what is not there is owed. */
    take(points: number): readonly Slice[] {
      const taken: Slice[] = [];
      const left: Slice[] = [];
      let open = points;
      for (const slice of slices.toSorted((a, b) => ((a.gone ?? lasting) < (b.gone ?? lasting) ? -1 : 1))) {
        const part = Math.min(open, slice.points);
        open -= part;
        if (part > 0) taken.push({ points: part, gone: slice.gone });
        if (slice.points > part) left.push({ points: slice.points - part, gone: slice.gone });
      }
      slices = left;
      owed += open;
      if (open > 0) taken.push({ points: open, gone: null });
      return taken;
    },
    /** Activity moves the last day of everything on the card, and never nearer. */
    keepUntil(gone: PlainDate): void {
      slices = slices.map((it) => (it.gone !== null && it.gone < gone ? { ...it, gone } : it));
    },
    lose(on: PlainDate): number {
      const dead = slices.filter((it) => it.gone !== null && it.gone <= on);
      slices = slices.filter((it) => !dead.includes(it));
      return dead.reduce((sum, it) => sum + it.points, 0);
    },
    nextLoss: (): PlainDate | null => slices.flatMap((it) => it.gone ?? []).toSorted()[0] ?? null,
  };
}
