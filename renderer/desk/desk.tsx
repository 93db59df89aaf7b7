import { useWords } from '#renderer/i18n/Words.tsx';
import { Pages } from '#renderer/shell/Pages.tsx';
import { useStaff } from '#renderer/staff/staff.ts';
import { deskPages } from './pages.ts';

/** The manager's desk: the day first, and beside it whatever else belongs to a shift. */
export function Desk() {
  const { t } = useWords();
  // What one person was shown is not there for the next.
  const person = useStaff((store) => store.state?.person?.id);
  return (
    <Pages label={t('shell:place.shift')} pages={deskPages} wordOf={(name) => t(`desk:page.${name}`)} anew={person} />
  );
}
