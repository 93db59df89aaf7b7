import type { AskProblem } from '#renderer/bridge/answer.ts';
import { dateOf, timeText } from '#shared/words/date-text.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';

/** What was wrong with a PIN that somebody typed. */
export function pinWords(problem: AskProblem, name: string, speaker: Speaker): string {
  const { t, number, locale } = speaker;
  switch (problem.code) {
    case 'wrong-code':
      return t('staff:wrong', { left: number(problem.triesLeft ?? 0) });
    case 'locked':
      return t('staff:locked', {
        name,
        time: problem.until === null ? '' : timeText(dateOf(problem.until), locale),
      });
    case 'not-allowed':
      return t('staff:mayNot', { name });
    default: {
      const { what, todo } = problemWords(problem, speaker, name);
      return `${what} ${todo}`;
    }
  }
}
