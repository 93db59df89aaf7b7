import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import { usePaper } from '#renderer/shell/paper-store.ts';
import { useState } from 'react';
import { JobList } from './JobList.tsx';
import { PrinterItem } from './PrinterItem.tsx';
import { PrinterSheet } from './PrinterSheet.tsx';
import './paper.css';

/** The printers of this till, and the slips that are on their way to them. */
export function PrintersPage() {
  const { t } = useWords();
  const state = usePaper((paper) => paper.state);
  const [open, setOpen] = useState<{ readonly id: string | undefined }>();
  const { printers = [], main = null, jobs = [] } = state ?? {};
  const printer = printers.find(({ id }) => id === open?.id);
  return (
    <Page
      title={t('shell:settings.printers')}
      what={t('paper:what')}
      scans={open === undefined ? 'shown' : 'held'}
      stubLabel={t('paper:jobs.title')}
      stub={<JobList jobs={jobs} printers={printers} />}
      acts={[{ key: 'F3', icon: 'add', label: t('paper:key.add'), run: () => setOpen({ id: undefined }) }]}
    >
      {printers.length === 0 ? <p>{t('paper:none.what')}</p> : null}
      <ul className="printer-list">
        {printers.map((it) => (
          <li key={it.id}>
            <PrinterItem printer={it} main={it.id === main} jobs={jobs} onChange={() => setOpen({ id: it.id })} />
          </li>
        ))}
      </ul>
      {open === undefined ? null : <PrinterSheet key={open.id} printer={printer} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
