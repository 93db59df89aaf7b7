import { dateOf, dayText } from '#shared/words/date-text.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { Mark } from '#shared/contract/loyalty.ts';

/** One thing that happens to points, as a shopkeeper would tell it. */
export function sayMark({ what, points: count, until }: Mark, { t, locale }: Pick<Speaker, 't' | 'locale'>): string {
  const points = t('card:pointsValue', { count });
  const day = until === null ? '' : dayText(dateOf(until), locale);
  switch (what) {
    case 'earned':
    case 'usable':
      return until === null
        ? t(`definition:mark.${what}Stay`, { points })
        : t(`definition:mark.${what}Until`, { points, day });
    case 'waits':
      return until === null ? t('definition:mark.waitsEvent', { points }) : t('definition:mark.waits', { points, day });
    default:
      return t(`definition:mark.${what}`, { points });
  }
}
