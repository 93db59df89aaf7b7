import { z } from 'zod';
import { refused, type Result } from '../../result.ts';
import type { Budget } from '../budget.ts';
import { accept, waitOf, type Answer, type Ask, type Http } from '../http.ts';
import type { Credentials } from './credentials.ts';
import { problemFrom } from './problems.ts';
import { errorSchema } from './wire/error.ts';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Ask['query'];
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** One call, its answer read by the schema. Never throws for what a vendor or a network may do. */
export type Caller = <Schema extends z.ZodType>(call: Call, schema: Schema) => Promise<Result<z.output<Schema>>>;

/** Answers that carry nothing: a 204, or a body nobody reads. */
export const nothing = z.unknown().transform(() => null);

const dots = /(?:^|\/)\.{1,2}(?=\/|$)/;

interface Means {
  readonly http: Http;
  readonly credentials: Credentials;
  readonly budget: Budget;
}

export function createCaller({ http, credentials, budget }: Means): Caller {
  async function once(call: Call): Promise<Result<Answer>> {
    const headers = await credentials.headers();
    if (!headers.ok) return headers;
    const spent = budget.spend(call.method === 'GET' ? 'read' : 'write');
    if (spent) return refused(spent);
    const answer = await http.send({
      method: call.method,
      path: credentials.pathFor(call.path),
      headers: headers.value,
      signal: call.signal,
      ...(call.query && { query: call.query }),
      ...(call.body === undefined ? {} : { json: call.body }),
    });
    if (answer.ok) budget.note(answer.value.limits);
    return answer;
  }

  return async (call, schema) => {
    // A code of one or two dots would make another address of the path.
    if (dots.test(call.path))
      return refused({ code: 'bad-request', field: 'code', why: 'can not stand in an address' });
    let answer = await once(call);
    // A token can be taken back before its time. A 401 was certainly not carried out, so once more is safe.
    if (answer.ok && answer.value.status === 401 && credentials.renew()) answer = await once(call);
    if (!answer.ok) return answer;
    const { status, body } = answer.value;
    if (status >= 200 && status < 300) return accept(answer.value, schema);
    // Somebody between us and the vendor answered: a hotel's login page, a proxy.
    if (status < 400) return refused({ code: 'no-network' });
    const error = errorSchema.safeParse(body);
    return refused(problemFrom(status, error.success ? error.data : undefined, waitOf(answer.value)));
  };
}
