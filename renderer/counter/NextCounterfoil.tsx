import { useWords } from '#renderer/i18n/Words.tsx';
import { useActions } from './actions-store.ts';
import { serialAfter } from './serial-after.ts';

/** The number that the next thing done here will have. */
export function NextCounterfoil() {
  const { t } = useWords();
  const newest = useActions((actions) => actions.recent[0]?.serial);
  const next = newest === undefined ? undefined : serialAfter(newest);
  return (
    <p className="serial">
      {next === undefined ? (
        <span>{t('counter:nothingDone')}</span>
      ) : (
        <>
          <span>{t('counter:last.next')}</span>
          <b className="fig">
            <bdi>{next}</bdi>
          </b>
        </>
      )}
    </p>
  );
}
