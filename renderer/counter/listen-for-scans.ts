import { expire, GAP, press, resting } from './wedge.ts';

/**
 * Catches scans before anything on the page sees a key, so that a scan never types into a field nor presses the
 * button that happens to have the focus. Returns how to stop.
 */
export function listenForScans(onScan: (code: string) => void): () => void {
  let wedge = resting;
  let patience: ReturnType<typeof setTimeout> | undefined;

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing) return;
    // Scanners press Shift for capitals; that is no key of its own.
    if (event.key === 'Shift' || event.key === 'CapsLock') return;
    if (event.ctrlKey || event.metaKey || event.repeat) {
      flush();
      return;
    }
    const verdict = press(wedge, { key: event.key, at: event.timeStamp });
    wedge = verdict.wedge;
    clearTimeout(patience);
    if (verdict.is === 'scan') {
      swallow(event);
      onScan(verdict.code);
      return;
    }
    type(verdict.typed);
    if (verdict.is === 'typing') return;
    swallow(event);
    patience = setTimeout(flush, GAP + 10);
  }

  function flush(): void {
    clearTimeout(patience);
    const { typed, wedge: after } = expire(wedge);
    wedge = after;
    type(typed);
  }

  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    flush();
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Gives held-back keys to the field that has the focus, as if they had been typed just now. */
function type(text: string): void {
  if (text === '') return;
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    // The only way to type into a field that undo and React both notice.
    document.execCommand('insertText', false, text);
    return;
  }
  for (const key of text) field?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
