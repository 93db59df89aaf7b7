import { createPurse, expiryOf, usableOn, type Slice } from './purse.ts';
import { addPeriod, startOf, type PlainDate } from './plain-date.ts';
import type { PeriodLimit, PointRules } from './point-rules.ts';

/** What somebody does with a card. `of` is the place in the list of the deed that comes back. */
export type Deed =
  | { readonly on: PlainDate; readonly do: 'earn'; readonly points: number }
  /** A reward costs what it costs; paying with points takes what may be taken. */
  | { readonly on: PlainDate; readonly do: 'reward' | 'pay'; readonly points: number }
  | { readonly on: PlainDate; readonly do: 'event' }
  | { readonly on: PlainDate; readonly do: 'return'; readonly of: number };

export const marks = [
  'earned',
  'waits',
  'usable',
  'cancelled',
  'spent',
  'expired',
  'revoked',
  'returned',
  'refused',
] as const;

/** One thing that happens to a card's points: what, how many, and what is on the card after it. */
export interface Mark {
  readonly on: PlainDate;
  readonly what: (typeof marks)[number];
  readonly points: number;
  readonly balance: number;
  readonly pending: number;
  /** For `waits`: when they will count; null where an event decides. For `earned`, `usable`: when they will be gone. */
  readonly until: PlainDate | null;
}

interface Waiting {
  readonly deed: number;
  readonly usable: PlainDate | null;
  readonly cancel: PlainDate | null;
  points: number;
}

/**
 * Plays a card definition's rules over what a customer does, oldest first. Points count from the morning of their day
 * and are gone with the evening of their last. `until` is the last day that is played.
 */
export function play(rules: PointRules, deeds: readonly Deed[], until: PlainDate): readonly Mark[] {
  const told: Mark[] = [];
  const purse = createPurse();
  let waiting: Waiting[] = [];
  const credited = new Map<number, number>();
  const spent = new Map<number, readonly Slice[]>();
  const pending = () => waiting.reduce((sum, it) => sum + it.points, 0);
  const tell = (on: PlainDate, what: Mark['what'], points: number, then: PlainDate | null = null) =>
    void told.push({ on, what, points, balance: purse.balance(), pending: pending(), until: then });

  function moved(what: Mark['what'][], { unit }: PeriodLimit, on: PlainDate): number {
    const from = startOf(unit, on);
    return told.filter((it) => what.includes(it.what) && it.on >= from).reduce((sum, it) => sum + it.points, 0);
  }

  function earnable(points: number, on: PlainDate): number {
    if (rules.earning.each !== undefined && points > rules.earning.each) return 0;
    const whole = rules.earning.whole;
    if (whole === undefined) return points;
    const had = whole.by === 'balance' ? purse.balance() + pending() : moved(['earned', 'waits'], whole, on);
    return Math.max(Math.min(points, whole.most - had), 0);
  }

  function spendable(on: PlainDate): number {
    const whole = rules.spending.whole;
    const every = () => told.filter((it) => it.what === 'spent').reduce((sum, it) => sum + it.points, 0);
    const had = whole === undefined ? 0 : whole.by === 'total' ? every() : moved(['spent'], whole, on);
    const most = whole === undefined ? Infinity : whole.most - had;
    return Math.max(Math.min(most, rules.mayOwe ? Infinity : purse.balance()), 0);
  }

  function credit(deed: number, points: number, on: PlainDate, what: 'earned' | 'usable'): void {
    const gone = expiryOf(rules, on);
    purse.put({ points, gone });
    credited.set(deed, (credited.get(deed) ?? 0) + points);
    tell(on, what, points, gone);
  }

  function earn(deed: number, asked: number, on: PlainDate): void {
    const points = earnable(asked, on);
    if (points <= 0) return tell(on, 'refused', asked);
    if (rules.expiry.kind === 'sliding' && rules.expiry.earning) purse.keepUntil(addPeriod(on, rules.expiry.period));
    if (rules.pending.until === 'at-once') return credit(deed, points, on, 'earned');
    const cancel = rules.pending.until === 'event' ? addPeriod(on, rules.pending.cancelAfter) : null;
    const usable = usableOn(rules, on);
    waiting.push({ deed, usable, cancel, points });
    tell(on, 'waits', points, usable);
  }

  function spend(deed: number, { on, do: how, points }: Extract<Deed, { do: 'reward' | 'pay' }>): void {
    const most = spendable(on);
    const each = rules.spending.each ?? Infinity;
    const taken = how === 'pay' ? Math.min(points, most, each) : points;
    if (taken <= 0 || taken > most || taken > each) return tell(on, 'refused', points);
    spent.set(deed, purse.take(taken));
    if (rules.expiry.kind === 'sliding' && rules.expiry.spending) purse.keepUntil(addPeriod(on, rules.expiry.period));
    tell(on, 'spent', taken);
  }

  function comeBack(deed: number, on: PlainDate): void {
    const slices = spent.get(deed);
    if (slices !== undefined) {
      if (!rules.giveBack) return;
      spent.delete(deed);
      // They come back with the last day they had, today at the earliest: a return lengthens nobody's points.
      for (const { points, gone } of slices) purse.put({ points, gone: gone === null || gone > on ? gone : on });
      return tell(on, 'returned', sumOf(slices));
    }
    if (rules.takeBack === 'from-pending') {
      const points = sumOf(waiting.filter((it) => it.deed === deed));
      waiting = waiting.filter((it) => it.deed !== deed);
      return points === 0 ? undefined : tell(on, 'revoked', points);
    }
    if (rules.takeBack === 'nothing') return;
    const had = credited.get(deed) ?? 0;
    const points = rules.takeBack === 'below-zero' ? had : Math.min(had, Math.max(purse.balance(), 0));
    credited.delete(deed);
    if (points === 0) return;
    purse.take(points);
    tell(on, 'revoked', points);
  }

  function release(on: PlainDate, due: (it: Waiting) => boolean): void {
    const ready = waiting.filter(due);
    waiting = waiting.filter((it) => !ready.includes(it));
    for (const { deed, points } of ready) credit(deed, points, on, 'usable');
  }

  function evening(on: PlainDate): void {
    const late = waiting.filter((it) => it.cancel !== null && it.cancel <= on);
    waiting = waiting.filter((it) => !late.includes(it));
    if (late.length > 0) tell(on, 'cancelled', sumOf(late));
    const gone = purse.lose(on);
    if (gone > 0) tell(on, 'expired', gone);
  }

  const inOrder = deeds
    .map((deed, at) => ({ deed, at }))
    .filter(({ deed }) => deed.on <= until)
    .toSorted((a, b) => (a.deed.on < b.deed.on ? -1 : a.deed.on > b.deed.on ? 1 : a.at - b.at));
  let next = 0;
  for (;;) {
    const days = [
      ...inOrder.slice(next, next + 1).map(({ deed }) => deed.on),
      ...waiting.flatMap((it) => [it.usable, it.cancel]),
      purse.nextLoss(),
    ].filter((it): it is PlainDate => it !== null && it <= until);
    const [on] = days.toSorted();
    if (on === undefined) return told;
    release(on, (it) => it.usable !== null && it.usable <= on);
    for (; inOrder[next]?.deed.on === on; next += 1) {
      const { deed, at } = inOrder[next] ?? { deed: { on, do: 'event' } as const, at: -1 };
      if (deed.do === 'earn') earn(at, deed.points, on);
      else if (deed.do === 'event') release(on, (it) => it.usable === null);
      else if (deed.do === 'return') comeBack(deed.of, on);
      else spend(at, deed);
    }
    evening(on);
  }
}

function sumOf(slices: readonly { readonly points: number }[]): number {
  return slices.reduce((sum, it) => sum + it.points, 0);
}
