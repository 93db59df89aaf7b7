import type { CallName, ReplyOf, RequestOf } from '#shared/contract/calls.ts';
import type { Result } from '#shared/result.ts';

/** Who asks. One window, one session: sign-in, rights and the held person hang on it. */
export interface Caller {
  readonly session: string;
}

export type Handler<Name extends CallName> = (
  request: RequestOf<Name>,
  caller: Caller,
) => Result<ReplyOf<Name>> | Promise<Result<ReplyOf<Name>>>;

/** One handler per call of the contract; a call without one does not compile. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> };
