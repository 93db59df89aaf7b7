import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { ShiftEnd, ShiftReport } from '#shared/contract/shift.ts';
import { useCallback, useEffect, useState } from 'react';

const AT_ONCE = 30;

/** The closed shifts, a page at a time, and the one that is looked at. */
export function useClosed() {
  const [shifts, setShifts] = useState<readonly ShiftEnd[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [report, setReport] = useState<ShiftReport>();
  const [problem, setProblem] = useState<AskProblem>();

  const list = useCallback((before: number | null) => {
    void bridge.call('shift/list', { before, limit: AT_ONCE }).then((answer) => {
      setProblem(answer.ok ? undefined : answer.problem);
      if (!answer.ok) return;
      const { shifts: page, next: after } = answer.value;
      setShifts((known) => (before === null ? page : [...known, ...page]));
      setNext(after);
    });
  }, []);

  const show = async (shift: number) => {
    const answer = await bridge.call('shift/report', { shift });
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setReport(answer.value);
  };

  const seen = shifts.length > 0;
  useEffect(() => list(null), [list]);
  useEffect(
    () =>
      bridge.onEvent(({ name }) => {
        // Whoever was let in by somebody else looks once.
        if (name === 'shift/changed' && seen) list(null);
      }),
    [list, seen],
  );

  return {
    shifts,
    more: next !== null,
    report,
    problem,
    read: () => list(null),
    readMore: () => list(next),
    show: (shift: number) => void show(shift),
    back: () => setReport(undefined),
  };
}
