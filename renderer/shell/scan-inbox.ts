import type { Problem } from '#shared/domain/problem.ts';

/** Where every scan arrives, whatever read it: a reader that types, a reader of its own, or a play card on screen. */
const listeners = new Set<(code: string) => void>();
const misreadListeners = new Set<(problem: Problem) => void>();

export function onScan(listener: (code: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function scanned(code: string): void {
  for (const listener of listeners) listener(code);
}

/** A scan that names no card: not understood, or a payment card. */
export function onMisread(listener: (problem: Problem) => void): () => void {
  misreadListeners.add(listener);
  return () => misreadListeners.delete(listener);
}

export function misread(problem: Problem): void {
  for (const listener of misreadListeners) listener(problem);
}
