import type { AskProblem } from '#renderer/bridge/answer.ts';
import { CardNumber } from '#renderer/i18n/CardNumber.tsx';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { Mark } from '#renderer/ui/Icon.tsx';
import type { Difference, ProofResult, ProofState } from '#shared/contract/proof.ts';
import type { Vendor } from '#shared/domain/card.ts';

interface ProofProps {
  readonly state: ProofState | undefined;
  readonly problem: AskProblem | undefined;
  /** Whose cards the shift had. */
  readonly vendors: readonly Vendor[];
}

/** Whether both books of every card of a closed shift agree: how far the till has read, and what it found. */
export function Proof({ state, problem, vendors }: ProofProps) {
  const speaker = useWords();
  const { t } = speaker;
  const running = state?.running ?? null;
  const result = state?.result ?? null;
  if (running === null && result === null && problem === undefined) return null;
  return (
    <section className="desk-part proof" aria-label={t('shift:proof.title')}>
      <h2>{t('shift:proof.title')}</h2>
      {problem === undefined ? null : (
        <p role="alert">
          <Say text={problemWords(problem, speaker, '').what} />
        </p>
      )}
      {running === null ? null : <Running running={running} vendors={vendors} />}
      {result === null ? null : <Found result={result} />}
    </section>
  );
}

type RunningProps = { readonly running: NonNullable<ProofState['running']> } & Pick<ProofProps, 'vendors'>;

function Running({ running: { read, cards }, vendors }: RunningProps) {
  const { t, number, list } = useWords();
  const lines = useTerminal((terminal) => terminal.state?.vendors) ?? [];
  const away = lines.filter(({ vendor, state }) => state !== 'online' && vendors.includes(vendor));
  const said = t('shift:proof.running', { read: number(read), cards: number(cards) });
  return (
    <>
      <progress max={Math.max(1, cards)} value={read} aria-label={said} />
      <p className="fig">{said}</p>
      {away.length === 0 ? null : (
        <p role="status">
          {t('shift:proof.away', { issuer: list(away.map(({ vendor }) => t(`shell:vendor.${vendor}`))) })}
        </p>
      )}
    </>
  );
}

function Found({ result: { at, cards, agree, differences, more } }: { readonly result: ProofResult }) {
  const { t, number, moment } = useWords();
  const now = useNow();
  return (
    <>
      <p className="said" role="status">
        <Mark name={agree === cards ? 'confirmed' : 'refused'} />
        <b>
          {cards === 0
            ? t('shift:proof.noCards')
            : t('shift:proof.agree', { agree: number(agree), cards: number(cards) })}
        </b>
        <span className="quiet">{t('shift:proof.at', { time: moment(at, now) })}</span>
      </p>
      {differences.length === 0 ? null : <Differences differences={differences} />}
      {more === 0 ? null : <p className="quiet">{t('shift:proof.more', { number: number(more) })}</p>}
    </>
  );
}

function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const { t, money, moment } = useWords();
  const now = useNow();
  return (
    <div className="parts-table" role="group" aria-label={t('shift:proof.differences')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('shift:proof.card')}</th>
            <th scope="col">{t('shift:proof.how')}</th>
            <th scope="col">{t('shift:proof.when')}</th>
            <th scope="col" className="m">
              {t('action:till')}
            </th>
            <th scope="col" className="m">
              {t('shift:proof.theirs')}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ card, lastFour, how, serial, at, ours, amount }, place) => (
            // The list is written once; a card may stand in it with several lines that look alike.
            <tr key={place}>
              <th scope="row">
                <CardNumber lastFour={lastFour} /> <small className="quiet">{t(`shell:vendor.${card.vendor}`)}</small>
              </th>
              <td>{t(`shift:proof.kind.${how}`)}</td>
              <td className="fig">
                {at === null ? null : moment(at, now)}{' '}
                {serial === null ? null : (
                  <bdi className="quiet" dir="ltr">
                    {serial}
                  </bdi>
                )}
              </td>
              <td className="m fig">{ours === null ? null : money(ours)}</td>
              <td className="m fig">{amount === null ? null : money(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
