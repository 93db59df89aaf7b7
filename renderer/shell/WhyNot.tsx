import type { AskProblem } from '#renderer/bridge/answer.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';

interface WhyNotProps {
  readonly problem: AskProblem | undefined;
  /** Who was asked, where it was one issuer. */
  readonly issuer: string;
}

/** Across a page: what stood in the way of what was asked here, and the one thing to do. */
export function WhyNot({ problem, issuer }: WhyNotProps) {
  const speaker = useWords();
  if (problem === undefined) return null;
  const { what, todo } = problemWords(problem, speaker, issuer);
  return <InTheWay text={`${what} <b>${todo}</b>`} />;
}

/** The same, where a page has words of its own for it. */
export function InTheWay({ text }: { readonly text: string }) {
  return (
    <p className="notice unknown" role="alert">
      <Icon name="stop" />
      <span>
        <Say text={text} />
      </span>
    </p>
  );
}
