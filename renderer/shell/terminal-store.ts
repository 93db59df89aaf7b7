import type { Line } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { TerminalState } from '#shared/contract/terminal-state.ts';
import { create } from 'zustand';

interface Terminal {
  /** Undefined until the first answer. */
  readonly line: Line | undefined;
  readonly state: TerminalState | undefined;
}

export const useTerminal = create<Terminal>(() => ({ line: undefined, state: undefined }));

async function readState(): Promise<void> {
  const answer = await bridge.call('terminal/state', {});
  if (answer.ok) useTerminal.setState({ state: answer.value });
}

/** Follows the terminal for as long as the window lives. */
export function followTerminal(): void {
  bridge.onEvent((event) => {
    if (event.name === 'terminal/changed') useTerminal.setState({ state: event.body });
  });
  bridge.onLine((line) => {
    useTerminal.setState({ line });
    if (line === 'up') void readState();
  });
}
