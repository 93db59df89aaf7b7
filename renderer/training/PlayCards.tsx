import { bridge } from '#renderer/bridge/bridge.ts';
import { statusLook } from '#renderer/ui/card-status.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { scanned } from '#renderer/shell/scan-inbox.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import type { PlayCard } from '#shared/contract/training.ts';
import { useEffect, useState } from 'react';
import { barcode } from './barcode.ts';
import './play-cards.css';

/** The play cards with their bars: on paper for a reader, on screen as a scanner without one. */
export function PlayCards() {
  const { t } = useWords();
  const [cards, setCards] = useState<readonly PlayCard[]>([]);
  const [sheet, setSheet] = useState<'each' | 'box'>('each');
  const { goTo, openSheet } = useWindow.getState();

  useEffect(() => {
    let here = true;
    void bridge.call('training/play-cards', {}).then((answer) => {
      if (here && answer.ok) setCards(answer.value);
    });
    return () => {
      here = false;
    };
  }, []);

  return (
    <main className="main play">
      <Ticket label={t('training:title')}>
        <header className="page-head">
          <h1>{t('training:title')}</h1>
          <p className="quiet grow">{t('training:what')}</p>
          <Segments
            label={t('training:sheet.label')}
            value={sheet}
            options={(['each', 'box'] as const).map((value) => ({ value, label: t(`training:sheet.${value}`) }))}
            onChange={setSheet}
          />
        </header>
        <ul className="play-cards">
          {cards
            .filter((card) => sheetsOf(card).includes(sheet))
            .map((card) => (
              <PlayCardItem key={card.number} card={card} />
            ))}
        </ul>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[
          { key: 'Escape', icon: 'back', label: t('shell:key.counter'), run: () => goTo('counter') },
          {
            key: 'F8',
            icon: 'print',
            label: t('training:key.print'),
            sub: t('training:key.printSub'),
            run: () => window.print(),
          },
          { key: 'F10', icon: 'plug', label: t('training:key.plug'), run: () => openSheet('plug') },
        ]}
      />
    </main>
  );
}

/** The box from the printer is a sheet of its own, with the card of any amount that lies in it. */
function sheetsOf({ lesson }: PlayCard): readonly ('each' | 'box')[] {
  if (lesson === 'box') return ['box'];
  return lesson === 'open-amount' ? ['each', 'box'] : ['each'];
}

function PlayCardItem({ card }: { readonly card: PlayCard }) {
  const { t } = useWords();
  const kind = t(`card:kind.${card.kind}`);
  const { icon, tone } = statusLook[card.status];

  return (
    <li>
      <button
        type="button"
        className="play-card"
        aria-label={t('training:scan', { number: card.number, title: `${kind}, ${t(`card:status.${card.status}`)}` })}
        onClick={() => scanned(card.number)}
      >
        <span className="play-head">
          <span>
            <b>{kind}</b>
            <small>{t(`shell:vendor.${card.vendor}`)}</small>
            <small>{t(`training:lesson.${card.lesson}`)}</small>
          </span>
          <Badge icon={icon} tone={tone}>
            {t(`card:status.${card.status}`)}
          </Badge>
        </span>
        <img className="bars" src={barcode(card.number)} alt="" />
        <span className="fig number">
          <bdi>{card.number}</bdi>
        </span>
      </button>
    </li>
  );
}
