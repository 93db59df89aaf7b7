import { useScans } from '#renderer/shell/use-scans.ts';
import { lazy, Suspense } from 'react';
import { editors } from './lines.ts';
import { ListPage } from './ListPage.tsx';
import { usePrograms } from './programs-store.ts';
import '#renderer/ui/styles/fields.css';
import './programs.css';

const CodeSheet = lazy(async () => ({ default: (await import('./issue/CodeSheet.tsx')).CodeSheet }));

/** What the shop's cards, vouchers and programs are, and how they look: seen here before a customer sees it. */
export function Programs() {
  const open = usePrograms((store) => store.open);
  const paper = usePrograms((store) => store.paper);
  // Something is typed here: a scan is offered, and takes nobody away from it.
  useScans('held');
  const Editor = open === undefined ? undefined : editors[open.kind];
  if (paper !== undefined) {
    return (
      <Suspense fallback={<main className="main" />}>
        <CodeSheet id={paper} />
      </Suspense>
    );
  }
  if (open === undefined || Editor === undefined) return <ListPage />;
  return (
    <Suspense fallback={<main className="main designer" />}>
      <Editor key={`${open.kind} ${open.id}`} id={open.id} />
    </Suspense>
  );
}
