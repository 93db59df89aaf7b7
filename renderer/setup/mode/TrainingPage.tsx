import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useEffect } from 'react';
import { readSetup } from '../connect/connect-store.ts';
import { ModeLine } from './ModeLine.tsx';
import { useModeKey } from './use-mode-key.ts';
import './mode.css';

/** What a trainer needs: the cards, the plug, and the way out of training and into it. */
export function TrainingPage() {
  const { t } = useWords();
  const training = useTerminal((terminal) => terminal.state?.mode === 'training');
  const mode = useModeKey();
  const { goTo, openSheet } = useWindow.getState();
  useEffect(() => void readSetup(), []);
  return (
    <Page title={t('setup:training.page')} what={t('setup:training.what')} acts={[mode]}>
      <ModeLine />
      {training ? (
        <>
          <p>{t('setup:training.band')}</p>
          <div className="training-ways">
            <button type="button" className="btn" onClick={() => goTo('play-cards')}>
              <Icon name="cards" className="i i-s" />
              {t('shell:training.cards')}
            </button>
            <button type="button" className="btn" onClick={() => openSheet('plug')}>
              <Icon name="plug" className="i i-s" />
              {t('shell:training.plug')}
            </button>
          </div>
          <p className="quiet">{t('setup:training.waysWhat')}</p>
        </>
      ) : (
        <p>{t('setup:training.inLive')}</p>
      )}
    </Page>
  );
}
