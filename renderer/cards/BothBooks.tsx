import { signedFigures } from '#shared/words/money-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { actionLook } from '#renderer/ui/action-look.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import type { MarkName } from '#renderer/ui/icon-names.ts';
import { figureOf } from '#shared/domain/operation-figure.ts';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { Movement } from '#shared/domain/card.ts';
import type { CardPage } from './page-store.ts';

type Row = CardPage['story'][number];

/** Agreement by shape before colour: only what differs has ink of its own. */
const looks: Record<Row['agreement'], { readonly mark: MarkName; readonly tone: string }> = {
  equal: { mark: 'confirmed', tone: 'confirmed' },
  'theirs-only': { mark: 'sending', tone: 'plain' },
  'ours-only': { mark: 'unknown', tone: 'unknown' },
  different: { mark: 'refused', tone: 'refused' },
  open: { mark: 'accepted', tone: 'accepted' },
  unbooked: { mark: 'confirmed', tone: 'plain' },
};

/** The till's counterfoils beside the vendor's movements, newest first. */
export function BothBooks({ page }: { readonly page: CardPage }) {
  const { t, moment, number } = useWords();
  const now = useNow();
  const issuer = t(`shell:vendor.${page.card.ref.vendor}`);
  const odd = page.story.filter(({ agreement }) => agreement === 'different' || agreement === 'ours-only').length;
  return (
    // Longer than its ticket it scrolls, and a keyboard alone must be able to.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="both-books" aria-label={t('cards:books.title')} tabIndex={0}>
      <header className="stub-head">
        <h2>{t('cards:books.title')}</h2>
        <span className={odd === 0 ? 'quiet' : 'strong refused-text'}>
          {odd === 0 ? t('cards:books.agree') : t('cards:books.differ', { number: number(odd) })}
        </span>
      </header>
      {page.since === null ? null : (
        <p className="quiet">{t('cards:books.since', { since: moment(page.since, now) })}</p>
      )}
      {page.story.length === 0 ? <p className="quiet">{t('cards:books.none')}</p> : null}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('cards:books.when')}</th>
            <th scope="col">{t('action:till')}</th>
            <th scope="col">{issuer}</th>
            <th scope="col">{t('cards:books.together')}</th>
          </tr>
        </thead>
        <tbody>
          {page.story.map((row) => (
            <BookRow key={row.ours?.id ?? row.theirs[0]?.id ?? row.at} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BookRow({ row }: { readonly row: Row }) {
  const { t, moment } = useWords();
  const now = useNow();
  const { mark, tone } = looks[row.agreement];
  return (
    <tr className={tone}>
      <td className="fig quiet">{moment(row.at, now)}</td>
      <td>
        {row.ours === null ? <span className="quiet">{t('cards:books.noLine')}</span> : <Ours action={row.ours} />}
      </td>
      <td>
        {row.theirs.length === 0 ? <span className="quiet">{t('cards:books.noLine')}</span> : null}
        {row.theirs.map((movement) => (
          <Theirs key={movement.id} movement={movement} />
        ))}
      </td>
      <td>
        <span className="state">
          <Mark name={mark} />
          {t(`cards:agreement.${row.agreement}`)}
        </span>
      </td>
    </tr>
  );
}

function Ours({ action }: { readonly action: ActionView }) {
  const { t, money } = useWords();
  const amount = figureOf(action.operation);
  const word =
    action.state === 'confirmed' ? 'done' : action.state === 'refused' || action.state === 'withdrawn' ? 'not' : 'open';
  return (
    <>
      <span className="line-of">
        {t(`action:${word}.${action.operation.do}`)} {amount === null ? null : <b className="fig">{money(amount)}</b>}
      </span>
      <small className={`quiet fig ${actionLook[action.state].tone}`}>
        <bdi>{action.serial}</bdi> <bdi>{action.cashier}</bdi>
      </small>
    </>
  );
}

function Theirs({ movement }: { readonly movement: Movement }) {
  const { t, locale, number } = useWords();
  const { amount, points } = movement;
  const value = amount === null ? (points === null ? '' : number(points)) : signedFigures(amount, locale);
  return (
    <>
      <span className="line-of">
        {t(`card:movement.${movement.kind}`)} <b className="fig">{value}</b>
      </span>
      <small className="quiet">
        <bdi>{[movement.till, movement.cashier].filter((it) => it !== null).join(', ')}</bdi>
      </small>
    </>
  );
}
