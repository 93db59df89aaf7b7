import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import type { CardView } from '#shared/contract/card-view.ts';
import { plus, type Money } from '#shared/money/money.ts';
import { useId, useState } from 'react';
import { CardLine } from './CardLine.tsx';
import { OtherCard } from './OtherCard.tsx';
import { restBeside, restOfRoom } from './together.ts';
import { useSending } from './use-sending.ts';
import { WayPage, type WayProps } from './WayPage.tsx';

const CODE = /^\d{6}$/;
const LONGEST_REASON = 400;

/** A lost card and the one in its place: the balance moves, then the lost one is suspended. One press, two actions. */
export function ReplaceScreen({ page, onDone, onBack }: WayProps) {
  const speaker = useWords();
  const { t, money } = speaker;
  const { card } = page;
  // Made when the screen opens: pressed twice, or asked again after a lost answer, it is the same two actions.
  const [ids] = useState(() => ({ id: crypto.randomUUID(), suspendId: crypto.randomUUID() }));
  const [by, setBy] = useState<CardView>();
  const [code, setCode] = useState('');
  const [reason, setReason] = useState(() => t('cards:replace.reason'));
  const sending = useSending();
  const id = useId();
  const amount = card.balance;
  const rest =
    by === undefined || amount === null
      ? undefined
      : (restBeside(card, by, speaker) ?? restOfRoom(by, amount, speaker));
  const ready = by !== undefined && amount !== null && rest === undefined && CODE.test(code) && reason.trim() !== '';

  async function send(other: CardView, all: Money): Promise<void> {
    const sent = await sending.ask(() =>
      bridge.call('action/replace', {
        ...ids,
        card: card.ref,
        by: other.ref,
        amount: all,
        code,
        reason: reason.trim(),
      }),
    );
    if (sent !== undefined) onDone([sent.action, sent.suspension]);
  }

  function change(set: () => void): void {
    set();
    sending.forget();
  }

  return (
    <WayPage
      way="replace"
      card={card}
      takesScans
      will={
        by === undefined || amount === null || rest !== undefined
          ? t('cards:wayWhat.replace')
          : t('cards:will.replace', {
              amount: money(amount),
              to: by.lastFour,
              sum: money(by.balance === null ? amount : plus(by.balance, amount)),
            })
      }
      sending={sending}
      not={ready ? undefined : t('cards:key.fill')}
      onBack={onBack}
      onSend={() => (ready ? void send(by, amount) : undefined)}
    >
      <div className="way-fields">
        <OtherCard
          label={t('cards:field.by')}
          disabled={sending.fixed}
          onFound={(found) => change(() => setBy(found))}
        />
        {by === undefined ? null : <CardLine card={by} not={rest} />}
        <div className="field">
          <label htmlFor={`${id} code`}>{t('cards:field.code')}</label>
          <input
            id={`${id} code`}
            className="in"
            type="password"
            inputMode="numeric"
            maxLength={6}
            value={code}
            disabled={sending.fixed}
            autoComplete="off"
            aria-describedby={`${id} code hint`}
            onChange={(event) => change(() => setCode(event.target.value))}
          />
          <span id={`${id} code hint`} className="hint">
            {t('cards:replace.codeHint')}
          </span>
        </div>
        <div className="field">
          <label htmlFor={`${id} reason`}>{t('cards:field.reason')}</label>
          <input
            id={`${id} reason`}
            className="in"
            value={reason}
            maxLength={LONGEST_REASON}
            disabled={sending.fixed}
            autoComplete="off"
            onChange={(event) => change(() => setReason(event.target.value))}
          />
        </div>
      </div>
    </WayPage>
  );
}
