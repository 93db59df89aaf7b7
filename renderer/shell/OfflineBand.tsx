import { bridge } from '#renderer/bridge/bridge.ts';
import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { money, type Money } from '#shared/money/money.ts';
import { useEffect, useState } from 'react';
import { useNow } from './clock.ts';
import { useTerminal } from './terminal-store.ts';

/** What a till may still give away of one card while an issuer can't be reached. */
function useOfflineLimit(): Money | undefined {
  const [limit, setLimit] = useState<Money>();
  const away = useTerminal((terminal) => terminal.state?.vendors.some(({ state }) => state === 'unreachable') ?? false);
  useEffect(() => {
    if (!away) return;
    void bridge.call('policy/limits', {}).then((answer) => {
      if (answer.ok) setLimit(money(answer.value.rules.perCard, answer.value.rules.currency));
    });
  }, [away]);
  return away ? limit : undefined;
}

/** One quiet line per issuer that can't be reached; goes when its cause goes, so it has no key to close it. */
export function OfflineBand() {
  const { t, moment, money: text } = useWords();
  const now = useNow();
  const limit = useOfflineLimit();
  const vendors = useTerminal((terminal) => terminal.state?.vendors) ?? [];
  const away = vendors.flatMap(({ vendor, state, since }) =>
    state === 'unreachable' || state === 'credential-refused' ? [{ vendor, state, since }] : [],
  );
  if (away.length === 0) return null;
  return (
    <div className="bands">
      {away.map(({ vendor, state, since }) => (
        <div key={vendor} className={state === 'unreachable' ? 'offline' : 'offline refused'} role="status">
          <Icon name={state === 'unreachable' ? 'line-off' : 'lock'} />
          <span>
            <Say
              text={t(`shell:offline.${state}`, { issuer: t(`shell:vendor.${vendor}`), since: moment(since, now) })}
            />{' '}
            {state === 'unreachable' && limit !== undefined && limit.minor > 0
              ? t('shell:offline.goOn', { amount: text(limit) })
              : null}
          </span>
        </div>
      ))}
    </div>
  );
}
