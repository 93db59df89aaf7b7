import { useAction } from '../actions-store.ts';
import type { Counter } from '../counter-state.ts';
import { DoneTicket } from './DoneTicket.tsx';
import { DoneStrip } from './DoneStrip.tsx';
import './done.css';

/** What came of it: accepted, confirmed, unknown and refused are four pictures of one ticket. */
export function DoneScreen({ done }: { readonly done: Extract<Counter, { at: 'done' }> }) {
  const action = useAction(done.action.id) ?? done.action;
  return (
    <main className="main counter result">
      <DoneTicket action={action} found={done.found} />
      <DoneStrip action={action} found={done.found} />
    </main>
  );
}
