import { bridge } from '#renderer/bridge/bridge.ts';
import type { AskProblem } from '#renderer/bridge/answer.ts';
import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { keepLimits } from '../limits/limits-store.ts';
import { create } from 'zustand';
import { stageAfter, stageBefore, type Stage, type Step } from './steps.ts';

interface FirstStart {
  readonly stage: Stage;
  /** Steps that somebody has been through: done, or left for later. */
  readonly passed: ReadonlySet<Step>;
  /** There is no scanner at this till. */
  readonly noScanner: boolean;
  readonly problem: AskProblem | undefined;
}

/** It outlives the screen: whoever leaves and comes back stands where they stood, with what they typed. */
export const useFirstStart = create<FirstStart>(() => ({
  stage: 'welcome',
  passed: new Set(),
  noScanner: false,
  problem: undefined,
}));

export function goToStage(stage: Stage): void {
  useFirstStart.setState({ stage, problem: undefined });
}

export function back(): void {
  goToStage(stageBefore(useFirstStart.getState().stage));
}

export function pass(step: Step): void {
  const { passed } = useFirstStart.getState();
  useFirstStart.setState({ passed: new Set([...passed, step]) });
  goToStage(stageAfter(step));
}

/** To the counter as it is. No window asks by itself any more; the settings do. */
export async function leave(): Promise<void> {
  if (useTerminal.getState().state?.firstStart === 'due') {
    const answer = await bridge.call('setup/first-start', { stands: 'later' });
    if (!answer.ok) return useFirstStart.setState({ problem: answer.problem });
  }
  useWindow.getState().goTo('counter');
}

/** Everything is said: into the book that was chosen, with the limits that were chosen for it. */
export async function finish(mode: 'training' | 'live'): Promise<void> {
  const answer = await bridge.call('setup/mode', { mode });
  const kept = answer.ok ? await keepLimits() : answer;
  const done = kept.ok ? await bridge.call('setup/first-start', { stands: 'done' }) : kept;
  if (!done.ok) {
    // With the mode the window may have gone to the counter: what is still to be said is said here.
    useWindow.getState().goTo('first-start');
    return useFirstStart.setState({ problem: done.problem });
  }
  useFirstStart.setState({ stage: 'welcome', passed: new Set(), problem: undefined });
  useWindow.getState().goTo('counter');
}
