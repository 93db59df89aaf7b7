import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Strip, type Act } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { CardRef } from '#shared/domain/card.ts';
import { useEffect, useState } from 'react';
import { BothBooks } from './BothBooks.tsx';
import { CardSummary } from './CardSummary.tsx';
import { readPage, usePage } from './page-store.ts';
import { PutRight } from './put-right/PutRight.tsx';
import { Said } from './Said.tsx';

/** One card with its whole story, and the way to put it right. */
export function PageScreen({ card: ref }: { readonly card: CardRef }) {
  const { t } = useWords();
  const { openCard } = useWindow.getState();
  const { page: last, problem } = usePage();
  // What was read of the card before it is not shown for this one, not even for a frame.
  const page = last?.card.ref.id === ref.id ? last : undefined;
  const [puttingRight, setPuttingRight] = useState(false);
  const issuer = t(`shell:vendor.${ref.vendor}`);

  useEffect(() => {
    usePage.setState({ page: undefined, problem: undefined });
    void readPage(ref);
    return bridge.onEvent((event) => {
      if (event.name === 'action/changed' && event.body.card.ref?.id === ref.id) void readPage(ref);
    });
  }, [ref]);

  if (puttingRight && page !== undefined) {
    return <PutRight page={page} onEnd={() => setPuttingRight(false)} />;
  }
  const acts: Act[] = [
    { key: 'Escape', icon: 'back', label: t('cards:key.cards'), run: () => openCard(undefined) },
    { key: 'F7', icon: 'balance', label: t('cards:key.again'), run: () => void readPage(ref) },
    {
      key: 'F9',
      icon: 'put-right',
      label: t('cards:key.putRight'),
      sub: t('cards:key.putRightSub'),
      not: page === undefined ? t('cards:asking', { issuer }) : undefined,
      press: true,
      run: () => setPuttingRight(true),
    },
  ];
  return (
    <main className="main counter card-page">
      <Ticket
        label={t('card:label')}
        stubLabel={t('cards:facts')}
        stub={page === undefined ? <p className="quiet">{issuer}</p> : <CardSummary card={page.card} />}
      >
        {problem === undefined ? null : <Said problem={problem} issuer={issuer} role="alert" />}
        {page === undefined ? (
          problem === undefined ? (
            <p role="status">{t('cards:asking', { issuer })}</p>
          ) : null
        ) : (
          <BothBooks page={page} />
        )}
      </Ticket>
      <Strip label={t('shell:keys')} acts={acts} />
    </main>
  );
}
