/** Where every scan arrives, whatever read it: a reader that types, a reader of its own, or a play card on screen. */
const listeners = new Set<(code: string) => void>();

export function onScan(listener: (code: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function scanned(code: string): void {
  for (const listener of listeners) listener(code);
}
