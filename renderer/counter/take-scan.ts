import { bridge } from '#renderer/bridge/bridge.ts';
import { serialInCode } from '#shared/paper/serial-code.ts';
import type { Problem } from '#shared/domain/problem.ts';
import { scanTaker } from '#renderer/shell/scan-inbox.ts';
import { useWindow } from '#renderer/shell/window-store.ts';
import { asksForPin } from '#renderer/staff/staff.ts';
import { useCounter } from './counter-store.ts';
import { useHeldScan } from './held-scan-store.ts';

/** What this till remembers of a card is there sooner. Drawing a screen without it first would cost the card two frames. */
const AT_ONCE_MS = 30;

/** A scan from any screen shows its card, or goes to the page that takes them all; while a dialog is open or an amount is typed it is held, and applied only when a person says so. */
export function takeScan(code: string): void {
  if (isTest()) return;
  if (isBusy()) useHeldScan.getState().hold(code);
  else showScan(code);
}

/** A scan that names no card is told like any other answer; in the middle of other work it only says that it was one. */
export function takeMisread(problem: Problem): void {
  if (isTest()) return;
  if (isBusy()) {
    useHeldScan.getState().misread();
    return;
  }
  useHeldScan.getState().forget();
  const taker = scanTaker();
  if (taker !== undefined) {
    taker.misread(problem);
    return;
  }
  useWindow.getState().goTo('counter');
  useCounter.getState().show({ at: 'stopped', asked: { code: '', entry: 'scanned' }, problem, when: Date.now() });
}

/** On the readers' own page a scan is a test: that page tells what became of it. */
function isTest(): boolean {
  return useWindow.getState().scans === 'tested';
}

function isBusy(): boolean {
  const { sheet, scans } = useWindow.getState();
  return asksForPin() || sheet !== undefined || scans === 'held' || useCounter.getState().counter.at === 'doing';
}

export function showScan(code: string): void {
  useHeldScan.getState().forget();
  const taker = scanTaker();
  if (taker !== undefined) {
    useWindow.getState().closeSheet();
    taker.scan(code);
    return;
  }
  const serial = serialInCode(code);
  if (serial !== undefined) {
    void showCounterfoil(code, serial);
    return;
  }
  const { place, goTo } = useWindow.getState();
  const { counter, find } = useCounter.getState();
  const stays = place === 'counter' && counter.at !== 'doing';
  goTo('counter');
  void find({ code, entry: 'scanned' }, stays ? AT_ONCE_MS : 0);
}

/** The bars of a counterfoil name what was done, and no card. */
async function showCounterfoil(code: string, scanned: string): Promise<void> {
  const answer = await bridge.call('paper/scanned', { code });
  if (!answer.ok) return;
  const action = answer.value.action?.id ?? null;
  useWindow.setState({ place: 'counterfoil', counterfoil: { action, scanned }, card: undefined, sheet: undefined });
}
