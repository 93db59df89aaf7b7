import { useWords } from '#renderer/i18n/Words.tsx';
import { Strip, type Act } from '#renderer/ui/Strip.tsx';
import { Ticket } from '#renderer/ui/Ticket.tsx';
import { createContext, useContext, type ReactNode } from 'react';
import { useScans } from './use-scans.ts';
import { useWindow } from './window-store.ts';
import './page.css';

/** The list of pages that a page stands in, drawn at its side by whoever opened it. */
export const PageList = createContext<ReactNode>(null);

interface PageProps {
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly what?: string;
  readonly stub?: ReactNode;
  readonly stubLabel?: string;
  /** Keys of its own, after Esc. */
  readonly acts?: readonly Act[];
  /** Held unless it is said otherwise: what is typed here must not be left for a card that came by. */
  readonly scans?: 'shown' | 'held' | 'tested';
  readonly children: ReactNode;
}

/** A page of a place behind the counter: its title, the list of pages at the side, a form, and the keys. */
export function Page({ title, what, stub, stubLabel, acts = [], scans = 'held', children }: PageProps) {
  const { t } = useWords();
  const list = useContext(PageList);
  const { goTo } = useWindow.getState();
  useScans(scans);
  return (
    <main className="main paged">
      <header className="page-head">
        <h1>{title}</h1>
        {what === undefined ? null : <p className="quiet">{what}</p>}
      </header>
      <Ticket
        label={title}
        bodyClass={list === null ? '' : 'with-list'}
        stub={stub}
        stubScrolls
        {...(stubLabel === undefined ? {} : { stubLabel })}
      >
        {list}
        <div className="page-form" role="group" aria-label={title} tabIndex={0}>
          {children}
        </div>
      </Ticket>
      <Strip
        label={t('shell:keys')}
        acts={[{ key: 'Escape', icon: 'back', label: t('shell:key.counter'), run: () => goTo('counter') }, ...acts]}
      />
    </main>
  );
}
