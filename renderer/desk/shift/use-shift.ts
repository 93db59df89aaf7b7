import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import { useStaff } from '#renderer/staff/staff.ts';
import type { ShiftReport, ShiftState } from '#shared/contract/shift.ts';
import { useCallback, useEffect, useState } from 'react';

interface Shift {
  readonly state: ShiftState | undefined;
  readonly report: ShiftReport | undefined;
  readonly problem: AskProblem | undefined;
  /** Asks for the figures by hand: somebody may stand in for it. */
  readonly look: () => void;
}

/** A burst of outcomes is one piece of news. */
const CALM_MS = 500;

/** The shift that goes on, and what it came to until now for those who may see that. */
export function useShift(): Shift {
  const [state, setState] = useState<ShiftState>();
  const [report, setReport] = useState<ShiftReport>();
  const [problem, setProblem] = useState<AskProblem>();
  const may = useMaySeeReports();

  const look = useCallback(() => {
    void bridge.call('shift/report', {}).then((answer) => {
      setProblem(answer.ok ? undefined : answer.problem);
      if (answer.ok) setReport(answer.value);
    });
  }, []);

  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = () => {
      if (may) soon ??= setTimeout(() => ((soon = undefined), look()), CALM_MS);
    };
    void bridge.call('shift/state', {}).then((answer) => {
      if (answer.ok) setState(answer.value);
    });
    if (may) look();
    const off = bridge.onEvent(({ name, body }) => {
      if (name === 'shift/changed') {
        setState(body);
        // What somebody else was shown once is not shown of the next shift.
        setReport((shown) => (shown?.shift === body.shift ? shown : undefined));
      }
      if (name === 'shift/changed' || name === 'journal/changed') lookSoon();
    });
    return () => {
      off();
      clearTimeout(soon);
    };
  }, [may, look]);

  return { state, report, problem, look };
}

/** A till without people yet is its owner's. */
export function useMaySeeReports(): boolean {
  return useStaff(({ state }) => state?.setUp === false || state?.person?.rights.includes('see-reports') === true);
}
