import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { AskProblem } from '#renderer/bridge/answer.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

interface SaidProps {
  readonly problem: AskProblem;
  readonly issuer: string;
  /** How soon a screen reader says it. */
  readonly role?: 'alert' | 'status';
}

/** What stood in the way, and the one thing to do. */
export function Said({ problem, issuer, role }: SaidProps) {
  const { what, todo } = problemWords(problem, useWords(), issuer);
  return (
    <p className="said-here" role={role}>
      <Icon name="stop" />
      <span>
        <Say text={what} /> <b>{todo}</b>
      </span>
    </p>
  );
}
