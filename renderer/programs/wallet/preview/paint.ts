import { hexOf, type Colour } from '#shared/passes/colour.ts';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { PassLook } from './pass-look.ts';

/** The colours of a pass are its owner's: they go into custom properties, since the page knows no style in markup. */
export function usePaint<Element extends HTMLElement>({ colours }: PassLook): RefObject<Element | null> {
  const pass = useRef<Element>(null);
  const { ground, text, labels } = colours;
  useLayoutEffect(() => {
    const put = (name: string, colour: Colour) => pass.current?.style.setProperty(name, hexOf(colour));
    put('--bg', ground);
    put('--fg', text);
    put('--lb', labels);
  });
  return pass;
}
