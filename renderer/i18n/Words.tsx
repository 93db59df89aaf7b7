import { createContext, use, type ReactNode } from 'react';
import type { Speaker } from './speaker.ts';

const Spoken = createContext<Speaker | undefined>(undefined);

export function Words({ speaker, children }: { readonly speaker: Speaker; readonly children: ReactNode }) {
  return <Spoken value={speaker}>{children}</Spoken>;
}

export function useWords(): Speaker {
  const speaker = use(Spoken);
  if (speaker === undefined) throw new Error('a screen was drawn outside of <Words>');
  return speaker;
}
