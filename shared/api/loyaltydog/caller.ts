import type { z } from 'zod';
import { refused, type Result } from '../../result.ts';
import { createBudget, type Budget } from '../budget.ts';
import { accept, check, createHttp, type Answer, type Ask, type Fetch, type Method } from '../http.ts';
import type { Asking } from '../provider.ts';
import { problemOf } from './problems.ts';
import type { LoyaltyDogSettings } from './settings.ts';

export interface Means {
  readonly fetch?: Fetch;
  readonly now?: () => number;
  /** How many calls this till allows itself; by default what the vendor allows the kind of token. */
  readonly budget?: Budget;
}

/** A write: its body is held to the documented bounds before anything is sent. */
interface Write<Body extends z.ZodType> {
  readonly schema: Body;
  readonly body: z.input<Body>;
}

export interface Caller {
  get<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    asking?: Asking,
    query?: Ask['query'],
  ): Promise<Result<z.output<Schema>>>;
  /**
   * A document that is nobody's money and goes back as it came: its numbers stay numbers, where the exact parser would
   * turn a decimal into a text.
   */
  document<Schema extends z.ZodType>(path: string, schema: Schema, asking?: Asking): Promise<Result<z.output<Schema>>>;
  /** `key` is the idempotency key: the action's id, on every write, whether or not the vendor promises to mind it. */
  write<Body extends z.ZodType, Schema extends z.ZodType>(
    method: Exclude<Method, 'GET'>,
    path: string,
    key: string | null,
    what: Write<Body> | { readonly form: FormData | URLSearchParams } | null,
    schema: Schema,
    asking?: Asking,
  ): Promise<Result<z.output<Schema>>>;
}

export function createCaller(settings: LoyaltyDogSettings, means: Means = {}): Caller {
  const now = means.now ?? Date.now;
  const { token, currency } = settings;
  const http = createHttp({
    url: settings.url,
    timeout: settings.timeout,
    headers: () => (token === '' ? {} : { authorization: `Bearer ${token}` }),
    ...(means.fetch && { fetch: means.fetch }),
    now,
  });
  const budget = means.budget ?? allowanceOf(token, now);

  async function send<Schema extends z.ZodType>(
    purpose: 'read' | 'write',
    ask: Ask,
    schema: Schema,
    parse: (answer: Answer) => Answer = (answer) => answer,
  ): Promise<Result<z.output<Schema>>> {
    const spent = budget.spend(purpose);
    if (spent !== null) return refused(spent);
    const sent = await http.send(ask);
    if (!sent.ok) return sent;
    const answer = sent.value;
    budget.note(answer.limits);
    if (answer.status < 200 || answer.status >= 300) return refused(problemOf(answer, currency));
    return accept(parse(answer), schema);
  }

  return {
    get: (path, schema, asking, query) =>
      send('read', { method: 'GET', path, query: query ?? {}, signal: asking?.signal }, schema),
    document: (path, schema, asking) =>
      send('read', { method: 'GET', path, signal: asking?.signal }, schema, withPlainNumbers),
    async write(method, path, key, what, schema, asking) {
      const ask = { method, path, signal: asking?.signal, headers: key === null ? {} : { 'idempotency-key': key } };
      if (what === null) return send('write', ask, schema);
      if ('form' in what) return send('write', { ...ask, form: what.form }, schema);
      const body = check(what.body, what.schema);
      return body.ok ? send('write', { ...ask, json: body.value }, schema) : body;
    },
  };
}

function withPlainNumbers(answer: Answer): Answer {
  try {
    return { ...answer, body: JSON.parse(answer.text) };
  } catch {
    return answer;
  }
}

/** `ld_*` keys have 60 calls a minute, shared by every till; the edge stops everyone at 300 in ten seconds. */
function allowanceOf(token: string, now: () => number): Budget {
  return token.startsWith('ld_')
    ? createBudget({ calls: 60, per: 60_000, keptForWrites: 10, now })
    : createBudget({ calls: 300, per: 10_000, keptForWrites: 50, now });
}
