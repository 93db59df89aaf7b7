import { problemWords } from '#renderer/i18n/problem-words.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { MarkName } from '#renderer/ui/icon-names.ts';
import type { StoryEntry } from '#shared/contract/story.ts';

interface StoryLook {
  readonly mark: MarkName;
  readonly tone: 'accepted' | 'confirmed' | 'unknown' | 'refused' | 'plain';
}

export const storyLook: Record<StoryEntry['what'], StoryLook> = {
  accepted: { mark: 'accepted', tone: 'accepted' },
  found: { mark: 'accepted', tone: 'accepted' },
  sending: { mark: 'sending', tone: 'accepted' },
  confirmed: { mark: 'confirmed', tone: 'confirmed' },
  refused: { mark: 'refused', tone: 'refused' },
  'not-sent': { mark: 'accepted', tone: 'accepted' },
  held: { mark: 'accepted', tone: 'accepted' },
  unknown: { mark: 'unknown', tone: 'unknown' },
  looked: { mark: 'unknown', tone: 'unknown' },
  parked: { mark: 'parked', tone: 'refused' },
  settled: { mark: 'confirmed', tone: 'confirmed' },
  withdrawn: { mark: 'refused', tone: 'plain' },
};

/** One line of a story in words. */
export function storyWords(entry: StoryEntry, speaker: Speaker, issuer: string): string {
  const { t, money } = speaker;
  switch (entry.what) {
    case 'accepted':
      return t(entry.provisional ? 'queue:story.acceptedOffline' : 'queue:story.accepted', {
        who: entry.cashier,
        serial: entry.serial,
      });
    case 'found':
      return t('queue:story.found', { issuer });
    case 'sending':
      return t('queue:story.sending', { attempt: entry.attempt });
    case 'confirmed':
      return entry.by === 'person'
        ? t('queue:story.confirmedBy', { who: entry.person ?? '' })
        : t('queue:story.confirmed', { issuer });
    case 'refused':
      if (entry.problem === null) return t('queue:story.refused', { issuer });
      return t('queue:story.refusedWhy', { issuer, why: problemWords(entry.problem, speaker, issuer).what });
    case 'not-sent':
      return t('queue:story.notSent', { why: problemWords(entry.problem, speaker, issuer).what });
    case 'held':
      return t('queue:story.held', { issuer });
    case 'unknown':
      return t('queue:story.unknown', { issuer });
    case 'looked':
      return t(`queue:story.looked.${entry.found}`, { issuer });
    case 'parked':
      return t(`queue:story.parked.${entry.parked.why}`, { issuer });
    case 'settled':
      return entry.shortfall === null
        ? t('queue:story.settled', { who: entry.by, how: t(`queue:way.${entry.how}`) })
        : t('queue:story.settledShort', {
            who: entry.by,
            how: t(`queue:way.${entry.how}`),
            amount: money(entry.shortfall),
          });
    case 'withdrawn':
      if (entry.because === 'not-begun') return t('queue:story.notBegun', { serial: entry.serial });
      return t('queue:story.withdrawn', { who: entry.by, serial: entry.serial });
  }
}
