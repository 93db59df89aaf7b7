import { useWords } from '#renderer/i18n/Words.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { usePaper } from './paper-store.ts';
import { useWindow } from './window-store.ts';

/** Nothing while paper comes as it should; loud when somebody has to go to the printer. */
export function PaperItem() {
  const { t } = useWords();
  const jobs = usePaper((paper) => paper.state?.jobs);
  const openPage = useWindow((store) => store.openPage);
  const unsure = jobs?.filter((job) => job.state === 'unsure').length ?? 0;
  const stuck = jobs?.find((job) => job.state !== 'unsure' && job.trouble !== null);
  if (unsure === 0 && stuck?.trouble == null) return null;
  const text =
    stuck?.trouble == null ? t('shell:paper.unsure', { count: unsure }) : t(`shell:paper.trouble.${stuck.trouble}`);
  return (
    <button
      type="button"
      aria-label={t('shell:paper.printer', { trouble: text })}
      className={unsure > 0 ? 'loud unknown' : 'loud accepted'}
      onClick={() => openPage('settings', 'printers')}
    >
      <Icon name="print" className="i i-s" />
      <b>{text}</b>
    </button>
  );
}
