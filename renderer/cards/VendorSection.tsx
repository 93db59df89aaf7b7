import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { CardRow } from './CardRow.tsx';
import { useCards, type VendorCards } from './cards-store.ts';
import { sorted, type Sorting } from './sorting.ts';

interface VendorSectionProps {
  readonly list: VendorCards;
  readonly sorting: Sorting;
}

/** What one vendor has, or in a sentence why nothing is there. */
export function VendorSection({ list, sorting }: VendorSectionProps) {
  const speaker = useWords();
  const { t, number } = speaker;
  const { vendor, cards, asking, problem, next, unreadable } = list;
  const { more } = useCards.getState();
  const issuer = t(`shell:vendor.${vendor}`);
  const said = problem === undefined ? undefined : problemWords(problem, speaker, issuer);

  return (
    <section aria-label={issuer} aria-busy={asking} className="vendor-cards">
      <header className="vendor-head">
        <h2>{issuer}</h2>
        <p role="status" className="quiet">
          {asking ? t('cards:asking', { issuer }) : t('cards:shown', { shown: number(cards.length) })}
        </p>
      </header>
      <ul className="card-rows">
        {sorted(cards, sorting).map((card) => (
          <li key={card.ref.id}>
            <CardRow card={card} />
          </li>
        ))}
      </ul>
      {said === undefined ? null : (
        <p className="said-here">
          <Icon name="stop" />
          <span>
            <Say text={said.what} /> <b>{said.todo}</b>
          </span>
        </p>
      )}
      {cards.length > 0 || asking || problem !== undefined ? null : (
        <p className="nothing-here">{t(next === null ? 'cards:none' : 'cards:noneYet', { issuer })}</p>
      )}
      {unreadable === 0 ? null : (
        <p className="nothing-here">{t('cards:unreadable', { number: number(unreadable) })}</p>
      )}
      {asking || (next === null && problem === undefined) ? null : (
        <button type="button" className="btn" onClick={() => more(vendor)}>
          {t(problem === undefined ? 'cards:more' : 'cards:askAgain', { issuer })}
        </button>
      )}
    </section>
  );
}
