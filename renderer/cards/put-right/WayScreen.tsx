import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { dateOf, dayText } from '#shared/words/date-text.ts';
import type { Speaker } from '#renderer/i18n/speaker.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { Operation } from '#shared/domain/action.ts';
import { useEffect, useState } from 'react';
import { CardSummary } from '../CardSummary.tsx';
import type { CardPage } from '../page-store.ts';
import { emptyDraft, operationOf } from './draft.ts';
import { WayFields } from './WayFields.tsx';
import { wayIcons, type Way } from './ways.ts';
import { Said } from '../Said.tsx';

interface WayScreenProps {
  readonly page: CardPage;
  readonly way: Way;
  readonly onDone: (action: ActionView) => void;
  readonly onBack: () => void;
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
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<AskProblem>();
  const unheard = problem?.code === 'till-stopped';
  const ready = operationOf(way, draft, card.balance, now);
  const operation = isReady(ready) ? ready : undefined;
  const wrong = isReady(ready) ? [] : ready;
  const issuer = t(`shell:vendor.${card.ref.vendor}`);

  // A card that is scanned meanwhile is offered, and what is typed here stays.
  useEffect(() => {
    useWindow.setState({ scans: 'held' });
    return () => useWindow.setState({ scans: 'shown' });
  }, []);

  async function send(what: Operation): Promise<void> {
    setSending(true);
    const answer = await bridge.call('action/submit', { id, card: card.ref, operation: what });
    setSending(false);
    if (answer.ok) onDone(answer.value.action);
    else setProblem(answer.problem);
  }

  return (
    <main className="main counter card-page">
      <Ticket label={t(`cards:way.${way}`)} stubLabel={t('cards:facts')} stub={<CardSummary card={card} />}>
        <h1>{t(`cards:way.${way}`)}</h1>
        <WayFields
          way={way}
          draft={draft}
          wrong={wrong}
          fixed={sending || unheard}
          withoutEnd={card.ref.vendor === 'voucherify'}
          onChange={(next) => {
            setDraft(next);
            setProblem(undefined);
          }}
        />
        <p className="note will">
          <Icon name="info" />
          <span>
            <b>{t('cards:before')}</b>{' '}
            {operation === undefined ? t(`cards:wayWhat.${way}`) : willBe(operation, page, speaker)}
          </span>
        </p>
        {problem === undefined ? null : <Said problem={problem} issuer={issuer} role="alert" />}
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          { key: 'Escape', icon: 'back', label: t('cards:key.back'), sub: t('cards:key.backSub'), run: onBack },
          {
            key: 'F2',
            icon: wayIcons[way],
            label: t(`cards:way.${way}`),
            not: operation === undefined ? t('cards:key.fill') : sending ? t('cards:key.sending') : undefined,
            press: true,
            commits: true,
            run: () => (operation === undefined ? undefined : void send(operation)),
          },
        ]}
      />
    </main>
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
