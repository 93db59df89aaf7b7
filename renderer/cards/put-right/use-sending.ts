import type { AskProblem } from '#renderer/bridge/answer.ts';
import type { Result } from '#shared/result.ts';
import { useState } from 'react';

/** One deed on its way to the till: asked again after a lost answer it is the same, so its words are held fast. */
export interface Sending {
  readonly underWay: boolean;
  readonly problem: AskProblem | undefined;
  /** Under way, or nobody knows whether it was heard: only the same words may be sent again. */
  readonly fixed: boolean;
  ask<T>(send: () => Promise<Result<T, AskProblem>>): Promise<T | undefined>;
  forget(): void;
}

export function useSending(): Sending {
  const [underWay, setUnderWay] = useState(false);
  const [problem, setProblem] = useState<AskProblem>();
  return {
    underWay,
    problem,
    fixed: underWay || problem?.code === 'till-stopped',
    async ask(send) {
      setUnderWay(true);
      const answer = await send();
      setUnderWay(false);
      setProblem(answer.ok ? undefined : answer.problem);
      return answer.ok ? answer.value : undefined;
    },
    forget: () => setProblem(undefined),
  };
}
