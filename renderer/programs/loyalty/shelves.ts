import type { AskProblem } from '#renderer/bridge/answer.ts';
import { bridge } from '#renderer/bridge/bridge.ts';
import type { LoyaltyRow, LoyaltyThing } from '#shared/contract/loyalty.ts';
import { useCallback, useEffect, useState } from 'react';

export type PartKind = Exclude<LoyaltyThing, 'programs'>;

export interface Shelves {
  /** What there is of each kind; missing while it was not read. */
  readonly rows: Readonly<Partial<Record<PartKind, readonly LoyaltyRow[]>>>;
  readonly problem: AskProblem | undefined;
  again(): void;
}

/** What a program can be put together from, for as long as the calling screen is there. */
export function useShelves(kinds: readonly PartKind[]): Shelves {
  const [rows, setRows] = useState<Shelves['rows']>({});
  const [problem, setProblem] = useState<AskProblem>();
  const wanted = kinds.join(' ');
  const read = useCallback(async () => {
    for (const what of wanted.split(' ') as PartKind[]) {
      const answer = await bridge.call('loyalty/list', { what });
      setProblem(answer.ok ? undefined : answer.problem);
      if (!answer.ok) return;
      const { things } = answer.value;
      setRows((before) => ({ ...before, [what]: things }));
    }
  }, [wanted]);
  useEffect(() => bridge.onLine((line) => void (line === 'up' && read())), [read]);
  return { rows, problem, again: () => void read() };
}

/** What it is called; its id while its shelf was not read. */
export function nameIn(rows: readonly LoyaltyRow[] | undefined, id: string): string {
  return rows?.find((it) => it.id === id)?.name ?? id;
}
