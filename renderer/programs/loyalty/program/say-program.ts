import type { Speaker } from '#renderer/i18n/speaker.ts';
import { valueAt } from '../../form/path.ts';
import { weekdays } from '../Hours.tsx';

/** The hours of a program, a line for each window. */
export function windowTexts(hours: unknown, { t, list, locale }: Speaker): readonly string[] {
  const windows = valueAt(hours, ['daily']);
  if (valueAt(hours, ['type']) !== 'DAILY' || !Array.isArray(windows)) return [];
  return windows.map((it: unknown) => {
    const days = valueAt(it, ['days_of_week']);
    const names = weekdays(locale).filter(({ value }) => Array.isArray(days) && days.includes(Number(value)));
    return t('program:told.window', {
      days: list(names.map(({ label }) => label)),
      from: String(valueAt(it, ['start_time']) ?? ''),
      to: String(valueAt(it, ['end_time']) ?? ''),
    });
  });
}

/** A reward of a program, with how many there are of it, as either contract says it. */
export function stockText(reward: unknown, name: string, { t, number }: Speaker): string {
  const stock = valueAt(reward, ['stock']);
  const quantity = typeof stock === 'number' ? stock : valueAt(stock, ['limited', 'quantity']);
  return typeof quantity === 'number'
    ? t('program:told.limited', { name, quantity: number(quantity) })
    : t('program:told.unlimited', { name });
}
