import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import { statusLook } from '#renderer/ui/card-status.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { CardView } from '#shared/contract/card-view.ts';
import { cardKey } from '#shared/domain/card.ts';
import type { KeyboardEvent } from 'react';
import { holderName, worthText } from './CardWorth.tsx';
import type { Choosing } from './counter-state.ts';
import { useCounter } from './counter-store.ts';
import './choose.css';

/** What a search found. A person chooses, also when there is only one. */
export function ChooseScreen({ choosing }: { readonly choosing: Choosing }) {
  const speaker = useWords();
  const { t } = speaker;
  const { clear, pick, show } = useCounter.getState();
  const { asked, choice } = choosing;
  const { cards, more, unheard } = choice;

  return (
    <main className="main counter choosing">
      <Ticket label={t('counter:search.title')}>
        <header className="page-head">
          <h1>{t(cards.length === 0 ? 'counter:search.none' : 'counter:search.title')}</h1>
          {cards.length === 0 ? null : (
            <p className="grow quiet">
              <bdi>{t('counter:search.for', { text: asked.code })}</bdi>
            </p>
          )}
        </header>
        {cards.length === 0 ? (
          <p className="todo">
            <Say text={t('counter:search.noneWhat', { text: asked.code })} />
          </p>
        ) : (
          <ul className="rows found-cards">
            {cards.map((card) => (
              <li key={cardKey(card.ref)}>
                <button type="button" className="row" onClick={() => void pick(card)} onKeyDown={step}>
                  <FoundCard card={card} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className="beside">
          {more ? <Aside text={t('counter:search.more')} /> : null}
          {unheard.map(({ vendor, problem }) => {
            const issuer = t(`shell:vendor.${vendor}`);
            const cant = problem.code === 'not-possible' ? t('counter:search.cant', { issuer }) : undefined;
            return <Aside key={vendor} text={cant ?? problemWords(problem, speaker, issuer).what} />;
          })}
        </div>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          { key: 'Escape', icon: 'next', label: t('counter:key.nextCard'), run: clear },
          {
            key: 'F10',
            icon: 'find',
            label: t('counter:search.again'),
            run: () => show({ at: 'typing', text: asked.code }),
          },
        ]}
      />
    </main>
  );
}

function FoundCard({ card }: { readonly card: CardView }) {
  const speaker = useWords();
  const { t } = speaker;
  const { icon, tone } = statusLook[card.status];
  const name = holderName(card);
  return (
    <>
      <b>
        <bdi>{name ?? card.title ?? t(`card:kind.${card.kind}`)}</bdi>
      </b>
      <span className="quiet">
        {t(`card:kind.${card.kind}`)} · {t(`shell:vendor.${card.ref.vendor}`)}
      </span>
      <bdi dir="ltr" className="fig">
        <span aria-hidden="true">•••• </span>
        {card.lastFour}
      </bdi>
      <Badge icon={icon} tone={tone}>
        {t(`card:status.${card.status}`)}
      </Badge>
      <b className="fig worth-of">{worthText({ card }, speaker)}</b>
    </>
  );
}

function Aside({ text }: { readonly text: string }) {
  return (
    <p className="note">
      <Icon name="info" />
      <span>
        <Say text={text} />
      </span>
    </p>
  );
}

/** The arrows go from row to row; Tab does too. */
function step(event: KeyboardEvent<HTMLButtonElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const rows = [...(event.currentTarget.closest('ul')?.querySelectorAll('button') ?? [])];
  const at = rows.indexOf(event.currentTarget);
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
}
