import { bridge, type AskProblem } from '#renderer/bridge/bridge.ts';
import type { CardView } from '#shared/contract/card-view.ts';
import type { CardRef } from '#shared/domain/card.ts';
import { create } from 'zustand';

/** What was asked for: kept only while its screen stands, to ask again with it. */
export interface Asked {
  readonly code: string;
  readonly entry: 'scanned' | 'typed';
}

export type Counter =
  | { readonly at: 'idle' }
  | { readonly at: 'typing' }
  | { readonly at: 'asking'; readonly asked: Asked }
  /** `unanswered`: the card is what this till remembers, and this is why nothing fresher came. */
  | { readonly at: 'card'; readonly asked: Asked; readonly card: CardView; readonly unanswered: AskProblem | undefined }
  | { readonly at: 'stopped'; readonly asked: Asked; readonly problem: AskProblem; readonly when: number };

interface CounterStore {
  readonly counter: Counter;
  find(asked: Asked): Promise<void>;
  type(): void;
  clear(): void;
}

export const useCounter = create<CounterStore>((set, get) => ({
  counter: { at: 'idle' },

  async find(asked) {
    const asking: Counter = { at: 'asking', asked };
    set({ counter: asking });
    const answer = await bridge.call('card/find', asked);
    // Something else was scanned or Esc was pressed meanwhile: this answer has no place any more.
    if (get().counter !== asking) return;
    set({
      counter: answer.ok
        ? { at: 'card', asked, card: answer.value, unanswered: undefined }
        : { at: 'stopped', asked, problem: answer.problem, when: Date.now() },
    });
  },

  type: () => set({ counter: { at: 'typing' } }),
  clear: () => set({ counter: { at: 'idle' } }),
}));

/** Puts the issuer's own answer in the place of what was remembered. */
export function followCards(): void {
  bridge.onEvent((event) => {
    if (event.name !== 'card/answered') return;
    const { counter } = useCounter.getState();
    if (counter.at !== 'card' || !isSame(counter.card.ref, event.body.ref)) return;
    const { answer } = event.body;
    useCounter.setState({
      counter: answer.ok
        ? { ...counter, card: answer.value, unanswered: undefined }
        : { ...counter, unanswered: answer.problem },
    });
  });
}

function isSame(a: CardRef, b: CardRef): boolean {
  return a.vendor === b.vendor && a.program === b.program && a.id === b.id;
}
