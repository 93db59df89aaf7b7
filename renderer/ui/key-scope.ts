import { useEffect, useRef } from 'react';

/** The keys of a till: what they do is decided by the screen on top. */
export type TillKey = 'Escape' | 'Enter' | 'F2' | 'F3' | 'F4' | 'F7' | 'F8' | 'F9' | 'F10';

type Keys = Partial<Record<string, () => void>>;

const scopes: { current: Keys }[] = [];

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const scope = scopes.at(-1);
  const run = scope?.current[event.key];
  if (run === undefined) return;
  // Enter belongs to the button or link that has the focus; everywhere else it is the black key.
  if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a, select')) return;
  event.preventDefault();
  // A held key repeats itself: a till does things once per press.
  if (!event.repeat) run();
}

/**
 * What keys do while the calling component is on screen. The scope that was opened last has them all, so that
 * nothing behind a dialog can be reached.
 */
export function useKeyScope(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const scope = latest;
    if (scopes.length === 0) window.addEventListener('keydown', onKeyDown);
    scopes.push(scope);
    return () => {
      scopes.splice(scopes.indexOf(scope), 1);
      if (scopes.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
