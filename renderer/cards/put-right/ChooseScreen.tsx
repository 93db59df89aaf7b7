import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Strip } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { CardSummary } from '../CardSummary.tsx';
import type { CardPage } from '../page-store.ts';
import { restOf, wayIcons, ways, type Way } from './ways.ts';

interface ChooseScreenProps {
  readonly page: CardPage;
  readonly onWay: (way: Way) => void;
  readonly onEnd: () => void;
}

/** Every way in its place; what can't be done with this card says why. */
export function ChooseScreen({ page, onWay, onEnd }: ChooseScreenProps) {
  const speaker = useWords();
  const { t } = speaker;
  return (
    <main className="main counter card-page">
      <Ticket label={t('cards:putRight')} stubLabel={t('cards:facts')} stub={<CardSummary card={page.card} />}>
        <h1>{t('cards:putRight')}</h1>
        <ul className="ways">
          {ways.map((way) => {
            const rest = restOf(way, page, speaker);
            return (
              <li key={way}>
                <button
                  type="button"
                  className="deed-key"
                  aria-disabled={rest !== undefined || undefined}
                  onClick={rest === undefined ? () => onWay(way) : undefined}
                >
                  <Icon name={rest === undefined ? wayIcons[way] : 'lock'} />
                  <b>{t(`cards:way.${way}`)}</b>
                  <small>{rest ?? t(`cards:wayWhat.${way}`)}</small>
                </button>
              </li>
            );
          })}
        </ul>
      </Ticket>
      <Strip label={t('shell:keys')} acts={[{ key: 'Escape', icon: 'back', label: t('cards:key.card'), run: onEnd }]} />
    </main>
  );
}
