import type { AskProblem } from '#renderer/bridge/answer.ts';
import { problemWords, type ProblemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';

/** A problem in words where no single issuer can be named. */
export function useIssuerWords(): (problem: AskProblem) => ProblemWords {
  const speaker = useWords();
  return (problem) => problemWords(problem, speaker, speaker.t('shell:issuer'));
}
