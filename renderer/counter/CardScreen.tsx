import { useWords } from '#renderer/i18n/Words.tsx';
import { NextCounterfoil } from './NextCounterfoil.tsx';
import { TrainingStamp } from '#renderer/training/TrainingStamp.tsx';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { cardActs } from './card-acts.ts';
import { CardAge } from './CardAge.tsx';
import { CardFacts } from './CardFacts.tsx';
import { CardHead } from './CardHead.tsx';
import { CardWorth } from './CardWorth.tsx';
import type { Found } from './counter-state.ts';
import { useCounter } from './counter-store.ts';
import { useVendorCan, useVendorName } from './issuer.ts';
import { Movements } from './Movements.tsx';
import { standstill } from './standstill.ts';
import { Stopped } from './Stopped.tsx';
import './found.css';

export function CardScreen({ found }: { readonly found: Found }) {
  const speaker = useWords();
  const { t } = speaker;
  const { find, pick, clear, open } = useCounter.getState();
  const { openCard } = useWindow.getState();
  const { card, asked } = found;
  const issuer = useVendorName(card.ref.vendor);
  const can = useVendorCan(card.ref.vendor);
  const stands = standstill(card);

  return (
    <main className="main counter found">
      <Ticket
        label={t('card:label')}
        bodyClass="card"
        stubLabel={t('card:movements')}
        stub={
          <>
            <div className="story-of-card">
              <Movements movements={card.movements} />
            </div>
            <TrainingStamp />
            <NextCounterfoil />
          </>
        }
      >
        <CardHead card={card} />
        {stands === undefined ? (
          <CardWorth found={found} age={<CardAge found={found} />} />
        ) : (
          <Stopped problem={stands} issuer={issuer} />
        )}
        <CardFacts card={card} withBalance={stands !== undefined} />
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          { key: 'Escape', icon: 'next', label: t('counter:key.nextCard'), run: clear },
          ...cardActs(found, speaker, can, (intent) => open(found, intent)),
          {
            key: 'F7',
            icon: 'balance',
            label: t('counter:key.askAgain'),
            sub: t('counter:key.askAgainSub'),
            run: () => void (asked === undefined ? pick(card) : find(asked)),
          },
          {
            key: 'F9',
            icon: 'put-right',
            label: t('counter:key.page'),
            sub: t('counter:key.pageSub'),
            run: () => openCard(card.ref),
          },
        ]}
      />
    </main>
  );
}
