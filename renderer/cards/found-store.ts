import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { CardsFound } from '#shared/contract/find-cards.ts';
import { create } from 'zustand';

interface FoundStore {
  readonly text: string;
  /** Undefined while nothing was looked for: then the lists are shown. */
  readonly found: 'asking' | CardsFound | { readonly problem: AskProblem } | undefined;
  type(text: string): void;
  find(): Promise<void>;
  clear(): void;
}

/** What was looked for by a text. It stays while a card of it is looked at. */
export const useFound = create<FoundStore>((set, get) => ({
  text: '',
  found: undefined,
  type: (text) => set({ text }),
  async find() {
    const text = get().text.trim();
    if (text === '') return;
    set({ found: 'asking' });
    const answer = await bridge.call('card/search', { text });
    if (get().text.trim() !== text || get().found !== 'asking') return;
    set({ found: answer.ok ? answer.value : { problem: answer.problem } });
  },
  clear: () => set({ text: '', found: undefined }),
}));
