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

/** A page that takes every scan itself, like the list of a box. */
export interface ScanTaker {
  scan(code: string): void;
  misread(problem: Problem): void;
}

const takers: ScanTaker[] = [];

/** From now on scans go to this page, until what comes back is called. A dialog on top of it may take them instead. */
export function takeScansHere(taker: ScanTaker): () => void {
  takers.push(taker);
  return () => void takers.splice(takers.indexOf(taker), 1);
}

/** The page that takes the scans, if there is one. */
export function scanTaker(): ScanTaker | undefined {
  return takers.at(-1);
}

export function misread(problem: Problem): void {
  for (const listener of misreadListeners) listener(problem);
}
