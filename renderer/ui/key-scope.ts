import { useEffect, useLayoutEffect, useRef } from 'react';

/** The keys of a till: what they do is decided by the screen on top. */
export type TillKey = 'Escape' | 'Enter' | 'F2' | 'F3' | 'F4' | 'F7' | 'F8' | 'F9' | 'F10';

type Keys = Partial<Record<string, () => void>>;

interface Scope {
  current: Keys;
  /** Keys it does not know go on to the scope beneath. */
  readonly through: boolean;
}

const scopes: Scope[] = [];

function whoHas(key: string): (() => void) | undefined {
  for (const scope of scopes.toReversed()) {
    const run = scope.current[key];
    if (run !== undefined || !scope.through) return run;
  }
  return undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const run = whoHas(event.key);
  if (run === undefined) return;
  // Enter belongs to the button or link that has the focus; everywhere else it is the black key.
  if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a, select')) return;
  event.preventDefault();
  // A held key repeats itself: a till does things once per press.
  if (!event.repeat) run();
}

/**
 * What keys do while the calling component is on screen. The scope that was opened last has them all, so that
 * nothing behind a dialog can be reached; a `through` scope adds its keys to those of the screen.
 */
export function useKeyScope(keys: Keys, { through = false } = {}): void {
  const scope = useRef<Scope>({ current: keys, through });
  useEffect(() => {
    scope.current.current = keys;
  });
  // The floor of a screen or dialog is laid before what its own children add on top of it.
  useLayoutEffect(() => (through ? undefined : lay(scope.current)), [through]);
  useEffect(() => (through ? lay(scope.current) : undefined), [through]);
}

function lay(own: Scope): () => void {
  if (scopes.length === 0) window.addEventListener('keydown', onKeyDown);
  scopes.push(own);
  return () => {
    scopes.splice(scopes.indexOf(own), 1);
    if (scopes.length === 0) window.removeEventListener('keydown', onKeyDown);
  };
}
