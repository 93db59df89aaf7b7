import { useWords } from '#renderer/i18n/Words.tsx';
import { useStaff } from '#renderer/staff/staff.ts';
import { PageList } from '#renderer/shell/Page.tsx';
import { Suspense, useState } from 'react';
import { deskPages } from './pages.ts';

/** The manager's desk: the day first, and beside it whatever else belongs to a shift. */
export function Desk() {
  const { t } = useWords();
  const [here, setHere] = useState(deskPages[0]);
  const person = useStaff((store) => store.state?.person?.id);
  if (here === undefined) return null;
  return (
    <PageList
      value={
        deskPages.length === 1 ? null : (
          <nav className="page-list" aria-label={t('shell:place.shift')}>
            {deskPages.map((page) => (
              <button
                key={page.name}
                type="button"
                aria-current={page === here ? 'page' : undefined}
                autoFocus={page === here}
                onClick={() => setHere(page)}
              >
                {t(`desk:page.${page.name}`)}
              </button>
            ))}
          </nav>
        )
      }
    >
      <Suspense fallback={<main className="main" />}>
        {/* What one person was shown is not there for the next. */}
        <here.Content key={person} />
      </Suspense>
    </PageList>
  );
}
