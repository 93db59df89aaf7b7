import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useNow } from './clock.ts';
import { useTerminal } from './terminal-store.ts';

/** One quiet line per issuer that can't be reached; goes when its cause goes, so it has no key to close it. */
export function OfflineBand() {
  const { t, moment } = useWords();
  const now = useNow();
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
            />
          </span>
        </div>
      ))}
    </div>
  );
}
