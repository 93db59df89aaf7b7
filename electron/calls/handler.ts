import type { CallName, ReplyOf, RequestOf } from '#shared/contract/calls.ts';
import type { Result } from '#shared/result.ts';
import type { Person } from './person.ts';

/** Who asks, as a host knows it. One window, one session: sign-in and what a stand-in allowed hang on it. */
export interface Caller {
  readonly session: string;
}

/** The same, once it is known who sits there. */
export interface Asker extends Caller {
  readonly person: Person;
}

export type Handler<Name extends CallName> = (
  request: RequestOf<Name>,
  asker: Asker,
) => Result<ReplyOf<Name>> | Promise<Result<ReplyOf<Name>>>;

/** One handler per call of the contract; a call without one does not compile. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> };
