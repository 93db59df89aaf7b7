import { bridge } from '#renderer/bridge/bridge.ts';
import type { ReplyOf } from '#shared/contract/calls.ts';
import type { ActionView } from '#shared/contract/action-view.ts';
import type { StoryLine } from '#shared/contract/story.ts';
import type { Language } from '#shared/words/locales.ts';
import { useEffect, useState } from 'react';

interface Told {
  readonly told: ActionView | undefined;
  readonly lines: readonly StoryLine[];
  readonly picture: ReplyOf<'paper/preview'> | undefined;
}

const nothing: Told = { told: undefined, lines: [], picture: undefined };

/** An action, its story and its paper; read again whenever it changed, and after it was printed. */
export function useCounterfoil(id: string | null, language: Language): Told {
  const [now, setNow] = useState(nothing);
  useEffect(() => {
    if (id === null) return undefined;
    let wanted = true;
    const read = async () => {
      const [story, preview] = await Promise.all([
        bridge.call('action/story', { id }),
        bridge.call('paper/preview', { action: id, language }),
      ]);
      if (!wanted) return;
      setNow({
        told: story.ok ? story.value.action : undefined,
        lines: story.ok ? story.value.story : [],
        picture: preview.ok ? preview.value : undefined,
      });
    };
    void read();
    const off = bridge.onEvent((event) => {
      if (event.name === 'action/changed' && event.body.id === id) void read();
      if (event.name === 'paper/changed' && event.body.jobs.some((job) => job.action === id)) void read();
    });
    return () => {
      wanted = false;
      off();
      setNow(nothing);
    };
  }, [id, language]);
  return now;
}
