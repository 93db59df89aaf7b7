import { useActions } from '../actions-store.ts';
import type { Counter } from '../counter-state.ts';
import { pressedNow, shownOf } from '../shown-action.ts';
import { DoneTicket } from './DoneTicket.tsx';
import { DoneStrip } from './DoneStrip.tsx';
import { TwoSteps } from './TwoSteps.tsx';
import './done.css';

/** What came of it: accepted, confirmed, unknown and refused are four pictures of one ticket. */
export function DoneScreen({ done }: { readonly done: Extract<Counter, { at: 'done' }> }) {
  const recent = useActions((actions) => actions.recent);
  const pressed = pressedNow(done.action, recent);
  const shown = shownOf(pressed);
  return (
    <main className="main counter result">
      <DoneTicket action={shown} found={done.found}>
        {pressed.load === null ? null : <TwoSteps action={pressed.action} load={pressed.load} />}
      </DoneTicket>
      <DoneStrip action={shown} found={done.found} />
    </main>
  );
}
