import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { LoyaltyRow, LoyaltyThing } from '#shared/contract/loyalty.ts';
import { useCallback, useEffect, useState } from 'react';
import { usePrograms } from '../programs-store.ts';
import { LoyaltyStatus } from './LoyaltyStatus.tsx';
import { kindOf } from './loyalty-at.ts';
import './loyalty.css';

/** What there is of one kind at Voucherify. */
function LoyaltyShelf({ what }: { readonly what: LoyaltyThing }) {
  const speaker = useWords();
  const { t, moment } = speaker;
  const now = useNow();
  const [things, setThings] = useState<readonly LoyaltyRow[]>();
  const [problem, setProblem] = useState<AskProblem>();
  const { shape } = usePrograms.getState();
  const kind = kindOf[what];
  const read = useCallback(async () => {
    const answer = await bridge.call('loyalty/list', { what });
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setThings(answer.value.things);
  }, [what]);
  useEffect(() => bridge.onLine((line) => void (line === 'up' && read())), [read]);
  const words = problem && problemWords(problem, speaker, t('shell:vendor.voucherify'));

  return (
    <section className="shelf-part">
      <header className="shelf-head">
        <h2>{t(`definition:shelf.${what}`)}</h2>
        <button type="button" className="btn small" onClick={() => shape({ kind, id: `new-${crypto.randomUUID()}` })}>
          <Icon name="add" className="i i-s" />
          {t(`definition:new.${what}`)}
        </button>
      </header>
      {words === undefined ? null : (
        <p className="notice refused" role="alert">
          <Icon name="no" />
          <span>
            {words.what} <b className="strong">{words.todo}</b>
          </span>
        </p>
      )}
      {things?.length === 0 ? <p className="quiet">{t('definition:none')}</p> : null}
      <ul className="voucher-rows">
        {(things ?? []).map(({ id, name, status, createdAt }) => (
          <li key={id}>
            <button type="button" className="thing" onClick={() => shape({ kind, id })}>
              <b>
                <bdi>{name === '' ? t('programs:untitled') : name}</bdi>
              </b>
              <small>
                {createdAt === null ? (
                  <bdi className="fig">{id}</bdi>
                ) : (
                  t('definition:since', { at: moment(createdAt, now) })
                )}
              </small>
            </button>
            <LoyaltyStatus status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Definitions() {
  return <LoyaltyShelf what="card-definitions" />;
}

export function LoyaltyPrograms() {
  return <LoyaltyShelf what="programs" />;
}

/** What programs are put together from besides cards. */
export function ProgramParts() {
  return (
    <>
      <LoyaltyShelf what="earning-rules" />
      <LoyaltyShelf what="rewards" />
      <LoyaltyShelf what="tier-structures" />
    </>
  );
}
