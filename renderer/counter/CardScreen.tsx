import { useWords } from '#renderer/i18n/Words.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { TrainingStamp } from '#renderer/training/TrainingStamp.tsx';
import { CardAge } from './CardAge.tsx';
import { CardFacts } from './CardFacts.tsx';
import { CardHead } from './CardHead.tsx';
import { standstill } from './card-status.ts';
import { CardWorth } from './CardWorth.tsx';
import { useCounter, type Counter } from './counter-store.ts';
import { useVendorName } from './issuer.ts';
import { Movements } from './Movements.tsx';
import { Stopped } from './Stopped.tsx';
import './found.css';

export function CardScreen({ found }: { readonly found: Extract<Counter, { at: 'card' }> }) {
  const { t } = useWords();
  const { find, clear } = useCounter.getState();
  const { card, asked, unanswered } = found;
  const issuer = useVendorName(card.ref.vendor);
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
            <p className="serial">
              <span>{t('counter:nothingDone')}</span>
            </p>
          </>
        }
      >
        <CardHead card={card} />
        {stands === undefined ? (
          <CardWorth card={card} age={<CardAge card={card} kept={unanswered !== undefined} />} />
        ) : (
          <Stopped problem={stands} issuer={issuer} />
        )}
        <CardFacts card={card} withBalance={stands !== undefined} />
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          { key: 'Escape', icon: 'next', label: t('counter:key.nextCard'), run: clear },
          {
            key: 'F7',
            icon: 'balance',
            label: t('counter:key.askAgain'),
            sub: t('counter:key.askAgainSub'),
            run: () => void find(asked),
          },
        ]}
      />
    </main>
  );
}
