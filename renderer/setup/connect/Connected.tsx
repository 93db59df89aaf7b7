import { useWords } from '#renderer/i18n/Words.tsx';
import { InTheWay } from '#renderer/shell/WhyNot.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Connection } from '#shared/contract/setup.ts';
import { Answers } from './FoundThere.tsx';
import { change, useConnect } from './connect-store.ts';
import { longDay, whyNot } from './connect-words.ts';

interface ConnectedProps {
  readonly connection: Connection;
  /** What was found when its key was tried again is shown too. */
  readonly answered: boolean;
}

/** An issuer that is connected: as whom, and all that a window ever sees of the key. */
export function Connected({ connection, answered }: ConnectedProps) {
  const speaker = useWords();
  const { t, number } = speaker;
  const problem = useConnect((store) => store.problems[connection.vendor]);
  const found = useConnect((store) => store.found[connection.vendor]);
  const said = problem && whyNot(problem, connection.vendor, connection.url !== null, speaker);
  const { vendor, account, key, from, region } = connection;
  const facts: (readonly [string, string])[] = [
    ...(account === null ? [] : [[t('setup:connect.account'), account.name ?? account.id] as const]),
    ...(key.ending === ''
      ? []
      : [[t('setup:connect.keyEnding'), t('setup:connect.ending', { ending: key.ending })] as const]),
    ...(key.validUntil === null
      ? []
      : [['', t('setup:connect.until', { day: longDay(key.validUntil, speaker) })] as const]),
    ...(region === null ? [] : [['', t(`setup:connect.region.${region}`)] as const]),
  ];
  return (
    <section className="connected" aria-label={t('setup:connect.connected', { issuer: t(`shell:vendor.${vendor}`) })}>
      <Badge icon="active" tone="confirmed">
        {t('setup:connect.connected', { issuer: t(`shell:vendor.${vendor}`) })}
      </Badge>
      <ul>
        {facts.map(([name, value]) => (
          <li key={value}>
            {name === '' ? null : <span className="quiet">{name} </span>}
            <b>
              <bdi>{value}</bdi>
            </b>
          </li>
        ))}
      </ul>
      {connection.open === 0 ? null : <p>{t('setup:connect.open', { open: number(connection.open) })}</p>}
      {answered && found !== undefined ? <Answers found={found} /> : null}
      {said === undefined ? null : <InTheWay text={said.text} />}
      {from === 'environment' ? (
        <p className="quiet">{t('setup:connect.environment')}</p>
      ) : (
        <button type="button" className="btn small" onClick={() => change(connection)}>
          <Icon name="edit" className="i i-s" />
          {t('setup:connect.change')}
        </button>
      )}
    </section>
  );
}
