import { timeText, todayText } from '#shared/words/date-text.ts';
import { useHeldScan } from '#renderer/counter/held-scan-store.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { TerminalState } from '#shared/contract/terminal-state.ts';
import { useSyncExternalStore } from 'react';
import { PersonItem } from '#renderer/staff/PersonItem.tsx';
import { useNow } from './clock.ts';
import { PaperItem } from './PaperItem.tsx';
import { QueueItem } from './QueueItem.tsx';

/** What goes on around the work, quietly; loud only when it needs a person. */
export function StatusBar({ state }: { readonly state: TerminalState }) {
  const { t, locale } = useWords();
  const now = new Date(useNow());
  const dropped = useHeldScan((store) => store.dropped);
  return (
    <footer className="status" aria-label={t('shell:status.label')}>
      <span>
        <Icon name="counter" className="i i-s" />
        <b>{t('shell:till', { till: state.shop.till })}</b>
        <span className="long">{state.shop.name}</span>
      </span>
      <PersonItem />
      <Listening />
      {dropped ? (
        <span>
          <Icon name="scan-off" className="i i-s" />
          {t('counter:held.dropped')}
        </span>
      ) : null}
      <Online vendors={state.vendors.filter((vendor) => vendor.state === 'online')} />
      {state.vendors
        .filter((vendor) => vendor.state === 'unreachable' || vendor.state === 'credential-refused')
        .map((vendor) => (
          <Away key={vendor.vendor} vendor={vendor} />
        ))}
      <QueueItem />
      <PaperItem />
      {state.mode === 'training' ? (
        <span className="loud long">
          <Icon name="training" className="i i-s" />
          {t('shell:status.training')}
        </span>
      ) : null}
      <span className="grow fig">
        <span className="long">{todayText(now, locale)}</span>
        <b>{timeText(now, locale)}</b>
      </span>
    </footer>
  );
}

type VendorState = TerminalState['vendors'][number];

/** All that can be reached, in one quiet word. */
function Online({ vendors }: { readonly vendors: readonly VendorState[] }) {
  const { t, list } = useWords();
  if (vendors.length === 0) return null;
  const issuer = list(vendors.map(({ vendor }) => t(`shell:vendor.${vendor}`)));
  return (
    <span>
      <Icon name="line-on" className="i i-s" />
      <span className="long">{t('shell:status.online', { issuer })}</span>
      <span className="only-s">{t('shell:status.onlineShort')}</span>
    </span>
  );
}

function Away({ vendor }: { readonly vendor: VendorState }) {
  const { t } = useWords();
  const refused = vendor.state === 'credential-refused';
  return (
    <span className={refused ? 'loud refused' : 'loud accepted'}>
      <Icon name="line-off" className="i i-s" />
      {t(`shell:status.${refused ? 'credential-refused' : 'unreachable'}`, {
        issuer: t(`shell:vendor.${vendor.vendor}`),
      })}
    </span>
  );
}

function hasFocus(): boolean {
  return document.hasFocus();
}

function onFocusChange(changed: () => void): () => void {
  window.addEventListener('focus', changed);
  window.addEventListener('blur', changed);
  return () => {
    window.removeEventListener('focus', changed);
    window.removeEventListener('blur', changed);
  };
}

/** A scanner that types like a keyboard types into the window in front: this one must be it. */
function Listening() {
  const { t } = useWords();
  const listening = useSyncExternalStore(onFocusChange, hasFocus);
  return (
    <span className={listening ? undefined : 'loud unknown'}>
      <Icon name={listening ? 'scan' : 'scan-off'} className="i i-s" />
      {t(listening ? 'shell:status.listening' : 'shell:status.notListening')}
    </span>
  );
}
