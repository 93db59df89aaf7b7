import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { actionLook } from '#renderer/ui/action-look.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import { figureOf } from '#shared/domain/operation-figure.ts';

interface AuditRowProps {
  readonly action: ActionView;
  readonly chosen: boolean;
  readonly onPress: () => void;
}

export function AuditRow({ action, chosen, onPress }: AuditRowProps) {
  const { t, money, moment, cardNumber } = useWords();
  const now = useNow();
  const { mark, tone } = actionLook[action.state];
  const amount = figureOf(action.operation);
  return (
    <button type="button" className={`row audit-row ${tone}`} aria-pressed={chosen} onClick={onPress}>
      <Mark name={mark} />
      <span>
        {t(`action:open.${action.operation.do}`)}{' '}
        <bdi className="fig" dir="ltr">
          {cardNumber(action.card.lastFour)}
        </bdi>
        <small className="quiet">
          {t(`action:state.${action.state}`)}, <bdi>{action.cashier}</bdi>
        </small>
      </span>
      <span>
        <bdi className="fig" dir="ltr">
          {action.serial}
        </bdi>
        <small className="quiet fig">{moment(action.at, now)}</small>
      </span>
      <b className="fig m">{amount === null ? '' : money(amount)}</b>
    </button>
  );
}
