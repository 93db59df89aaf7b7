import type { AskProblem } from '#renderer/bridge/answer.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import { rights } from '#shared/domain/rights.ts';

/** Why the till would not have somebody so. */
export function staffWords(problem: AskProblem, speaker: Speaker): string {
  const { t } = speaker;
  if (problem.code === 'bad-request') {
    if (problem.field === 'name')
      return t(problem.why.startsWith('somebody') ? 'people:no.nameTaken' : 'people:no.name');
    if (problem.field === 'pin' || problem.field === 'newPin') return t('people:no.easyPin');
  }
  if (problem.code === 'not-allowed') {
    const right = rights.find((it) => it === problem.needs);
    if (right !== undefined) return t('people:no.notYours', { right: t(`staff:right.${right}`) });
  }
  if (problem.code === 'not-possible' && problem.why === 'the last manager') return t('people:no.lastManager');
  const { what, todo } = problemWords(problem, speaker, '');
  return `${what} ${todo}`;
}
