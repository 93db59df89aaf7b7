import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { LoyaltyThing } from '#shared/contract/loyalty.ts';
import { useState } from 'react';

export type Move = 'activate' | 'deactivate' | 'draft';

interface MovesProps {
  readonly what: LoyaltyThing;
  readonly id: string;
  /** Each way there is in this vendor's contract, and why it can't be gone now, if it can't. */
  readonly ways: readonly { readonly to: Move; readonly not?: string | undefined }[];
  readonly sure: Partial<Record<Move, string>>;
  readonly onMoved: () => void;
}

/** Starting, stopping, back to a draft. What is not possible stays in its place and says why. */
export function Moves({ what, id, ways, sure, onMoved }: MovesProps) {
  const speaker = useWords();
  const { t } = speaker;
  const [asked, setAsked] = useState<Move>();
  const [problem, setProblem] = useState<AskProblem>();
  const [busy, setBusy] = useState(false);
  const run = async (to: Move) => {
    setBusy(true);
    const answer = await bridge.call('loyalty/move', { what, id, to });
    setBusy(false);
    setAsked(undefined);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) onMoved();
  };
  const words = problem && problemWords(problem, speaker, t('shell:vendor.voucherify'));
  return (
    <>
      {ways.map(({ to, not }) => (
        <div key={to} className="deed">
          {asked === to ? (
            <>
              <p>
                <Say text={sure[to] ?? ''} />
              </p>
              <button type="button" className="btn small press" disabled={busy} onClick={() => void run(to)}>
                {t(`definition:move.${to}`)}
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
              onClick={() => not === undefined && setAsked(to)}
            >
              {not === undefined ? null : <Icon name="lock" className="i i-s" />}
              {t(`definition:move.${to}`)}
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
