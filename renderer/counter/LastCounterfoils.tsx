import { dateOf, timeText } from '#shared/words/date-text.ts';
import { amountParts } from '#shared/words/money-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { actionLook } from '#renderer/ui/action-look.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { useActions } from './actions-store.ts';
import { NextCounterfoil } from './NextCounterfoil.tsx';
import { figureOf } from '#shared/domain/operation-figure.ts';

const SHOWN = 5;

/** What was done on this till last, with the picture of what became of it. Pressed, a row shows its counterfoil. */
export function LastCounterfoils() {
  const { t } = useWords();
  const recent = useActions((actions) => actions.recent);
  return (
    <>
      <div className="stub-head">
        <h2>{t('counter:last.title')}</h2>
        <span className="quiet">{recent.length === 0 ? t('counter:last.none') : ''}</span>
      </div>
      <ol className="moves">
        {recent.slice(0, SHOWN).map((action) => (
          <Counterfoil key={action.id} action={action} />
        ))}
      </ol>
      <NextCounterfoil />
    </>
  );
}

function Counterfoil({ action }: { readonly action: ActionView }) {
  const { t, locale, cardNumber } = useWords();
  const { openAction } = useWindow.getState();
  const { mark, tone } = actionLook[action.state];
  const over = action.state === 'refused' || action.state === 'withdrawn';
  const form = over ? 'not' : action.state === 'confirmed' ? 'done' : 'open';
  const amount = figureOf(action.operation);
  return (
    <li className={tone}>
      <button type="button" className="what" onClick={() => openAction(action.id)}>
        {t(`action:${form}.${action.operation.do}`)}
        <span className="hide"> {action.serial}</span>
      </button>
      <span className="val fig">{amount === null ? '' : amountParts(amount, locale).figures}</span>
      <small>
        <Mark name={mark} />
        {t(`action:state.${action.state}`)}
      </small>
      <small className="e fig">
        {timeText(dateOf(action.at), locale)}
        {'\u2002'}
        {cardNumber(action.card.lastFour)}
      </small>
    </li>
  );
}
