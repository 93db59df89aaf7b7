import { calls, isCallName } from '#shared/contract/calls.ts';
import type { Problem } from '#shared/domain/problem.ts';
import type { Result } from '#shared/result.ts';
import type { z } from 'zod';
import type { Gate } from './gate.ts';
import type { Asker, Caller, Handlers } from './handler.ts';

/** What becomes of a request from a window: the two hosts turn it into their own kind of answer. */
export type Dispatched =
  | { readonly kind: 'answered'; readonly answer: Result<unknown> }
  | { readonly kind: 'no-such-call' }
  | { readonly kind: 'misshapen'; readonly problem: Problem };

export type Dispatch = (name: string, body: unknown, caller: Caller) => Promise<Dispatched>;

export function createDispatch(handlers: Handlers, gate: Gate): Dispatch {
  return async (name, body, caller) => {
    if (!isCallName(name)) return { kind: 'no-such-call' };
    const request = calls[name].request.safeParse(body ?? {});
    if (!request.success) return { kind: 'misshapen', problem: misshapen(request.error) };

    const person = gate(name, request.data, caller);
    if (!person.ok) return { kind: 'answered', answer: person };

    // The compiler can't follow that one name picks both the schema and its handler; the record's type proved it.
    const handle = handlers[name] as (request: unknown, asker: Asker) => Promise<Result<unknown>>;
    const result = await handle(request.data, { ...caller, person: person.value });
    if (!result.ok) return { kind: 'answered', answer: result };

    // Parsing the reply drops what the contract does not name: a card's full number can't slip through.
    return { kind: 'answered', answer: { ok: true, value: calls[name].reply.parse(result.value) } };
  };
}

function misshapen(error: z.ZodError): Problem {
  const [first] = error.issues;
  return { code: 'bad-request', field: first?.path.join('.') ?? '', why: first?.message ?? 'unreadable' };
}
