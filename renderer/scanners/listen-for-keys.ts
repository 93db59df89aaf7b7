import { useTerminal } from '#renderer/shell/terminal-store.ts';
import { expire, press, resting, type Verdict, type WedgeScan } from '#shared/codes/wedge/decoder.ts';
import type { Key } from '#shared/codes/wedge/key.ts';
import { useReaders, wedgeNow } from './readers-store.ts';
import { keyOf } from './window-key.ts';

/**
 * Catches keyboard-mode readers before anything on the page sees a key, so that a scan never types into a field nor
 * presses the button that happens to have the focus. Rests where the host catches them before the page.
 */
export function listenForKeys(onScan: (scan: WedgeScan) => void): () => void {
  let state = resting;
  let patience: ReturnType<typeof setTimeout> | undefined;

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || useReaders.getState().teaching) return;
    if (useTerminal.getState().state?.abilities.catchesKeys === true) return;
    const around = { settings: wedgeNow(), inField: takesKeys() };
    const verdict = press(state, keyOf(event), around);
    follow(verdict);
    clearTimeout(patience);
    if (verdict.wait !== null) patience = setTimeout(() => follow(expire(state, around)), verdict.wait);
    if (!verdict.held) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function follow({ state: next, release, scan }: Pick<Verdict, 'state' | 'release' | 'scan'>): void {
    state = next;
    for (const key of release) type(key);
    if (scan !== null) onScan(scan);
  }

  for (const name of ['keydown', 'keyup'] as const) window.addEventListener(name, onKey, { capture: true });
  return () => {
    clearTimeout(patience);
    for (const name of ['keydown', 'keyup'] as const) window.removeEventListener(name, onKey, { capture: true });
  };
}

/** Whether what a person types goes anywhere: into a field, or onto a keypad, which needs none. */
function takesKeys(): boolean {
  const focus = document.activeElement;
  if (focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement) return true;
  return document.querySelector('.keypad') !== null;
}

/** Gives a key that was held back to whoever has the focus, as if it had been pressed just now. */
function type({ key, code, shift }: Key): void {
  const focus = document.activeElement ?? document.body;
  const seen = new KeyboardEvent('keydown', { key, code, shiftKey: shift, bubbles: true, cancelable: true });
  if (!focus.dispatchEvent(seen)) return;
  const writable = focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement;
  // The only way to type into a field that undo and React both notice.
  if (writable && [...key].length === 1) document.execCommand('insertText', false, key);
}
