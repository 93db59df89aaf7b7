import type { AskProblem } from '#renderer/bridge/answer.ts';
import { useIssuerWords } from './use-issuer-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';

/** Why the last thing that was asked was not done, until the next one. */
export function Notice({ problem }: { readonly problem: AskProblem | undefined }) {
  const wordsOf = useIssuerWords();
  const words = problem === undefined ? undefined : wordsOf(problem);
  return (
    <div className="box-notice" role="status">
      {words === undefined ? null : (
        <p className="refused">
          <Icon name="stop" />
          <span>
            <b>{words.title}.</b> <Say text={words.what} /> {words.todo}
          </span>
        </p>
      )}
    </div>
  );
}
