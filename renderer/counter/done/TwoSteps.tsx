import { useWords } from '#renderer/i18n/Words.tsx';
import { actionLook } from '#renderer/ui/action-look.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import { figureOf } from '#shared/domain/operation-figure.ts';
import type { Pressed } from '../shown-action.ts';

/** One step for a person, two for the record: a line for each, with its own counterfoil. */
export function TwoSteps({ action, load }: Pressed & { readonly load: ActionView }) {
  const { t, money } = useWords();
  const amount = figureOf(load.operation);
  return (
    <ol className="two-steps">
      <Step action={action} what={t('counter:activate.first')} />
      <Step action={load} what={t('counter:activate.second', { amount: amount === null ? '' : money(amount) })} />
    </ol>
  );
}

function Step({ action, what }: { readonly action: ActionView; readonly what: string }) {
  const { t } = useWords();
  const { mark, tone } = actionLook[action.state];
  return (
    <li className={tone}>
      <Mark name={mark} />
      <span>
        {what}: <b>{t(`action:state.${action.state}`)}</b>
      </span>
      <bdi className="fig" dir="ltr">
        {action.serial}
      </bdi>
    </li>
  );
}
