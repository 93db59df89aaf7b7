import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { PaperState, PrintJob } from '#shared/contract/paper.ts';
import type { Language } from '#shared/words/locales.ts';
import { create } from 'zustand';

interface Paper {
  /** Undefined until the terminal has answered. */
  readonly state: PaperState | undefined;
}

export const usePaper = create<Paper>(() => ({ state: undefined }));

/** The last slip of an action, as it stands in the queue. */
export function useJobOf(action: string | undefined): PrintJob | undefined {
  const jobs = usePaper((paper) => paper.state?.jobs);
  return jobs?.filter((job) => job.action === action).reduce<PrintJob | undefined>(newest, undefined);
}

export async function printAction(action: string, language: Language): Promise<AskProblem | undefined> {
  const answer = await bridge.call('paper/print', { action, language });
  return answer.ok ? undefined : answer.problem;
}

/** Follows the printers for as long as the window lives. */
export function followPaper(): void {
  bridge.onEvent((event) => {
    if (event.name === 'paper/changed') usePaper.setState({ state: event.body });
  });
  bridge.onLine((line) => {
    if (line === 'up') void readState();
  });
}

async function readState(): Promise<void> {
  const answer = await bridge.call('paper/state', {});
  if (answer.ok) usePaper.setState({ state: answer.value });
}

function newest(one: PrintJob | undefined, other: PrintJob): PrintJob {
  return one === undefined || other.id > one.id ? other : one;
}
