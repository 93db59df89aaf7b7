import { bridge } from '#renderer/bridge/bridge.ts';
import { useWords } from '#renderer/i18n/Words.tsx';
import { LESSON_SCANS, useLesson, useReaders, type KeysOfScan } from '#renderer/scanners/scanners.tsx';
import { barcode } from '#renderer/training/barcode.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Act } from '#renderer/ui/Strip.tsx';
import { learn, lessonCode } from '#shared/codes/wedge/learn.ts';
import type { Scan } from '#shared/contract/scanners.ts';
import { useEffect, useState } from 'react';
import { pass, useFirstStart } from './first-start-store.ts';
import { Learned } from './Learned.tsx';
import { Punches } from './Punches.tsx';
import { StepScreen } from './StepScreen.tsx';

/** Three scans teach how a reader types; one that does not type shows with its first scan that it reads. */
export function ReaderStep() {
  const { t } = useWords();
  const learned = useReaders((readers) => readers.state?.wedge.learned ?? false);
  const own = useOwnReader();
  const [anew, setAnew] = useState(false);
  const [scans, setScans] = useState<readonly KeysOfScan[]>([]);
  const [failure, setFailure] = useState<'not-it' | 'different' | 'by-hand'>();
  /** A lesson that went wrong begins anew; each has its own count of scans. */
  const [lesson, setLesson] = useState(0);
  const done = own !== undefined || (learned && !anew);

  function hear(all: readonly KeysOfScan[]): void {
    const these = all.slice(lesson);
    setFailure(undefined);
    setScans(these);
    if (these.length < LESSON_SCANS) return;
    const what = learn(these);
    setLesson(all.length);
    if (what.ok) {
      setAnew(false);
      void bridge.call('scanner/learn-wedge', what.settings);
    } else {
      setFailure(what.why);
      setScans([]);
    }
  }
  useLesson(!done, hear);

  const none: Act = {
    key: 'F10',
    icon: 'keypad',
    label: t('setup:first.reader.none'),
    sub: t('setup:first.reader.noneSub'),
    run: () => {
      useFirstStart.setState({ noScanner: true });
      pass('reader');
    },
  };
  const teach: Act = {
    key: 'F10',
    icon: 'scan',
    label: t('setup:first.reader.teach'),
    run: () => {
      setAnew(true);
      setScans([]);
    },
  };
  return (
    <StepScreen
      title={t(done ? 'setup:first.reader.learned' : 'setup:first.reader.title')}
      lead={t('setup:first.reader.lead')}
      acts={[
        done ? teach : none,
        {
          key: 'F2',
          icon: 'next',
          label: t('setup:first.key.next'),
          press: true,
          not: done ? undefined : t('setup:first.reader.rest'),
          run: () => pass('reader'),
        },
      ]}
    >
      {done ? null : <img className="lesson" src={barcode(lessonCode)} alt={t('readers:wizard.bars')} />}
      <Punches scans={scans} own={own} learned={done} />
      <p role="status" className={failure === undefined ? 'hide' : 'notice unknown'}>
        {failure === undefined ? null : <Icon name="stop" />}
        <span>
          {failure !== undefined
            ? t(`readers:wizard.${failure}`)
            : own !== undefined
              ? t('setup:first.reader.own', { name: own.readerName })
              : done
                ? t('setup:first.reader.learned')
                : t('readers:wizard.scan', { count: scans.length + 1 })}
        </span>
      </p>
      {learned && own === undefined && !anew ? <Learned /> : null}
    </StepScreen>
  );
}

/** A reader on a cable of its own, as soon as it reads something. */
function useOwnReader(): Scan | undefined {
  const [scan, setScan] = useState<Scan>();
  useEffect(
    () =>
      bridge.onEvent((event) => {
        if (event.name === 'scan/read') setScan(event.body);
      }),
    [],
  );
  return scan;
}
