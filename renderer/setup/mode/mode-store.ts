import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { create } from 'zustand';

interface Changing {
  readonly busy: boolean;
  readonly problem: AskProblem | undefined;
}

export const useModeChange = create<Changing>(() => ({ busy: false, problem: undefined }));

/** Between training and live: the till changes its book, and every window follows it to the counter. */
export async function goTo(mode: 'training' | 'live'): Promise<void> {
  if (useModeChange.getState().busy) return;
  useModeChange.setState({ busy: true, problem: undefined });
  const answer = await bridge.call('setup/mode', { mode });
  useModeChange.setState({ busy: false, problem: answer.ok ? undefined : answer.problem });
}
