import { useWords } from '#renderer/i18n/Words.tsx';
import { CardRow } from './CardRow.tsx';
import { useCards, type VendorCards } from './cards-store.ts';
import { sorted, type Sorting } from './sorting.ts';
import { Said } from './Said.tsx';

interface VendorSectionProps {
  readonly list: VendorCards;
  readonly sorting: Sorting;
}

/** What one vendor has, or in a sentence why nothing is there. */
export function VendorSection({ list, sorting }: VendorSectionProps) {
  const { t, number } = useWords();
  const { vendor, cards, asking, problem, next, unreadable } = list;
  const { more } = useCards.getState();
  const issuer = t(`shell:vendor.${vendor}`);

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
      {problem === undefined ? null : <Said problem={problem} issuer={issuer} />}
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
