import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { barcode } from '#renderer/training/barcode.ts';
import type { Key } from '#shared/codes/wedge/key.ts';
import { learn, lessonCode, type Lesson } from '#shared/codes/wedge/learn.ts';
import type { WedgeSettings } from '#shared/codes/wedge/settings.ts';
import { useEffect, useRef, useState } from 'react';
import { setTeaching } from './readers-store.ts';
import { keyOf } from './window-key.ts';

/** No reader pauses so long within a code: what came before is one scan. */
const SILENCE = 600;
const SCANS = 3;

/** Three scans of a known code teach how a reader types. */
export function WedgeWizard({ wedge }: { readonly wedge: WedgeSettings }) {
  const { t, number } = useWords();
  const [taken, setTaken] = useState<number | undefined>();
  const [failure, setFailure] = useState<Extract<Lesson, { ok: false }>['why'] | undefined>();

  function finish(scans: readonly (readonly Key[])[]): void {
    setTaken(undefined);
    const lesson = learn(scans);
    setFailure(lesson.ok ? undefined : lesson.why);
    if (lesson.ok) void bridge.call('scanner/learn-wedge', lesson.settings);
  }

  useLesson(taken !== undefined, setTaken, finish);

  return (
    <section className="wizard" aria-label={t('readers:wizard.title')}>
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

/** While the lesson lasts, every key belongs to it; a pause ends a scan. */
function useLesson(
  on: boolean,
  count: (scans: number) => void,
  finish: (scans: readonly (readonly Key[])[]) => void,
): void {
  const done = useRef(finish);
  useEffect(() => {
    done.current = finish;
  });
  useEffect(() => {
    if (!on) return;
    const scans: Key[][] = [];
    let keys: Key[] = [];
    let silence: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      scans.push(keys);
      keys = [];
      if (scans.length < SCANS) count(scans.length);
      else done.current(scans);
    };
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      keys.push(keyOf(event));
      clearTimeout(silence);
      silence = setTimeout(end, SILENCE);
    };
    setTeaching(true);
    for (const name of ['keydown', 'keyup'] as const) window.addEventListener(name, hear, { capture: true });
    return () => {
      clearTimeout(silence);
      for (const name of ['keydown', 'keyup'] as const) window.removeEventListener(name, hear, { capture: true });
      setTeaching(false);
    };
  }, [on, count]);
}
