import { bridge } from '#renderer/bridge/bridge.ts';
import { unlearnedWedge } from '#shared/codes/wedge/settings.ts';
import type { ScannerState } from '#shared/contract/scanners.ts';
import { create } from 'zustand';

interface Readers {
  /** Undefined until the terminal has answered. */
  readonly state: ScannerState | undefined;
  /** The wizard watches the keys: nothing is taken for a scan meanwhile. */
  readonly teaching: boolean;
}

export const useReaders = create<Readers>(() => ({ state: undefined, teaching: false }));

/** How keyboard-mode readers type, as far as it is known. */
export function wedgeNow() {
  return useReaders.getState().state?.wedge ?? unlearnedWedge;
}

export function setTeaching(on: boolean): void {
  useReaders.setState({ teaching: on });
  void bridge.call('scanner/teach', { on });
}

/** Follows the readers for as long as the window lives. */
export function followReaders(): void {
  bridge.onEvent((event) => {
    if (event.name === 'scanner/changed') useReaders.setState({ state: event.body });
  });
  bridge.onLine((line) => {
    if (line === 'up') void readState();
  });
}

async function readState(): Promise<void> {
  const answer = await bridge.call('scanner/state', {});
  if (answer.ok) useReaders.setState({ state: answer.value });
}
