import { Suspense, useState, type ComponentType } from 'react';
import { PageList } from './Page.tsx';

interface Entry {
  readonly name: string;
  readonly Content: ComponentType;
}

interface PagesProps<Of extends Entry> {
  readonly label: string;
  readonly pages: readonly Of[];
  readonly wordOf: (name: Of['name']) => string;
  /** Which of them is open at first, where not the first of the list. */
  readonly first?: string | undefined;
  /** With another of these, the page that is open begins anew. */
  readonly anew?: string | undefined;
}

/** The pages of one place, in a list at their side unless there is only one; the first is open. */
export function Pages<Of extends Entry>({ label, pages, wordOf, first, anew }: PagesProps<Of>) {
  const [here, setHere] = useState(pages.find(({ name }) => name === first) ?? pages[0]);
  if (here === undefined) return null;
  return (
    <PageList
      value={
        pages.length === 1 ? null : (
          <nav className="page-list" aria-label={label}>
            {pages.map((page) => (
              <button
                key={page.name}
                type="button"
                aria-current={page === here ? 'page' : undefined}
                autoFocus={page === here}
                onClick={() => setHere(page)}
              >
                {wordOf(page.name)}
              </button>
            ))}
          </nav>
        )
      }
    >
      <Suspense fallback={<main className="main" />}>
        <here.Content key={anew} />
      </Suspense>
    </PageList>
  );
}
