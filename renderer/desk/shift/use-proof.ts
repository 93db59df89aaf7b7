import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { ProofState } from '#shared/contract/proof.ts';
import { useEffect, useState } from 'react';

/** How far the proof of a closed shift has come, and the key that begins one; of no shift until one is looked at. */
export function useProof(shift: number | undefined) {
  const [state, setState] = useState<ProofState>();
  const [problem, setProblem] = useState<{ readonly shift: number; readonly what: AskProblem }>();

  useEffect(() => {
    if (shift === undefined) return;
    let gone = false;
    const read = async () => {
      const answer = await bridge.call('proof/state', { shift });
      if (answer.ok && !gone) setState(answer.value);
    };
    void read();
    const offEvent = bridge.onEvent(({ name, body }) => {
      if (name === 'proof/changed' && body.shift === shift) setState(body);
    });
    // What was told while the line was down is known to nobody here.
    const offLine = bridge.onLine((line) => void (line === 'up' && read()));
    return () => {
      gone = true;
      offEvent();
      offLine();
    };
  }, [shift]);

  const start = async () => {
    if (shift === undefined) return;
    const answer = await bridge.call('proof/start', { shift });
    setProblem(answer.ok ? undefined : { shift, what: answer.problem });
    // A proof of few cards may be over before this answer is here: then the event has said more.
    if (answer.ok)
      setState((known) =>
        known?.shift === shift && known.running === null && known.result !== null ? known : answer.value,
      );
  };

  return {
    state: state?.shift === shift ? state : undefined,
    problem: problem?.shift === shift ? problem?.what : undefined,
    start: () => void start(),
  };
}
