import { useWords } from '#renderer/i18n/Words.tsx';
import { PageList } from '#renderer/shell/Page.tsx';
import { Suspense, useState } from 'react';
import { settingsPages } from './pages.ts';

/** How this till is set up: its pages in a list at the side, the first one open. */
export function Settings() {
  const { t } = useWords();
  const [here, setHere] = useState(settingsPages[0]);
  if (here === undefined) return null;
  return (
    <PageList
      value={
        <nav className="page-list" aria-label={t('shell:place.settings')}>
          {settingsPages.map((page) => (
            <button
              key={page.name}
              type="button"
              aria-current={page === here ? 'page' : undefined}
              autoFocus={page === here}
              onClick={() => setHere(page)}
            >
              {t(`shell:settings.${page.name}`)}
            </button>
          ))}
        </nav>
      }
    >
      <Suspense fallback={<main className="main" />}>
        <here.Content />
      </Suspense>
    </PageList>
  );
}
