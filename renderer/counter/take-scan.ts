import { useWindow } from '#renderer/shell/window-store.ts';
import { useCounter } from './counter-store.ts';
import { useHeldScan } from './held-scan-store.ts';

/** A scan from any screen shows its card; while a dialog is open it is held, and applied only when a person says so. */
export function takeScan(code: string): void {
  if (useWindow.getState().sheet === undefined) showScan(code);
  else useHeldScan.getState().hold(code);
}

export function showScan(code: string): void {
  useHeldScan.getState().forget();
  useWindow.getState().goTo('counter');
  void useCounter.getState().find({ code, entry: 'scanned' });
}
