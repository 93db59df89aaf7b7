import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { useStaff } from '#renderer/staff/staff.ts';
import type { DeskToday } from '#shared/contract/desk.ts';
import { useCallback, useEffect, useState } from 'react';

interface Today {
  readonly today: DeskToday | undefined;
  /** Why there are no figures; undefined while they are there, or on their way. */
  readonly problem: AskProblem | undefined;
  readonly read: () => void;
}

/** A burst of outcomes is one piece of news for the desk. */
const CALM_MS = 500;
/** The hour moves on, and what vendors said grows old, also when nothing happens here. */
const EVERY_MS = 300_000;

export function useToday(): Today {
  const [today, setToday] = useState<DeskToday>();
  const [problem, setProblem] = useState<AskProblem>();
  const read = useCallback(() => {
    void bridge.call('desk/today', {}).then((answer) => {
      setProblem(answer.ok ? undefined : answer.problem);
      if (answer.ok) setToday(answer.value);
    });
  }, []);

  useEffect(() => {
    read();
    return whenChanged(read);
  }, [read]);
  return { today, problem, read };
}

function whenChanged(read: () => void): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  // Whoever was let in by somebody else looks once: nobody is asked for a PIN because something changed.
  const again = () => {
    const { state } = useStaff.getState();
    if (state?.setUp !== false && state?.person?.rights.includes('see-reports') !== true) return;
    soon ??= setTimeout(() => {
      soon = undefined;
      read();
    }, CALM_MS);
  };
  const off = bridge.onEvent(({ name }) => {
    if (name === 'desk/changed' || name === 'journal/changed') again();
  });
  const regularly = setInterval(again, EVERY_MS);
  return () => {
    off();
    clearTimeout(soon);
    clearInterval(regularly);
  };
}
