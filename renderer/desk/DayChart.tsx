import type { DeskToday } from '#shared/contract/desk.ts';
import { HourChart, isBusy } from './HourChart.tsx';

/** From when to when a quiet day is drawn; an earlier or later hour with something in it is drawn too. */
const FIRST = 8;
const LAST = 19;

export function DayChart({ hours }: { readonly hours: DeskToday['hours'] }) {
  const busy = hours.flatMap(({ figures }, hour) => (isBusy(figures) ? [hour] : []));
  return <HourChart hours={hours.slice(Math.min(FIRST, ...busy), Math.max(LAST, ...busy) + 1)} />;
}
