import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';

/** The stub: what to do about it, or that nobody has to do anything. */
export function SuggestedStep({ action }: { readonly action: ActionView }) {
  const speaker = useWords();
  const { t, money } = speaker;
  const issuer = t(`shell:vendor.${action.card.vendor}`);
  const { parked } = action;
  if (parked === null) {
    return (
      <>
        <h2 className="quiet">{t('queue:step.title')}</h2>
        <p className="step">{t('queue:step.none')}</p>
        <p className="quiet note-of">{t('queue:step.noneWhy', { issuer })}</p>
      </>
    );
  }
  const { next, shortfall, problem, text } = parked;
  return (
    <>
      <h2 className="quiet">{t('queue:step.title')}</h2>
      <p className="step">{t(`queue:step.${next}`, { issuer })}</p>
      {problem === null ? null : (
        <p className="note-of">
          <Say text={problemWords(problem, speaker, issuer).what} />
        </p>
      )}
      {text === null ? null : <p className="quiet note-of">{t('queue:step.said', { issuer, text })}</p>}
      {shortfall === null ? null : (
        <p className="quiet note-of">{t('queue:step.shortfall', { amount: money(shortfall) })}</p>
      )}
    </>
  );
}
