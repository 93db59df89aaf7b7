import { bridge } from '#renderer/bridge/bridge.ts';
import type { CardRef } from '#shared/domain/card.ts';
import { useActions } from './actions-store.ts';
import type { Found } from './counter-state.ts';
import { useCounter } from './counter-store.ts';

/** Keeps the card on the counter true while it lies there. */
export function followCards(): void {
  bridge.onEvent((event) => {
    if (event.name !== 'card/answered') return;
    const { answer, ref } = event.body;
    change(ref, (found) =>
      answer.ok ? { ...found, card: answer.value, unanswered: undefined } : { ...found, unanswered: answer.problem },
    );
  });

  useCounter.subscribe(({ counter }, before) => {
    const ref = foundIn(counter)?.card.ref;
    if (ref === undefined || foundIn(before.counter)?.card.ref === ref) return;
    void readWorth(ref);
  });

  useActions.subscribe(({ recent }) => {
    const { counter, show } = useCounter.getState();
    // It was written down although its answer got lost: the till was gone for a moment.
    const written =
      counter.at === 'doing' && counter.unheard ? recent.find((action) => action.id === counter.id) : undefined;
    if (counter.at === 'doing' && written !== undefined) {
      show({ at: 'done', found: counter.found, action: written });
      return;
    }
    const ref = foundIn(counter)?.card.ref;
    const [newest] = recent;
    if (ref !== undefined && newest?.card.ref && isSame(ref, newest.card.ref)) void readWorth(ref);
  });
}

async function readWorth(ref: CardRef): Promise<void> {
  const answer = await bridge.call('card/worth', { card: ref });
  if (answer.ok) change(ref, (found) => ({ ...found, worth: answer.value }));
}

type State = ReturnType<typeof useCounter.getState>['counter'];

function foundIn(counter: State): Found | undefined {
  return 'found' in counter ? counter.found : undefined;
}

function change(ref: CardRef, to: (found: Found) => Found): void {
  const { counter, show } = useCounter.getState();
  if ('found' in counter && isSame(counter.found.card.ref, ref)) show({ ...counter, found: to(counter.found) });
}

function isSame(a: CardRef, b: CardRef): boolean {
  return a.vendor === b.vendor && a.program === b.program && a.id === b.id;
}
