import { useWindow } from '#renderer/shell/window-store.ts';
import { useCounter } from './counter-store.ts';
import { useHeldScan } from './held-scan-store.ts';

/** A scan from any screen shows its card; while a dialog is open or an amount is typed it is held, and applied only when a person says so. */
export function takeScan(code: string): void {
  const busy = useWindow.getState().sheet !== undefined || useCounter.getState().counter.at === 'doing';
  if (busy) useHeldScan.getState().hold(code);
  else showScan(code);
}

export function showScan(code: string): void {
  useHeldScan.getState().forget();
  useWindow.getState().goTo('counter');
  void useCounter.getState().find({ code, entry: 'scanned' });
}
