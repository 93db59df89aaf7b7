import { z } from 'zod';
import { allDifferent, complain } from './rules.ts';

type Unit = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** A length of time whose largest value depends on its unit: 90 days, but 12 months. */
export function period<const Units extends Partial<Record<Unit, number>>>(most: Units) {
  const bounds = new Map<string, number>(Object.entries(most));
  return z.strictObject({ unit: z.enum([...bounds.keys()]), value: z.int().min(1) }).check((ctx) => {
    const bound = bounds.get(ctx.value.unit);
    if (bound !== undefined && ctx.value.value > bound) {
      complain(ctx, ['value'], `at most ${bound} when unit is ${ctx.value.unit}`, { code: 'too-large', atMost: bound });
    }
  });
}

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that comes round every year. February has 29, because some years do. */
export const calendarDate = z
  .strictObject({ day: z.int().min(1).max(31), month: z.int().min(1).max(12) })
  .check((ctx) => {
    const last = lastDays[ctx.value.month - 1] ?? 31;
    if (ctx.value.day > last)
      complain(ctx, ['day'], `month ${ctx.value.month} has ${last} days`, { rule: 'days-of-month', last });
  });

const clock = z.string().check((ctx) => {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(ctx.value)) return;
  complain(ctx, [], 'a time such as 09:00', { code: 'malformed', format: 'time' });
});

const daily = z.strictObject({
  days_of_week: z.array(z.int().min(0).max(6)).min(1).max(7).check(allDifferent('days')),
  start_time: clock,
  end_time: clock,
});

/** When something counts: always, or in daily windows (0 is Sunday). */
export const validityHours = z
  .strictObject({ type: z.enum(['ANY_TIME', 'DAILY']), daily: z.array(daily).min(1).nullish() })
  .check((ctx) => {
    const { type, daily: windows } = ctx.value;
    if (type === 'DAILY' && !windows) complain(ctx, ['daily'], 'needed when type is DAILY', { code: 'missing' });
    if (type === 'ANY_TIME' && windows)
      complain(ctx, ['daily'], 'must be left out when type is ANY_TIME', { rule: 'left-out' });
  });

export const currentPeriod = z.strictObject({
  type: z.literal('CURRENT_PERIOD'),
  current_period: z.strictObject({ unit: z.enum(['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']) }),
});
