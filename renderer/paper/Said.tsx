import { resultWords } from '#renderer/i18n/result-halves.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Story } from '#renderer/queue/queue.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { actionLook } from '#renderer/ui/action-look.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { StoryLine } from '#shared/contract/story.ts';
import { figureOf } from '#shared/domain/operation-figure.ts';

interface SaidProps {
  readonly action: ActionView;
  readonly lines: readonly StoryLine[];
}

/** The state of an action in words, what it was about, and its whole story. */
export function Said({ action, lines }: SaidProps) {
  const speaker = useWords();
  const { t, money, moment, cardNumber } = speaker;
  const now = useNow();
  const { mark, tone } = actionLook[action.state];
  const { title, what } = resultWords(action, speaker, t(`shell:vendor.${action.card.vendor}`));
  const over = action.state === 'refused' || action.state === 'withdrawn';
  const word = over ? 'not' : action.state === 'confirmed' ? 'done' : 'open';
  const amount = figureOf(action.operation);
  return (
    <>
      <div className={`counterfoil-head ${tone}`}>
        <Mark name={mark} large />
        <div>
          <p className="state-word">{title}</p>
          <p>
            <Say text={what} />
          </p>
        </div>
      </div>
      <p className="counterfoil-deed">
        {t(`action:${word}.${action.operation.do}`)} {amount === null ? null : <b className="fig">{money(amount)}</b>}{' '}
        <bdi className="fig">{cardNumber(action.card.lastFour)}</bdi>
        <span className="quiet fig"> {moment(action.at, now)}</span>
      </p>
      <Story lines={lines} action={action} />
    </>
  );
}
