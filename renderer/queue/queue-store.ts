import { bridge } from '#renderer/bridge/bridge.ts';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { QueueState } from '#shared/contract/queue.ts';
import type { StoryLine } from '#shared/contract/story.ts';
import { create } from 'zustand';

interface QueueStore {
  readonly state: QueueState | undefined;
  /** Not over yet, newest first. */
  readonly open: readonly ActionView[];
  readonly chosen: string | undefined;
  readonly story: readonly StoryLine[];
  choose(id: string): void;
}

export const useQueue = create<QueueStore>((set) => ({
  state: undefined,
  open: [],
  chosen: undefined,
  story: [],
  choose(id) {
    set({ chosen: id, story: [] });
    void readStory(id);
  },
}));

async function readStory(id: string): Promise<void> {
  const answer = await bridge.call('action/story', { id });
  if (answer.ok && useQueue.getState().chosen === id) useQueue.setState({ story: answer.value.story });
}

async function readState(): Promise<void> {
  const answer = await bridge.call('queue/state', {});
  if (answer.ok) useQueue.setState({ state: answer.value });
}

/** Reads what is open, and opens the story that most needs a person. */
export async function readOpen(): Promise<void> {
  const answer = await bridge.call('queue/list', { show: 'open' });
  if (!answer.ok) return;
  const open = answer.value.actions;
  const { chosen, choose } = useQueue.getState();
  useQueue.setState({ open });
  const still = open.find((action) => action.id === chosen);
  const next = still ?? open.find((action) => action.state === 'parked') ?? open.find((it) => it.state === 'unknown');
  if (next === undefined) useQueue.setState({ chosen: undefined, story: [] });
  else choose(next.id);
}

export function followQueue(): void {
  bridge.onEvent((event) => {
    if (event.name === 'journal/changed') useQueue.setState({ state: event.body });
  });
  bridge.onLine((line) => {
    if (line === 'up') void readState();
  });
}
