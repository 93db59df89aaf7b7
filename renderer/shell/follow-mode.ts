import { bridge } from '#renderer/bridge/bridge.ts';
import { useActions } from '#renderer/counter/actions-store.ts';
import { useCounter } from '#renderer/counter/counter-store.ts';
import { useHeldScan } from '#renderer/counter/held-scan-store.ts';
import { useTerminal } from './terminal-store.ts';
import { useWindow } from './window-store.ts';

/** Between training and live lies another book: nothing that stood on the screen belongs to it. */
export function followMode(): void {
  useTerminal.subscribe(({ state: now }, { state: before }) => {
    if (now === undefined || before === undefined || now.mode === before.mode) return;
    useHeldScan.getState().forget();
    useCounter.getState().clear();
    useActions.setState({ recent: [] });
    useWindow.getState().goTo('counter');
    bridge.readAgain();
  });
}
