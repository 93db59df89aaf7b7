import { useWords } from '#renderer/i18n/Words.tsx';
import { useQueue } from '#renderer/queue/queue-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useWindow } from './window-store.ts';

/** The queue at a glance: loud only when it needs a person. */
export function QueueItem() {
  const { t } = useWords();
  const state = useQueue((queue) => queue.state);
  const goTo = useWindow((store) => store.goTo);
  if (state === undefined) return null;
  const { parked, unknown, waiting, sending } = state;

  const [tone, text] =
    sending === 'stopped'
      ? ['loud refused', t('queue:status.stopped')]
      : parked > 0
        ? ['loud refused', t('queue:status.parked', { count: parked })]
        : sending === 'paused'
          ? ['loud unknown', t('queue:status.paused')]
          : unknown > 0
            ? ['busy', t('queue:status.unknown', { count: unknown })]
            : waiting > 0
              ? ['busy', t('queue:status.waiting', { count: waiting })]
              : [undefined, t('queue:status.none')];
  return (
    <button type="button" className={tone} onClick={() => goTo('queue')}>
      <Icon name="queue" className="i i-s" />
      {tone === undefined ? text : <b>{text}</b>}
    </button>
  );
}
