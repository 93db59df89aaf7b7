import { timeText, todayText } from '#renderer/i18n/date-text.ts';
import { useHeldScan } from '#renderer/counter/held-scan-store.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { TerminalState } from '#shared/contract/terminal-state.ts';
import { useSyncExternalStore } from 'react';
import { useNow } from './clock.ts';
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
      <Listening />
      {dropped ? (
        <span>
          <Icon name="scan-off" className="i i-s" />
          {t('counter:held.dropped')}
        </span>
      ) : null}
      {state.vendors
        .filter((vendor) => vendor.state !== 'not-set-up')
        .map((vendor) => (
          <VendorState key={vendor.vendor} vendor={vendor} />
        ))}
      <QueueItem />
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

const loudness = { unreachable: 'loud accepted', 'credential-refused': 'loud refused', online: '', 'not-set-up': '' };

function VendorState({ vendor }: { readonly vendor: TerminalState['vendors'][number] }) {
  const { t } = useWords();
  return (
    <span className={loudness[vendor.state]}>
      <Icon name={vendor.state === 'online' ? 'line-on' : 'line-off'} className="i i-s" />
      {t(`shell:status.${vendor.state}`, { issuer: t(`shell:vendor.${vendor.vendor}`) })}
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
