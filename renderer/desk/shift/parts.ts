import { dateOf, timeText } from '#shared/words/date-text.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { ShiftReport } from '#shared/contract/shift.ts';
import type { Figures } from '#shared/domain/figures.ts';

export const partKinds = ['programs', 'people', 'vendors', 'hours'] as const;
export type PartKind = (typeof partKinds)[number];

export interface PartRow {
  readonly key: string;
  readonly name: string;
  readonly figures: Figures;
}

type Words = Pick<Speaker, 't' | 'locale'>;

/** The rows of one cut, with the names that a person knows. */
export function rowsOf(report: ShiftReport, kind: PartKind, { t, locale }: Words): PartRow[] {
  switch (kind) {
    case 'programs':
      return report.programs.map(({ of: { vendor, id, name }, figures }) => ({
        key: `${vendor}:${id}`,
        name: name ?? t('shift:unnamed', { issuer: t(`shell:vendor.${vendor}`), program: id.slice(-4) }).trim(),
        figures,
      }));
    case 'people':
      return report.people.map(({ of, figures }) => ({ key: of, name: nameOf(of, t), figures }));
    case 'vendors':
      return report.vendors.map(({ of, figures }) => ({ key: of, name: t(`shell:vendor.${of}`), figures }));
    case 'hours':
      return report.hours.map(({ of, figures }) => ({ key: of, name: timeText(dateOf(of), locale), figures }));
  }
}

/** What was done before the shop had people was done by the till. */
export function nameOf(person: string, t: Speaker['t']): string {
  return person === 'till' ? t('shift:theTill') : person;
}

const HOUR_MS = 3_600_000;
/** Beyond a day and a half the quiet hours between would leave no room for the others. */
const MOST = 36;

/** Every hour from the first to the last, so that a quiet one shows as a gap. */
export function everyHour(hours: ShiftReport['hours']): { at: string; figures: Figures }[] {
  const busy = hours.map(({ of, figures }) => ({ at: of, figures })).toSorted((a, b) => a.at.localeCompare(b.at));
  const [first, last] = [busy[0], busy.at(-1)];
  if (first === undefined || last === undefined) return busy;
  const count = Math.round((Date.parse(last.at) - Date.parse(first.at)) / HOUR_MS) + 1;
  if (count > MOST) return busy;
  const known = new Map(busy.map((hour) => [Date.parse(hour.at), hour]));
  const { currency } = first.figures.redeemed.amount;
  return Array.from({ length: count }, (_, place) => {
    const at = Date.parse(first.at) + place * HOUR_MS;
    return known.get(at) ?? { at: new Date(at).toISOString(), figures: quietHour(currency) };
  });
}

function quietHour(currency: string): Figures {
  const none = { count: 0, amount: { minor: 0, currency } };
  return { activated: none, loaded: none, redeemed: none, refunded: none, voided: none, 'written-off': none };
}
