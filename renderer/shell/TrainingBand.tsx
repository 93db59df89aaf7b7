import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useWindow } from './window-store.ts';

/** Yellow is used for training alone. `resting`: nobody is signed in who could play. */
export function TrainingBand({ resting = false }: { readonly resting?: boolean }) {
  const { t } = useWords();
  const { goTo, openSheet } = useWindow.getState();
  return (
    <div className="band train" role="region" aria-label={t('shell:training.word')}>
      <strong>{t('shell:training.word')}</strong>
      <span className="long">{t('shell:training.what')}</span>
      {resting ? null : (
        <>
          <button type="button" className="grow" onClick={() => goTo('play-cards')}>
            <Icon name="cards" className="i i-s" />
            {t('shell:training.cards')}
          </button>
          <button type="button" onClick={() => openSheet('plug')}>
            <Icon name="plug" className="i i-s" />
            {t('shell:training.plug')}
          </button>
        </>
      )}
    </div>
  );
}
