import { sign } from '#renderer/shell/sound-sign.ts';
import { useEffect, useRef } from 'react';
import type { ListSums } from './box-sums.ts';

/** A second tick for a duplicate, the low tones for what is put aside: eyes can stay on the stack of cards. */
export function useRowSigns({ duplicate, stranger, stopped }: ListSums): void {
  const heard = useRef({ duplicate, aside: stranger + stopped });
  useEffect(() => {
    const before = heard.current;
    heard.current = { duplicate, aside: stranger + stopped };
    if (stranger + stopped > before.aside) sign('refused');
    else if (duplicate > before.duplicate) sign('read');
  }, [duplicate, stranger, stopped]);
}
