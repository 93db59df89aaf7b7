import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { barcode } from '#renderer/training/barcode.ts';
import { learn, lessonCode, type Lesson } from '#shared/codes/wedge/learn.ts';
import type { WedgeSettings } from '#shared/codes/wedge/settings.ts';
import { useState } from 'react';
import { LESSON_SCANS, useLesson, type KeysOfScan } from './use-lesson.ts';

/** Three scans of a known code teach how a reader types. */
export function WedgeWizard({ wedge }: { readonly wedge: WedgeSettings }) {
  const { t, number } = useWords();
  const [taken, setTaken] = useState<number | undefined>();
  const [failure, setFailure] = useState<Extract<Lesson, { ok: false }>['why'] | undefined>();

  function hear(scans: readonly KeysOfScan[]): void {
    if (scans.length < LESSON_SCANS) {
      setTaken(scans.length);
      return;
    }
    setTaken(undefined);
    const lesson = learn(scans);
    setFailure(lesson.ok ? undefined : lesson.why);
    if (lesson.ok) void bridge.call('scanner/learn-wedge', lesson.settings);
  }

  useLesson(taken !== undefined, hear);

  return (
    <section className="wedge-lesson" aria-label={t('readers:wizard.title')}>
      <h2>{t('readers:wizard.title')}</h2>
      <p className="quiet">{t('readers:wizard.what')}</p>
      {taken === undefined ? (
        <button
          type="button"
          className="btn"
          onClick={() => {
            setFailure(undefined);
            setTaken(0);
          }}
        >
          {t(wedge.learned ? 'readers:wizard.again' : 'readers:wizard.start')}
        </button>
      ) : (
        <img className="bars" src={barcode(lessonCode)} alt={t('readers:wizard.bars')} />
      )}
      <p role="status">
        {taken !== undefined
          ? t('readers:wizard.scan', { count: taken + 1 })
          : failure !== undefined
            ? t(`readers:wizard.${failure}`)
            : wedge.learned
              ? t('readers:wizard.learned', {
                  gap: number(wedge.gap),
                  suffix: wedge.suffix ?? t('readers:wizard.pause'),
                  layout: t(`readers:wizard.layout.${wedge.layout}`),
                })
              : ''}
      </p>
    </section>
  );
}
