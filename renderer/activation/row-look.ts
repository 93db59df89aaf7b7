import type { IconName } from '#renderer/ui/icon-names.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import type { BatchRow } from '#shared/contract/batch.ts';

interface RowLook {
  readonly icon: IconName;
  /** Colour only for what needs a hand. */
  readonly tone: 'refused' | undefined;
  /** Not counted. */
  readonly out: boolean;
}

export const rowLook: Record<BatchRow['found'], RowLook> = {
  ready: { icon: 'ok', tone: undefined, out: false },
  asking: { icon: 'clock', tone: undefined, out: false },
  duplicate: { icon: 'double', tone: undefined, out: true },
  stranger: { icon: 'stranger', tone: 'refused', out: true },
  stopped: { icon: 'stop', tone: 'refused', out: true },
};

interface RowWords {
  readonly word: string;
  readonly note: string;
}

/** What was found, as a word and what it means for the box. `place` is where the first scan of a duplicate stands. */
export function rowWords(row: BatchRow, place: number | undefined, speaker: Speaker): RowWords {
  const { t } = speaker;
  const word = t(`activation:found.${row.found}`);
  switch (row.found) {
    case 'ready':
      return { word, note: t('activation:found.readyNote') };
    case 'duplicate':
      return {
        word,
        note:
          place === undefined
            ? t('activation:found.duplicateAny')
            : t('activation:found.duplicateNote', { row: place }),
      };
    case 'stranger':
      return { word, note: t('activation:found.strangerNote') };
    case 'asking':
      return { word, note: problemOf(row, speaker)?.what ?? '' };
    case 'stopped': {
      const problem = problemOf(row, speaker);
      return {
        word: problem?.title ?? word,
        note: problem === undefined ? '' : `${plain(problem.what)} ${t('activation:found.stoppedNote')}`,
      };
    }
  }
}

function problemOf({ problem, vendor }: BatchRow, speaker: Speaker) {
  if (problem === null) return undefined;
  const issuer = vendor === null ? speaker.t('shell:issuer') : speaker.t(`shell:vendor.${vendor}`);
  return problemWords(problem, speaker, issuer);
}

/** Without what is set in bold elsewhere. */
function plain(text: string): string {
  return text.replaceAll(/<\/?b>/g, '');
}
