import { useWindow } from '#renderer/shell/window-store.ts';
import { useCounter } from './counter-store.ts';
import { useHeldScan } from './held-scan-store.ts';

/** A scan from any screen shows its card; while a dialog is open it is held, and applied only when a person says so. */
export function takeScan(code: string): void {
  const { sheet, goTo } = useWindow.getState();
  if (sheet !== undefined) {
    useHeldScan.getState().hold(code);
    return;
  }
  useHeldScan.getState().drop();
  goTo('counter');
  void useCounter.getState().find({ code, entry: 'scanned' });
}
