import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Strip, type Act } from '#renderer/ui/Strip.tsx';
import { useEffect, useState } from 'react';
import { ActionTicket } from './ActionTicket.tsx';
import { Glance } from './Glance.tsx';
import { OpenActions } from './OpenActions.tsx';
import { readOpen, useQueue } from './queue-store.ts';
import { StepsSheet } from './StepsSheet.tsx';
import { stepKey } from './steps.ts';
import './queue.css';

/** Everything that is not over, what it waits for, and the one step where a person is needed. */
export function Queue() {
  const speaker = useWords();
  const { t } = speaker;
  const { open, chosen, story, state } = useQueue();
  const { goTo, openAction } = useWindow.getState();
  const [choosing, setChoosing] = useState(false);
  const action = open.find(({ id }) => id === chosen);

  useEffect(() => {
    void readOpen();
    return bridge.onEvent((event) => {
      if (event.name === 'journal/changed' || event.name === 'action/changed') void readOpen();
    });
  }, []);

  const acts: Act[] = [
    { key: 'Escape', icon: 'back', label: t('shell:key.counter'), run: () => goTo('counter') },
    state?.sending === 'on'
      ? {
          key: 'F4',
          icon: 'pause',
          label: t('queue:key.pause'),
          sub: t('queue:key.pauseSub'),
          run: () => void bridge.call('queue/pause', { what: 'sending' }),
        }
      : {
          key: 'F4',
          icon: 'send',
          label: t('queue:key.resume'),
          run: () => void bridge.call('queue/resume', {}),
        },
    {
      key: 'F7',
      icon: 'send',
      label: t('queue:key.now'),
      sub: t('queue:key.nowSub'),
      not: open.length === 0 ? t('queue:nothing') : undefined,
      run: () => void bridge.call('queue/resume', {}),
    },
  ];
  if (action !== undefined) {
    acts.push({ key: 'F8', icon: 'print', label: t('queue:key.paper'), run: () => openAction(action.id) });
  }
  if (action?.state === 'parked') {
    acts.push({
      key: 'F10',
      icon: 'more',
      label: t('queue:key.steps'),
      run: () => setChoosing(true),
    });
    acts.push(stepKey(action, speaker, () => setChoosing(true)));
  }

  return (
    <main className="main queue">
      <header className="page-head">
        <h1>{t('queue:title')}</h1>
        <Glance />
      </header>
      {action === undefined ? null : <ActionTicket key={action.id} action={action} story={story} />}
      <OpenActions />
      <Strip label={t('shell:keys')} acts={acts} />
      {choosing && action !== undefined ? <StepsSheet action={action} onClose={() => setChoosing(false)} /> : null}
    </main>
  );
}

export { Story } from './Story.tsx';
export { ParkedList } from './ParkedList.tsx';
