import { useWords } from '#renderer/i18n/Words.tsx';
import { CardRow } from './CardRow.tsx';
import { useFound } from './found-store.ts';
import { Said } from './Said.tsx';
import { sorted, type Sorting } from './sorting.ts';

/** What a text has found, and who could not be asked: an empty list never looks like "there is none". */
export function FoundCards({ sorting }: { readonly sorting: Sorting }) {
  const { t, number } = useWords();
  const found = useFound((store) => store.found);
  if (found === undefined) return null;
  if (found === 'asking') return <p role="status">{t('cards:asking', { issuer: t('shell:issuer') })}</p>;
  if ('problem' in found) return <Said role="status" problem={found.problem} issuer={t('shell:issuer')} />;
  const { cards, more, unheard } = found;
  return (
    <section className="vendor-cards" aria-label={t('cards:find.label')}>
      <p role="status" className="quiet">
        {cards.length === 0 ? t('cards:find.none') : t('cards:find.found', { number: number(cards.length) })}
      </p>
      <ul className="card-rows">
        {sorted(cards, sorting).map((card) => (
          <li key={`${card.ref.vendor} ${card.ref.id}`}>
            <CardRow card={card} />
          </li>
        ))}
      </ul>
      {more ? <p className="nothing-here">{t('cards:find.more')}</p> : null}
      {unheard.map(({ vendor, problem }) => {
        const issuer = t(`shell:vendor.${vendor}`);
        return problem.code === 'not-possible' ? (
          <p key={vendor} className="nothing-here">
            {t('cards:find.unasked', { issuer })}
          </p>
        ) : (
          <Said role="status" key={vendor} problem={problem} issuer={issuer} />
        );
      })}
    </section>
  );
}
