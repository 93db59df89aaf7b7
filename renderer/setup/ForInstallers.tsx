import { useWords } from '#renderer/i18n/Words.tsx';
import { Page } from '#renderer/shell/Page.tsx';
import { maySetUp, useStaff } from '#renderer/staff/staff.ts';
import type { ReactNode } from 'react';

interface ForInstallersProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page of which nothing may be read without the right to change settings: it says so, and whom to ask. */
export function ForInstallers({ title, children }: ForInstallersProps) {
  const { t } = useWords();
  const may = useStaff(maySetUp);
  if (may) return children;
  return (
    <Page title={title}>
      <p>{t('setup:notYou')}</p>
    </Page>
  );
}
