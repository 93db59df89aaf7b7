import type { AskProblem } from '#renderer/bridge/answer.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { problemLook } from './problem-look.ts';

interface StoppedProps {
  readonly problem: AskProblem;
  readonly issuer: string;
}

/** What stands in the hero's place when there is no way on: what happened, then the one thing to do. */
export function Stopped({ problem, issuer }: StoppedProps) {
  const speaker = useWords();
  const { icon, tone } = problemLook[problem.code];
  const { title, what, todo } = problemWords(problem, speaker, issuer);
  return (
    <div className={`stopped ${tone}`}>
      <header className="said">
        <Icon name={icon} className="big-sign" />
        <div>
          <h1>{title}</h1>
          <p>
            <Say text={what} />
          </p>
        </div>
      </header>
      <p className="todo">{todo}</p>
    </div>
  );
}
