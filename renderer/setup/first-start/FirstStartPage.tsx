import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import { useWindow } from '#renderer/shell/window-store.ts';
import { useEffect } from 'react';
import { ForInstallers } from '../ForInstallers.tsx';
import { readSetup } from '../connect/connect-store.ts';
import { readLimits } from '../limits/limits-store.ts';
import { goToStage } from './first-start-store.ts';
import type { Stage } from './steps.ts';
import { Steps } from './Way.tsx';
import './first-start.css';

/** Where the first start is found again, however often. */
export function FirstStartPage() {
  const { t } = useWords();
  return (
    <ForInstallers title={t('setup:first.title')}>
      <Stand />
    </ForInstallers>
  );
}

function Stand() {
  const { t } = useWords();
  useEffect(() => {
    void readSetup();
    void readLimits();
  }, []);
  const open = (stage: Stage) => {
    goToStage(stage);
    useWindow.getState().goTo('first-start');
  };
  return (
    <Page
      title={t('setup:first.title')}
      what={t('setup:first.what')}
      acts={[{ key: 'F2', icon: 'next', label: t('setup:first.key.start'), press: true, run: () => open('welcome') }]}
    >
      <Steps stage={undefined} onStep={open} />
    </Page>
  );
}
