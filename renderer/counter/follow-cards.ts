import { bridge } from '#renderer/bridge/bridge.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import type { CardRef } from '#shared/domain/card.ts';
import { useActions } from './actions-store.ts';
import type { Found } from './counter-state.ts';
import { useCounter } from './counter-store.ts';

/** Keeps the card on the counter true while it lies there. */
export function followCards(): void {
  /** An event may overtake the answer that puts its card on the counter. */
  let newest: CardView | undefined;

  bridge.onEvent((event) => {
    if (event.name !== 'card/answered') return;
    const { answer, ref } = event.body;
    if (answer.ok) newest = answer.value;
    change(ref, (found) =>
      answer.ok ? { ...found, card: answer.value, unanswered: undefined } : { ...found, unanswered: answer.problem },
    );
  });

  useCounter.subscribe(({ counter }, before) => {
    const card = foundIn(counter)?.card;
    if (card === undefined || foundIn(before.counter)?.card.ref === card.ref) return;
    const fresher =
      newest !== undefined && isSame(newest.ref, card.ref) && newest.asOf > card.asOf ? newest : undefined;
    if (fresher !== undefined) change(card.ref, (found) => ({ ...found, card: fresher, unanswered: undefined }));
    void readWorth(card.ref);
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
    const [latest] = recent;
    if (ref !== undefined && latest?.card.ref && isSame(ref, latest.card.ref)) void readWorth(ref);
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
