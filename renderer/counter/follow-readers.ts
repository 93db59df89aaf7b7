import { bridge } from '#renderer/bridge/bridge.ts';
import { scanned } from '#renderer/shell/scan-inbox.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { useCounter } from './counter-store.ts';

/** Readers that don't type: the terminal reads them and tells what they gave. */
export function followReaders(): void {
  bridge.onEvent((event) => {
    if (event.name !== 'scan/read' || event.body.purpose === 'nothing') return;
    const { code, problem } = event.body;
    if (code !== null) scanned(code);
    else if (problem !== null && useWindow.getState().sheet === undefined) {
      useWindow.getState().goTo('counter');
      const asked = { code: '', entry: 'scanned' } as const;
      useCounter.getState().show({ at: 'stopped', asked, problem, when: Date.now() });
    }
  });
}
