import { useWords } from '#renderer/i18n/Words.tsx';
import { printAction, useJobOf, usePaper } from '#renderer/shell/paper-store.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import type { Act } from '#renderer/ui/Strip.tsx';

/** Prints the counterfoil where a printer is, and shows it where none is: from there it can be kept in other ways. */
export function usePrintKey(action: string): Act {
  const { t, language } = useWords();
  const hasPrinter = usePaper((paper) => paper.state?.main != null);
  const job = useJobOf(action);
  const { openAction } = useWindow.getState();
  if (!hasPrinter) {
    return { key: 'F8', icon: 'print', label: t('counter:done.paper'), run: () => openAction(action) };
  }
  return {
    key: 'F8',
    icon: 'print',
    label: t('counter:done.print'),
    sub: job === undefined || job.state === 'dropped' ? undefined : t(`shell:paper.state.${job.state}`),
    run: () => void printAction(action, language),
  };
}
