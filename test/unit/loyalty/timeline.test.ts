import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { silentRules, type PointRules } from '#shared/loyalty/point-rules.ts';
import { play, type Deed, type Mark } from '#shared/loyalty/timeline.ts';

const end = '2035-12-31';
const rules = (more: Partial<PointRules>): PointRules => ({ ...silentRules, ...more });
const earn = (on: string, points = 100): Deed => ({ on, do: 'earn', points });
const told = (marks: readonly Mark[]) => marks.map((it) => `${it.on} ${it.what} ${it.points} = ${it.balance}`);

describe('points of 3 March', () => {
  test('wait thirty days and live a year, to the end of the month', () => {
    const marks = play(
      rules({
        pending: { until: 'period', period: { unit: 'DAY', value: 30 } },
        expiry: { kind: 'rolling', period: { unit: 'YEAR', value: 1 }, rounding: { to: 'END_OF_MONTH' } },
      }),
      [earn('2026-03-03')],
      end,
    );
    expect(told(marks)).toEqual([
      '2026-03-03 waits 100 = 0',
      '2026-04-02 usable 100 = 100',
      '2027-04-30 expired 100 = 0',
    ]);
    expect(marks[0]?.until).toBe('2026-04-02');
    expect(marks[1]?.until).toBe('2027-04-30');
  });

  test('wait for a date, and for the next one when they are earned on it', () => {
    const fixed = rules({
      pending: {
        until: 'dates',
        dates: [
          { day: 3, month: 3 },
          { day: 1, month: 6 },
        ],
      },
    });
    expect(told(play(fixed, [earn('2026-03-03')], end))[1]).toBe('2026-06-01 usable 100 = 100');
  });

  test('wait for an event, and are cancelled when it does not come', () => {
    const event = rules({ pending: { until: 'event', cancelAfter: { unit: 'DAY', value: 10 } } });
    expect(told(play(event, [earn('2026-03-03')], end))[1]).toBe('2026-03-13 cancelled 100 = 0');
    expect(told(play(event, [earn('2026-03-03'), { on: '2026-03-05', do: 'event' }], end))).toEqual([
      '2026-03-03 waits 100 = 0',
      '2026-03-05 usable 100 = 100',
    ]);
  });

  test('go on a date of the calendar', () => {
    const calendar = rules({ expiry: { kind: 'calendar', dates: [{ day: 31, month: 12 }] } });
    expect(told(play(calendar, [earn('2026-03-03')], end))[1]).toBe('2026-12-31 expired 100 = 0');
  });

  test('live on with every activity that counts, and with no other', () => {
    const sliding = (spending: boolean) =>
      rules({ expiry: { kind: 'sliding', period: { unit: 'MONTH', value: 6 }, earning: true, spending } });
    const deeds: Deed[] = [earn('2026-03-03'), { on: '2026-08-01', do: 'reward', points: 40 }];
    expect(told(play(sliding(false), deeds, end)).at(-1)).toBe('2026-09-03 expired 60 = 0');
    expect(told(play(sliding(true), deeds, end)).at(-1)).toBe('2027-02-01 expired 60 = 0');
  });
});

test('a limit of the card caps what is earned, one of the purchase refuses all of it', () => {
  const card = rules({ earning: { whole: { by: 'balance', most: 150 } } });
  expect(told(play(card, [earn('2026-03-03'), earn('2026-03-04')], end))[1]).toBe('2026-03-04 earned 50 = 150');
  const each = rules({ earning: { each: 99 } });
  expect(told(play(each, [earn('2026-03-03')], end))).toEqual(['2026-03-03 refused 100 = 0']);
  const month = rules({ earning: { whole: { by: 'period', unit: 'MONTH', most: 120 } } });
  const deeds = [earn('2026-03-03'), earn('2026-03-31'), earn('2026-04-01')];
  expect(play(month, deeds, end).map((it) => it.points)).toEqual([100, 20, 100]);
});

test('paying is capped by what may be spent, a reward is refused', () => {
  const limited = rules({ spending: { whole: { by: 'total', most: 60 } } });
  const spend = (how: 'pay' | 'reward'): Deed[] => [earn('2026-03-03'), { on: '2026-03-04', do: how, points: 80 }];
  expect(told(play(limited, spend('pay'), end))[1]).toBe('2026-03-04 spent 60 = 40');
  expect(told(play(limited, spend('reward'), end))[1]).toBe('2026-03-04 refused 80 = 100');
});

test('a purchase that comes back takes its points from where the rule says', () => {
  const deeds: Deed[] = [
    earn('2026-03-03'),
    { on: '2026-03-04', do: 'reward', points: 70 },
    { on: '2026-03-05', do: 'return', of: 0 },
  ];
  expect(told(play(rules({ takeBack: 'to-zero' }), deeds, end))[2]).toBe('2026-03-05 revoked 30 = 0');
  const owing = play(rules({ takeBack: 'below-zero', mayOwe: true }), [...deeds, earn('2026-03-06', 90)], end);
  expect(told(owing).slice(2)).toEqual(['2026-03-05 revoked 100 = -70', '2026-03-06 earned 90 = 20']);
  const waiting = rules({
    pending: { until: 'period', period: { unit: 'DAY', value: 14 } },
    takeBack: 'from-pending',
  });
  const early: Deed[] = [earn('2026-03-03'), { on: '2026-03-05', do: 'return', of: 0 }];
  expect(told(play(waiting, early, end))).toEqual(['2026-03-03 waits 100 = 0', '2026-03-05 revoked 100 = 0']);
});

test('points that come back from a reward keep their last day', () => {
  const marks = play(
    rules({ giveBack: true, expiry: { kind: 'rolling', period: { unit: 'MONTH', value: 1 } } }),
    [earn('2026-03-03'), { on: '2026-03-04', do: 'reward', points: 70 }, { on: '2026-03-20', do: 'return', of: 1 }],
    end,
  );
  expect(told(marks).slice(2)).toEqual(['2026-03-20 returned 70 = 100', '2026-04-03 expired 100 = 0']);
});

const period = fc.record({
  unit: fc.constantFrom('DAY' as const, 'MONTH' as const, 'YEAR' as const),
  value: fc.integer({ min: 1, max: 5 }),
});
const dates = fc.array(fc.record({ day: fc.integer({ min: 1, max: 29 }), month: fc.integer({ min: 1, max: 12 }) }), {
  minLength: 1,
  maxLength: 4,
});
const anyRules: fc.Arbitrary<PointRules> = fc.record({
  pending: fc.oneof(
    fc.constant({ until: 'at-once' as const }),
    period.map((it) => ({ until: 'period' as const, period: it })),
    dates.map((it) => ({ until: 'dates' as const, dates: it })),
    period.map((it) => ({ until: 'event' as const, cancelAfter: it })),
  ),
  expiry: fc.oneof(
    fc.constant({ kind: 'never' as const }),
    period.map((it) => ({ kind: 'rolling' as const, period: it, rounding: { to: 'END_OF_QUARTER' as const } })),
    dates.map((it) => ({ kind: 'calendar' as const, dates: it })),
    period.map((it) => ({ kind: 'sliding' as const, period: it, earning: true, spending: true })),
  ),
  earning: fc.constantFrom({}, { each: 300 }, { whole: { by: 'balance' as const, most: 500 } }),
  spending: fc.constantFrom({}, { each: 200 }, { whole: { by: 'total' as const, most: 500 } }),
  takeBack: fc.constantFrom('nothing', 'from-pending', 'to-zero'),
  giveBack: fc.boolean(),
  mayOwe: fc.constant(false),
});
const anyDeeds = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 900 }).map((it) => new Date(Date.UTC(2027, 0, 1 + it)).toISOString().slice(0, 10)),
    do: fc.constantFrom('earn' as const, 'reward' as const, 'pay' as const, 'event' as const, 'return' as const),
    points: fc.integer({ min: 1, max: 400 }),
    of: fc.integer({ min: 0, max: 10 }),
  }),
  { maxLength: 20 },
);
const signs = {
  earned: 1,
  usable: 1,
  returned: 1,
  waits: 0,
  cancelled: 0,
  refused: 0,
  spent: -1,
  expired: -1,
  revoked: -1,
};

test('whatever is played, the balance is what came minus what went, never below zero, day after day in order', () => {
  fc.assert(
    fc.property(anyRules, anyDeeds, (given, deeds) => {
      const marks = play(given, deeds as Deed[], end);
      let balance = 0;
      let before = '';
      for (const mark of marks) {
        // Points revoked while they still waited were never in the balance.
        if (!(mark.what === 'revoked' && given.takeBack === 'from-pending')) balance += signs[mark.what] * mark.points;
        expect(mark.balance).toBe(balance);
        expect(mark.balance).toBeGreaterThanOrEqual(0);
        expect(mark.pending).toBeGreaterThanOrEqual(0);
        expect(mark.on >= before).toBe(true);
        before = mark.on;
      }
    }),
    { numRuns: 500 },
  );
});

test('with an expiry that is not moved, every point that counts is spent, taken back or gone at the end', () => {
  fc.assert(
    fc.property(anyRules, anyDeeds, (given, deeds) => {
      const marks = play(given, deeds as Deed[], '2050-01-01');
      if (given.expiry.kind !== 'never') expect(marks.at(-1)?.balance ?? 0).toBe(0);
    }),
  );
});
