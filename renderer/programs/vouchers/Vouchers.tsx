import { bridge } from '#renderer/bridge/bridge.ts';
import type { AskProblem } from '#renderer/bridge/answer.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { UnsureVoucher, VoucherEntry } from '#shared/contract/vouchers.ts';
import { useCallback, useEffect, useState } from 'react';
import { usePrograms } from '../programs-store.ts';
import { StatusBadge } from './StatusBadge.tsx';
import './vouchers.css';

/** The vouchers this till knows: LoyaltyDog has no list of them. */
export function Vouchers() {
  const { t, moment } = useWords();
  const now = useNow();
  const [known, setKnown] = useState<{ vouchers: readonly VoucherEntry[]; unsure: readonly UnsureVoucher[] }>();
  const { shape } = usePrograms.getState();
  const read = useCallback(async () => {
    const answer = await bridge.call('voucher/list', {});
    if (answer.ok) setKnown(answer.value);
  }, []);
  useEffect(() => bridge.onLine((line) => void (line === 'up' && read())), [read]);

  return (
    <>
      <header className="shelf-head">
        <h2>{t('programs:line.vouchers.name')}</h2>
        <button
          type="button"
          className="btn small"
          onClick={() => shape({ kind: 'voucher', id: `new-${crypto.randomUUID()}` })}
        >
          <Icon name="add" className="i i-s" />
          {t('voucher:new')}
        </button>
      </header>
      <p className="quiet">{t('voucher:noList')}</p>
      {(known?.unsure ?? []).map(({ key, name, at }) => (
        <p key={key} className="notice unknown">
          <Icon name="question" />
          <span>{t('voucher:unsure', { name, at: moment(at, now) })}</span>
        </p>
      ))}
      {known !== undefined && known.vouchers.length === 0 ? <p>{t('voucher:none')}</p> : null}
      <ul className="voucher-rows">
        {(known?.vouchers ?? []).map((voucher) => (
          <li key={voucher.id}>
            <span className="voucher-name">
              <b>
                <bdi>{voucher.name === '' ? t('programs:untitled') : voucher.name}</bdi>
              </b>
              <small>
                {voucher.madeBy === null
                  ? t('voucher:seen', { at: moment(voucher.seenAt, now) })
                  : t('voucher:madeBy', { name: voucher.madeBy, at: moment(voucher.seenAt, now) })}
              </small>
            </span>
            <StatusBadge status={voucher.status} />
            <span className="voucher-acts">
              <button
                type="button"
                className="btn small"
                aria-label={t('voucher:card', { name: voucher.name })}
                onClick={() => shape({ kind: 'voucher-card', id: voucher.id })}
              >
                {t('voucher:cardShort')}
              </button>
              <button
                type="button"
                className="btn small"
                aria-label={t('voucher:edit', { name: voucher.name })}
                onClick={() => shape({ kind: 'voucher', id: voucher.id })}
              >
                {t('voucher:editShort')}
              </button>
              <button
                type="button"
                className="btn small"
                aria-label={t('voucher:forget', { name: voucher.name })}
                onClick={() => void bridge.call('voucher/forget', { id: voucher.id }).then(read)}
              >
                <Icon name="no" className="i i-s" />
              </button>
            </span>
          </li>
        ))}
      </ul>
      <AddById onAdded={() => void read()} />
    </>
  );
}

function AddById({ onAdded }: { readonly onAdded: () => void }) {
  const speaker = useWords();
  const { t } = speaker;
  const [id, setId] = useState('');
  const [problem, setProblem] = useState<AskProblem>();
  const [asking, setAsking] = useState(false);
  const add = async () => {
    setAsking(true);
    const answer = await bridge.call('voucher/read', { id: id.trim() });
    setAsking(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    setId('');
    onAdded();
  };
  return (
    <form
      className="add-by-id"
      onSubmit={(event) => {
        event.preventDefault();
        if (id.trim() !== '' && !asking) void add();
      }}
    >
      <div className="field">
        <label htmlFor="voucher-id">{t('voucher:byId')}</label>
        <input
          id="voucher-id"
          className="in"
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          maxLength={200}
          value={id}
          aria-describedby={problem === undefined ? undefined : 'voucher-id-issue'}
          onChange={(event) => setId(event.currentTarget.value)}
        />
        {problem === undefined ? null : (
          <p className="found refused" id="voucher-id-issue" role="alert">
            <Icon name="no" className="i i-s" />
            <span>
              {problem.code === 'not-found'
                ? t('voucher:notFound')
                : problemWords(problem, speaker, t('shell:vendor.loyaltydog')).what}
            </span>
          </p>
        )}
      </div>
      <button type="submit" className="btn small" disabled={asking}>
        {t('voucher:add')}
      </button>
    </form>
  );
}
