import type { AskingOf, CallName, ReplyOf } from '#shared/contract/calls.ts';
import type { AnyEvent } from '#shared/contract/events.ts';
import type { Problem } from '#shared/domain/problem.ts';
import type { Result } from '#shared/result.ts';

/** The terminal behind this window did not answer at all; what was asked may or may not have been heard. */
export interface TillStopped {
  readonly code: 'till-stopped';
}

export type AskProblem = Problem | TillStopped;
export type Answer<Name extends CallName> = Result<ReplyOf<Name>, AskProblem>;

/** `stranger`: the terminal is there and no longer knows this window. */
export type Line = 'up' | 'down' | 'stranger';

/** The one way from the screens to the terminal, whichever host runs it. */
export interface Bridge {
  call<Name extends CallName>(name: Name, asking: AskingOf<Name>): Promise<Answer<Name>>;
  /** Called for each event; both listeners return how to stop them. */
  onEvent(listener: (event: AnyEvent) => void): () => void;
  /** Called when the line to the terminal goes or comes; after `up`, read again what matters. */
  onLine(listener: (line: Line) => void): () => void;
}
