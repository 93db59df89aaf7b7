import type { Key } from '#shared/codes/wedge/key.ts';
import { useEffect, useRef } from 'react';
import { setTeaching } from './readers-store.ts';
import { keyOf } from './window-key.ts';

/** No reader pauses so long within a code: what came before is one scan. */
const SILENCE = 600;
const STILL_HERE = 60_000;
export const LESSON_SCANS = 3;

export type KeysOfScan = readonly Key[];

/** What belongs to the till, or to a person who goes through the page by keyboard, and to no reader: no code begins so. */
function isNoReaders({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, begun: boolean): boolean {
  if (/^(Escape|F\d+)$/.test(key)) return true;
  return !begun && (/^(Tab|Enter|Shift| |Arrow\w+|Page\w+|Home|End)$/.test(key) || ctrlKey || altKey || metaKey);
}

/** While the lesson lasts, what a reader types belongs to it; a pause ends a scan. `heard` is told all scans so far. */
export function useLesson(on: boolean, heard: (scans: readonly KeysOfScan[]) => void): void {
  const tell = useRef(heard);
  useEffect(() => {
    tell.current = heard;
  });
  useEffect(() => {
    if (!on) return;
    const scans: Key[][] = [];
    let keys: Key[] = [];
    let silence: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      scans.push(keys);
      keys = [];
      tell.current([...scans]);
    };
    const hear = (event: KeyboardEvent) => {
      if (isNoReaders(event, keys.length > 0)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      keys.push(keyOf(event));
      clearTimeout(silence);
      silence = setTimeout(end, SILENCE);
    };
    setTeaching(true);
    // The terminal ends it by itself, so that no lost window leaves a till deaf: whoever is still here says so.
    const here = setInterval(() => setTeaching(true), STILL_HERE);
    for (const name of ['keydown', 'keyup'] as const) window.addEventListener(name, hear, { capture: true });
    return () => {
      clearTimeout(silence);
      clearInterval(here);
      for (const name of ['keydown', 'keyup'] as const) window.removeEventListener(name, hear, { capture: true });
      setTeaching(false);
    };
  }, [on]);
}
