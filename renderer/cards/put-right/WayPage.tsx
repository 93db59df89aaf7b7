import { useWords } from '#renderer/i18n/Words.tsx';
import { useScans } from '#renderer/shell/use-scans.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import type { ReactNode } from 'react';
import { CardSummary } from '../CardSummary.tsx';
import type { CardPage } from '../page-store.ts';
import { Said } from '../Said.tsx';
import type { Sending } from './use-sending.ts';
import { wayIcons, type Way } from './ways.ts';

/** What every way is given, and what it tells: the actions that were written down, in their order. */
export interface WayProps {
  readonly page: CardPage;
  readonly onDone: (actions: readonly ActionView[]) => void;
  readonly onBack: () => void;
}

interface WayPageProps {
  readonly way: Way;
  readonly card: CardView;
  /** What will be so afterwards, in a sentence. */
  readonly will: string;
  readonly sending: Sending;
  /** Why it can't be done as it stands. */
  readonly not: string | undefined;
  /** A card that is scanned here is what the page asks for; else it is offered. */
  readonly takesScans?: boolean;
  readonly onBack: () => void;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** One way to put a card right: what is asked for, what will happen, and the key that does it. */
export function WayPage(props: WayPageProps) {
  const { way, card, will, sending, not, takesScans = false, onBack, onSend, children } = props;
  const { t } = useWords();
  const issuer = t(`shell:vendor.${card.ref.vendor}`);

  // A card that is scanned meanwhile is offered, and what is typed here stays.
  useScans(takesScans ? 'tested' : 'held');

  return (
    <main className="main counter card-page">
      <Ticket label={t(`cards:way.${way}`)} stubLabel={t('cards:facts')} stub={<CardSummary card={card} />}>
        <h1>{t(`cards:way.${way}`)}</h1>
        {children}
        <p className="note will">
          <Icon name="info" />
          <span>
            <b>{t('cards:before')}</b> {will}
          </span>
        </p>
        {sending.problem === undefined ? null : <Said problem={sending.problem} issuer={issuer} role="alert" />}
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          { key: 'Escape', icon: 'back', label: t('cards:key.back'), sub: t('cards:key.backSub'), run: onBack },
          {
            key: 'F2',
            icon: wayIcons[way],
            label: t(`cards:way.${way}`),
            not: not ?? (sending.underWay ? t('cards:key.sending') : undefined),
            press: true,
            commits: true,
            // Enter belongs to the field that looks for another card.
            alone: takesScans,
            run: onSend,
          },
        ]}
      />
    </main>
  );
}
