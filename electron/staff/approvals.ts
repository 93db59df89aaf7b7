import type { Clock } from './clock.ts';
import type { Person } from './person.ts';

/** A PIN typed in place is good for one call of one window, and not for long. */
export const APPROVAL_LIVES_MS = 60_000;

interface Approval {
  readonly person: string;
  readonly ask: string;
  readonly ends: number;
}

export interface Approvals {
  /** `ask` is the call and its body, whole. */
  give(session: string, ask: string, by: Person): void;
  /** Who stands in for this very ask. `again`: the call can't act twice, so a repeated one is the same. */
  use(session: string, ask: string, again: boolean): string | undefined;
  drop(session: string): void;
}

export function approvalsOf(clock: Clock): Approvals {
  const given = new Map<string, Approval>();
  return {
    give: (session, ask, { id }) =>
      void given.set(session, { person: id, ask, ends: clock.tick() + APPROVAL_LIVES_MS }),
    use(session, ask, again) {
      const approval = given.get(session);
      if (approval === undefined || approval.ask !== ask) return undefined;
      const inTime = clock.tick() < approval.ends;
      if (!again || !inTime) given.delete(session);
      return inTime ? approval.person : undefined;
    },
    drop: (session) => void given.delete(session),
  };
}
