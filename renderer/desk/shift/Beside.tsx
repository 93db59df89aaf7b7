import { signedFigures } from '#shared/words/money-text.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import type { ShiftReport } from '#shared/contract/shift.ts';
import type { Figure } from '#shared/domain/figures.ts';
import { waitingKinds } from '#shared/domain/shift.ts';
import { nameOf } from './parts.ts';

const steps = ['brought', 'accepted', 'done', 'notDone', 'open'] as const;

/** What belongs to a shift beside its figures: whose it was, what was carried over, and what is owed. */
export function Beside({ report }: { readonly report: ShiftReport }) {
  const { t, number, locale } = useWords();
  const { sums, end } = report;
  const { waiting, actions, debt } = sums;
  const open = waitingKinds.filter((kind) => waiting[kind].count > 0);
  return (
    <>
      <section className="desk-part">
        <h2>{t('shift:hands')}</h2>
        <Hands report={report} />
        {end?.note == null ? null : (
          <p>
            <bdi>{end.note}</bdi>
          </p>
        )}
      </section>
      <section className="desk-part">
        <h2>{t('shift:beside')}</h2>
        <dl className="beside">
          <div>
            <dt>{t('shift:debt')}</dt>
            <dd className="fig">{signedFigures(debt, locale)}</dd>
          </div>
          <Row name={t('shift:offline')} figure={sums.offline} />
          <Row name={t('shift:carried')} figure={sums.carried} />
        </dl>
      </section>
      <section className="desk-part">
        <h2>{t('shift:actions')}</h2>
        <dl className="beside">
          {steps.map((step) => (
            <div key={step}>
              <dt>{t(`shift:step.${step}`)}</dt>
              <dd className="fig">{number(actions[step])}</dd>
            </div>
          ))}
          {open.map((kind) => (
            <Row key={kind} name={t(`shift:waiting.${kind}`)} figure={waiting[kind]} inner />
          ))}
          {waiting.offline.count === 0 ? null : (
            <Row name={t('shift:waiting.offline')} figure={waiting.offline} inner />
          )}
        </dl>
      </section>
    </>
  );
}

function Row({ name, figure, inner }: { readonly name: string; readonly figure: Figure; readonly inner?: boolean }) {
  const { money, number } = useWords();
  return (
    <div className={inner ? 'inner' : undefined}>
      <dt>{name}</dt>
      <dd className="fig">
        <small className="quiet">{number(figure.count)}</small> {money(figure.amount)}
      </dd>
    </div>
  );
}

function Hands({ report: { hands, since, end, row } }: Pick<Parameters<typeof Beside>[0], 'report'>) {
  const { t, money, moment } = useWords();
  const now = useNow();
  const counted = (cash: { readonly minor: number; readonly currency: string } | null) =>
    cash === null ? null : <small className="quiet">{t('shift:counted', { amount: money(cash) })}</small>;
  return (
    <ol className="hands">
      {since !== null && hands[0]?.at !== since ? (
        <li>
          <span className="fig">{moment(since, now)}</span>
          <span>{t('shift:beganItself')}</span>
        </li>
      ) : null}
      {hands.map(({ at, by, approvedBy, cash }) => (
        <li key={at + by}>
          <span className="fig">{moment(at, now)}</span>
          <span>
            <bdi>{[nameOf(by, t), ...(approvedBy === undefined ? [] : [approvedBy])].join(' + ')}</bdi> {counted(cash)}
          </span>
        </li>
      ))}
      {end === null ? null : (
        <li>
          <span className="fig">{moment(end.at, now)}</span>
          <span>
            {end.by === null ? t('shift:closedItself') : t('shift:closedBy', { name: nameOf(end.by, t) })}{' '}
            {counted(end.cash)}
          </span>
        </li>
      )}
      {row === null ? null : (
        <li>
          <span className="quiet">{t('shift:row')}</span>
          <bdi className="fig quiet row-hash" dir="ltr">
            {row.seq} {row.hash}
          </bdi>
        </li>
      )}
    </ol>
  );
}
