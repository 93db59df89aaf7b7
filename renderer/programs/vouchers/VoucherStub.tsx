import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { LiveDesign } from '#shared/contract/designs.ts';
import { deedsFor } from '#shared/domain/voucher.ts';
import { useRef, useState } from 'react';
import { Deeds } from '../designer/Deeds.tsx';
import { usePrograms } from '../programs-store.ts';
import { StatusBadge } from './StatusBadge.tsx';

interface VoucherStubProps {
  /** Undefined while it is not at the vendor yet. */
  readonly id: string | undefined;
  readonly live: LiveDesign | undefined;
  /** Its status is another now: read it again. */
  readonly onChanged: () => void;
}

const deeds = ['publish', 'cancel', 'delete'] as const;
type Deed = (typeof deeds)[number];

/** Where the voucher stands, and what that lets be done. */
export function VoucherStub({ id, live, onChanged }: VoucherStubProps) {
  const { t } = useWords();
  const keys = useRef(new Map<string, string>());
  const { shape, toList } = usePrograms.getState();
  if (id === undefined) return <p className="quiet">{t('voucher:notThereYet')}</p>;
  const possible = deedsFor(live?.status ?? null);

  const run = async (deed: Deed) => {
    const answer = await bridge.call('voucher/do', { id, key: keyFor(keys.current, deed), deed });
    if (!answer.ok) return answer.problem;
    if (answer.value.live === null) toList();
    else onChanged();
    return undefined;
  };

  return (
    <div className="voucher-stub">
      <h2>{t('voucher:stub')}</h2>
      <StatusBadge status={live?.status ?? null} />
      <p className="quiet id">
        {t('voucher:id')} <bdi className="fig">{id}</bdi>
      </p>
      <button type="button" className="btn small" onClick={() => shape({ kind: 'voucher-card', id })}>
        <Icon name="design" className="i i-s" />
        {t('voucher:cardShort')}
      </button>
      <Deeds
        issuer={t('shell:vendor.loyaltydog')}
        deeds={deeds.map((name) => ({
          name,
          label: t(`voucher:deed.${name}`),
          sure: t(`voucher:sure.${name}`),
          not: possible.has(name) ? undefined : t(`voucher:only.${name}`),
        }))}
        onDo={run}
      />
      <Issue id={id} possible={possible.has('issue')} />
    </div>
  );
}

/** Pressed again after a lost answer, it is the same deed. */
function keyFor(keys: Map<string, string>, deed: string): string {
  const key = keys.get(deed) ?? crypto.randomUUID();
  keys.set(deed, key);
  return key;
}

function Issue({ id, possible }: { readonly id: string; readonly possible: boolean }) {
  const speaker = useWords();
  const { t } = speaker;
  const [email, setEmail] = useState('');
  const [said, setSaid] = useState<{ readonly to: string } | AskProblem>();
  const [busy, setBusy] = useState(false);
  const keys = useRef(new Map<string, string>());
  const issue = async () => {
    const to = email.trim();
    setBusy(true);
    const answer = await bridge.call('voucher/issue', { id, email: to, key: keyFor(keys.current, to) });
    setBusy(false);
    setSaid(answer.ok ? { to } : answer.problem);
    if (!answer.ok) return;
    // The next one to the same address is meant to be another.
    keys.current.delete(to);
    setEmail('');
  };
  return (
    <form
      className="issue"
      onSubmit={(event) => {
        event.preventDefault();
        if (possible && !busy && email.trim() !== '') void issue();
      }}
    >
      <div className="field">
        <label htmlFor="issue-to">{t('voucher:issue.to')}</label>
        <input
          id="issue-to"
          className="in"
          dir="ltr"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          disabled={!possible}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {possible ? null : <p className="hint">{t('voucher:only.issue')}</p>}
      </div>
      <button type="submit" className="btn small" aria-disabled={!possible || busy || undefined}>
        {t('voucher:issue.do')}
      </button>
      <p role="status" className={said !== undefined && 'code' in said ? 'found refused' : 'quiet'}>
        {said === undefined ? null : 'to' in said ? (
          t('voucher:issue.done', { to: said.to })
        ) : said.code === 'timed-out' || said.code === 'vendor-down' ? (
          t('voucher:issue.unknown')
        ) : said.code === 'bad-request' ? (
          t('form:issue.format.email')
        ) : (
          <bdi>{problemWords(said, speaker, t('shell:vendor.loyaltydog')).what}</bdi>
        )}
      </p>
    </form>
  );
}
