import { Say } from '#renderer/i18n/Say.tsx';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useNow } from '#renderer/shell/clock.ts';
import { useQueue } from './queue-store.ts';

/** How many, and since when, in three figures. */
export function Glance() {
  const { t, moment } = useWords();
  const now = useNow();
  const state = useQueue((queue) => queue.state);
  if (state === undefined) return null;
  const { parked, unknown, waiting, oldestAt, sending } = state;
  return (
    <div className="glance grow">
      {sending === 'on' ? null : <p className="strong">{t(`queue:${sending}`)}</p>}
      <p>
        <Say text={t('queue:glance.parked', { count: parked })} />
      </p>
      <p>
        <Say text={t('queue:glance.unknown', { count: unknown })} />
      </p>
      <p>
        <Say
          text={
            oldestAt === null
              ? t('queue:glance.waiting', { count: waiting })
              : t('queue:glance.waitingSince', { count: waiting, since: moment(oldestAt, now) })
          }
        />
      </p>
    </div>
  );
}
