import type { AskProblem } from '#renderer/bridge/answer.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useState } from 'react';

interface Deed<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** What it will mean: said before it is done, with a second press. */
  readonly sure: string;
  /** Why it can't be done as things stand. */
  readonly not: string | undefined;
}

interface DeedsProps<Name extends string> {
  readonly deeds: readonly Deed<Name>[];
  readonly issuer: string;
  /** Does it at the vendor, and answers what stood in the way. */
  readonly onDo: (name: Name) => Promise<AskProblem | undefined>;
}

/** What can be done with a thing at its vendor, each asked twice. What is not possible stays in its place and says why. */
export function Deeds<Name extends string>({ deeds, issuer, onDo }: DeedsProps<Name>) {
  const speaker = useWords();
  const { t } = speaker;
  const [asked, setAsked] = useState<Name>();
  const [problem, setProblem] = useState<AskProblem>();
  const [busy, setBusy] = useState(false);
  const run = async (name: Name) => {
    setBusy(true);
    const inTheWay = await onDo(name);
    setBusy(false);
    setAsked(undefined);
    setProblem(inTheWay);
  };
  const words = problem && problemWords(problem, speaker, issuer);
  return (
    <>
      {deeds.map(({ name, label, sure, not }) => (
        <div key={name} className="deed">
          {asked === name ? (
            <>
              <p>
                <Say text={sure} />
              </p>
              <button type="button" className="btn small press" disabled={busy} onClick={() => void run(name)}>
                {label}
              </button>
              <button type="button" className="btn small" onClick={() => setAsked(undefined)}>
                {t('voucher:notNow')}
              </button>
            </>
          ) : (
            <button
              type="button"
              className="btn small"
              aria-disabled={not !== undefined || undefined}
              onClick={() => not === undefined && setAsked(name)}
            >
              {not === undefined ? null : <Icon name="lock" className="i i-s" />}
              {label}
            </button>
          )}
          {not === undefined ? null : <small>{not}</small>}
        </div>
      ))}
      {words === undefined ? null : (
        <p className="found refused" role="alert">
          <bdi>{words.what}</bdi> <b>{words.todo}</b>
        </p>
      )}
    </>
  );
}
