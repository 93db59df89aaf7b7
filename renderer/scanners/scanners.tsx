import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { Pretend } from './Pretend.tsx';
import { ReaderItem } from './ReaderItem.tsx';
import { useReaders } from './readers-store.ts';
import { Trace } from './Trace.tsx';
import { WedgeWizard } from './WedgeWizard.tsx';
import './readers.css';

export { useReaders } from './readers-store.ts';
export { LESSON_SCANS, useLesson, type KeysOfScan } from './use-lesson.ts';

/** Every reader of this till: what it is, whether it works, and why the last scans did what they did. */
export function ReadersPage() {
  const { t } = useWords();
  const state = useReaders((store) => store.state);
  const training = useTerminal((terminal) => terminal.state?.mode === 'training');
  if (state === undefined) return <main className="main" />;
  const { process, readers, rule, platform } = state;
  const refused = readers.some((it) => it.state === 'refused' && it.why === 'permission');

  return (
    <Page
      title={t('readers:title')}
      what={t('readers:what')}
      scans="tested"
      stubLabel={t('readers:wizard.title')}
      stub={
        <>
          <WedgeWizard wedge={state.wedge} />
          {training ? <Pretend /> : null}
        </>
      }
    >
      <p role="status" className={process.state === 'running' ? 'quiet' : 'strong'}>
        {t(`readers:process.${process.state}`)}
        {process.why === null ? null : <bdi className="process-why"> {process.why}</bdi>}
      </p>
      {readers.length === 0 ? <p className="quiet">{t('readers:none')}</p> : null}
      <ul className="reader-list">
        {readers.map((reader) => (
          <li key={reader.key}>
            <ReaderItem reader={reader} platform={platform} />
          </li>
        ))}
      </ul>
      {refused && rule !== null ? (
        <section>
          <h2>{t('readers:rule.title')}</h2>
          <p className="quiet">{t('readers:rule.what')}</p>
          <textarea className="in rule" dir="ltr" readOnly rows={8} aria-label={t('readers:rule.title')} value={rule} />
        </section>
      ) : null}
      <Trace />
    </Page>
  );
}
