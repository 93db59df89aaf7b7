import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { TakenLine } from '#renderer/shell/TakenLine.tsx';
import { Choices } from '#renderer/ui/Choices.tsx';
import type { Movement } from '#shared/domain/card.ts';
import { plus } from '#shared/money/money.ts';
import { sizeOf, takenFrom } from '#shared/domain/taken-from.ts';
import { useId, useState } from 'react';
import { amountOf } from './draft.ts';
import { useSending } from './use-sending.ts';
import { WayPage, type WayProps } from './WayPage.tsx';

const LONGEST_REASON = 500;

/** What was once taken goes back onto the card, whole or in part. */
export function GiveBackScreen({ page, onDone, onBack }: WayProps) {
  const { t, money: text } = useWords();
  const { card } = page;
  const [id] = useState(() => crypto.randomUUID());
  const movements = takenFrom(card);
  const [chosen, setChosen] = useState(movements[0]?.id);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const sending = useSending();
  const fieldId = useId();
  const movement = movements.find((it) => it.id === chosen) ?? movements[0];
  const most = movement === undefined ? null : sizeOf(movement);
  const amount = amountOf(typed, most);
  const ready = movement !== undefined && most !== null && amount !== null && reason.trim() !== '';

  async function send(of: Movement): Promise<void> {
    const whole = amount?.minor === most?.minor;
    const sent = await sending.ask(() =>
      bridge.call('action/submit', {
        id,
        card: card.ref,
        operation: { do: 'give-back', movementId: of.id, amount: whole ? null : amount, reason: reason.trim() },
      }),
    );
    if (sent !== undefined) onDone([sent.action]);
  }
  function change(set: () => void): void {
    set();
    sending.forget();
  }

  return (
    <WayPage
      way="give-back"
      card={card}
      will={
        amount === null || card.balance === null
          ? t('cards:wayWhat.give-back')
          : t('cards:will.give-back', { amount: text(amount), sum: text(plus(card.balance, amount)) })
      }
      sending={sending}
      not={ready ? undefined : t('cards:key.fill')}
      onBack={onBack}
      onSend={() => (ready ? void send(movement) : undefined)}
    >
      <div className="way-fields">
        <Choices
          label={t('cards:field.movement')}
          value={movement?.id ?? ''}
          options={movements.map((it) => ({ value: it.id, content: <TakenLine movement={it} /> }))}
          onChange={(next) => (sending.fixed ? undefined : change(() => setChosen(next)))}
        />
        <div className="field">
          <label htmlFor={`${fieldId} amount`}>{t('cards:field.amount')}</label>
          <input
            id={`${fieldId} amount`}
            className="in fig"
            dir="ltr"
            inputMode="decimal"
            value={typed}
            disabled={sending.fixed}
            autoComplete="off"
            aria-invalid={amount === null || undefined}
            aria-describedby={`${fieldId} amount hint`}
            onChange={(event) => change(() => setTyped(event.target.value))}
          />
          <span id={`${fieldId} amount hint`} className={amount === null ? 'hint refused-text' : 'hint'}>
            {most === null ? '' : t('cards:hint.back', { most: text(most) })}
          </span>
        </div>
        <div className="field">
          <label htmlFor={`${fieldId} reason`}>{t('cards:field.reason')}</label>
          <input
            id={`${fieldId} reason`}
            className="in"
            value={reason}
            maxLength={LONGEST_REASON}
            disabled={sending.fixed}
            autoComplete="off"
            aria-describedby={`${fieldId} reason hint`}
            onChange={(event) => change(() => setReason(event.target.value))}
          />
          <span id={`${fieldId} reason hint`} className="hint">
            {t('cards:hint.reason')}
          </span>
        </div>
      </div>
    </WayPage>
  );
}
