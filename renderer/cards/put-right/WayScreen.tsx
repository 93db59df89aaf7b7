import { bridge } from '#renderer/bridge/bridge.ts';
import { dateOf, dayText } from '#shared/words/date-text.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import type { Operation } from '#shared/domain/action.ts';
import { useState } from 'react';
import type { CardPage } from '../page-store.ts';
import { emptyDraft, operationOf } from './draft.ts';
import { WayFields } from './WayFields.tsx';
import { WayPage, type WayProps } from './WayPage.tsx';
import { type PlainWay } from './ways.ts';
import { useSending } from './use-sending.ts';

interface WayScreenProps extends WayProps {
  readonly way: PlainWay;
}

/** What is asked for, what will happen, and the key that does it. */
export function WayScreen({ page, way, onDone, onBack }: WayScreenProps) {
  const speaker = useWords();
  const { t } = speaker;
  const { card } = page;
  const now = useNow();
  // Made when the screen opens: pressed twice, or asked again after a lost answer, it is one action.
  const [id] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(emptyDraft);
  const sending = useSending();
  const ready = operationOf(way, draft, card.balance, now);
  const operation = isReady(ready) ? ready : undefined;
  const wrong = isReady(ready) ? [] : ready;

  async function send(what: Operation): Promise<void> {
    const sent = await sending.ask(() => bridge.call('action/submit', { id, card: card.ref, operation: what }));
    if (sent !== undefined) onDone([sent.action]);
  }

  return (
    <WayPage
      way={way}
      card={card}
      will={operation === undefined ? t(`cards:wayWhat.${way}`) : willBe(operation, page, speaker)}
      sending={sending}
      not={operation === undefined ? t('cards:key.fill') : undefined}
      onBack={onBack}
      onSend={() => (operation === undefined ? undefined : void send(operation))}
    >
      <WayFields
        way={way}
        draft={draft}
        wrong={wrong}
        fixed={sending.fixed}
        withoutEnd={card.ref.vendor === 'voucherify'}
        onChange={(next) => {
          setDraft(next);
          sending.forget();
        }}
      />
    </WayPage>
  );
}

function isReady(ready: ReturnType<typeof operationOf>): ready is Operation {
  return 'do' in ready;
}

/** What will be so afterwards, in one sentence. */
function willBe(operation: Operation, { card }: CardPage, { t, money, locale }: Speaker): string {
  const day = (text: string) => dayText(dateOf(text), locale);
  const left = card.balance === null || card.balance.minor === 0 ? undefined : money(card.balance);
  switch (operation.do) {
    case 'suspend':
      return operation.until === null
        ? t('cards:will.suspend')
        : t('cards:will.suspendUntil', { until: day(operation.until) });
    case 'void':
      return left === undefined ? t('cards:will.void') : t('cards:will.voidLeft', { left });
    case 'extend': {
      const end = new Date(Date.now() + operation.days * 86_400_000);
      return t('cards:will.extend', { end: dayText(end, locale) });
    }
    case 'close-expired':
      return t(`cards:will.close-${operation.how}`);
    case 'move':
      return t('cards:will.move', { amount: money(operation.amount), to: operation.to.slice(-4) });
    case 'hand-over':
      return t('cards:will.hand-over', { name: operation.name });
    case 'lift':
    case 'resend-code':
      return t(`cards:will.${operation.do}`);
    case 'schedule':
      return operation.deliverAt === null
        ? t('cards:will.scheduleNow')
        : t('cards:will.schedule', { at: day(operation.deliverAt) });
    default:
      return '';
  }
}
