import { bridge } from '#renderer/bridge/bridge.ts';
import type { Answer, AskProblem } from '#renderer/bridge/answer.ts';
import type { AskingOf } from '#shared/contract/calls.ts';
import type { ActionView } from '#shared/contract/action-view.ts';
import { create } from 'zustand';
import { newer } from '#renderer/ui/newer-view.ts';

/** A window shows what it did itself; everything older is the queue's and the journal's. */
const KEPT = 40;

interface Actions {
  /** Newest first: what this window submitted or heard of. */
  readonly recent: readonly ActionView[];
}

export const useActions = create<Actions>(() => ({ recent: [] }));

function put(told: ActionView): void {
  const { recent } = useActions.getState();
  const action = newer(
    recent.find((known) => known.id === told.id),
    told,
  );
  const others = recent.filter((known) => known.id !== told.id);
  useActions.setState({ recent: [action, ...others].toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, KEPT) });
}

/** Asks again with the same id answers the same action: it is safe to repeat when no answer came. */
export async function submit(asking: AskingOf<'action/submit'>): Promise<Answer<'action/submit'>> {
  const answer = await bridge.call('action/submit', asking);
  if (!answer.ok) return answer;
  // An event about it may have come first, and knows better.
  const known = (id: string) => useActions.getState().recent.some((action) => action.id === id);
  for (const told of [answer.value.action, answer.value.load]) if (told !== null && !known(told.id)) put(told);
  return answer;
}

/** Takes back what was accepted and not sent yet. */
export async function withdraw(id: string): Promise<AskProblem | undefined> {
  const answer = await bridge.call('action/withdraw', { id });
  if (!answer.ok) return answer.problem;
  put(answer.value.action);
  return undefined;
}

async function readRecent(): Promise<void> {
  const answer = await bridge.call('queue/list', { show: 'all', limit: KEPT });
  if (!answer.ok) return;
  for (const action of answer.value.actions.toReversed()) put(action);
}

export function followActions(): void {
  bridge.onEvent((event) => {
    if (event.name === 'action/changed') put(event.body);
  });
  bridge.onLine((line) => {
    if (line === 'up') void readRecent();
  });
}
