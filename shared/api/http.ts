import ky from 'ky';
import type { z } from 'zod';
import { done, refused, type Result } from '../result.ts';
import { parseExactly } from './exact-json.ts';
import { problemOfSilence } from './lost.ts';
import { rateLimitsOf, type RateLimits } from './rate-limits.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What is asked of a `fetch`, and no more: a host may bring a leaner one of its own. */
export interface Sending {
  readonly method: Method;
  readonly headers: Record<string, string>;
  readonly body: string | FormData | URLSearchParams | null;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}
export type Fetch = (url: string, sending: Sending) => Promise<Response>;

export interface HttpOptions {
  /** Where the vendor is, without a slash at the end. Its own path is kept: `http://127.0.0.1:4790/loyaltydog`. */
  readonly url: string;
  /** Headers of every call. Asked anew each time, so that a renewed credential is used at once. */
  readonly headers: () => Readonly<Record<string, string>>;
  readonly fetch?: Fetch;
  /** Milliseconds from sending to the last byte of the answer. */
  readonly timeout?: number;
  readonly now?: () => number;
}

export interface Ask {
  readonly method: Method;
  /** Starts with a slash; ids and codes in it are already encoded (`pathOf`). */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: FormData | URLSearchParams;
  readonly timeout?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Whatever the vendor said, good or bad. What a status means is each vendor's own matter. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body, decimals as text; undefined when it is empty or not JSON. */
  readonly body: unknown;
  readonly requestId: string;
  readonly limits: RateLimits;
  /** When it came, in milliseconds. */
  readonly at: number;
}

export interface Http {
  /** Sends once. An answer of any status is a value; only silence is a problem (`no-network` or `timed-out`). */
  send(ask: Ask): Promise<Result<Answer>>;
}

// The journal's drain is the only retrier: here a second send could be a second booking. The deadline is our own, over
// the body too: ky's costs a second set of signals for each call.
const once = { retry: 0, throwHttpErrors: false, timeout: false } as const;

/** The requests whose answers might still come in the place of another's. */
const IDS_REMEMBERED = 500;

const DOTS = /(?:^|\/)\.{1,2}(?=\/|$)/;

export function createHttp(options: HttpOptions): Http {
  const now = options.now ?? Date.now;
  const go = options.fetch ?? fetch;
  const earlier = new Set<string>();
  return {
    async send(ask) {
      // An id of one or two dots would make another address of the path, encoded or not.
      if (DOTS.test(ask.path)) return refused({ code: 'bad-request', field: 'id', why: 'can not stand in an address' });
      if (ask.signal?.aborted) return refused({ code: 'no-network' });
      const requestId = crypto.randomUUID();
      remember(earlier, requestId);
      const url = options.url + ask.path + queryOf(ask.query);
      const deadline = new AbortController();
      const giveUp = () => deadline.abort();
      const timer = setTimeout(giveUp, ask.timeout ?? options.timeout ?? 15_000);
      ask.signal?.addEventListener('abort', giveUp, { once: true });
      try {
        const sending: Sending = {
          method: ask.method,
          headers: headersOf(ask, options.headers(), requestId),
          body: ask.json === undefined ? (ask.form ?? null) : JSON.stringify(ask.json),
          // A hotel's login page answers with a redirect: following it would hand it our credential.
          redirect: 'manual',
          signal: deadline.signal,
        };
        const response = await ky(url, { ...once, method: ask.method, fetch: () => go(url, sending) });
        const text = await response.text();
        const { status, headers } = response;
        const echo = headers.get('x-request-id');
        // A vendor, or a proxy, that answers twice: what came is the answer to another question, and ours is lost.
        if (echo !== null && echo !== requestId && earlier.has(echo)) return refused({ code: 'timed-out' });
        const at = now();
        return done({
          status,
          headers,
          text,
          body: bodyOf(text),
          requestId: echo ?? requestId,
          limits: rateLimitsOf(headers, at),
          at,
        });
      } catch (error) {
        return refused(problemOfSilence(error));
      } finally {
        clearTimeout(timer);
        ask.signal?.removeEventListener('abort', giveUp);
      }
    },
  };
}

function remember(ids: Set<string>, id: string): void {
  ids.add(id);
  const [oldest] = ids;
  if (ids.size > IDS_REMEMBERED && oldest !== undefined) ids.delete(oldest);
}

/** The body as the schema has it, or `bad-answer` with the path of the first field that does not fit. */
export function accept<Schema extends z.ZodType>(answer: Answer, schema: Schema): Result<z.output<Schema>> {
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return done(parsed.data);
  return refused({ code: 'bad-answer', field: fieldOf(parsed.error) });
}

/** The body to send as its schema has it, or `bad-request` naming the field: nothing out of bounds is ever sent. */
export function check<Schema extends z.ZodType>(body: z.input<Schema>, schema: Schema): Result<z.output<Schema>> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return done(parsed.data);
  const why = parsed.error.issues[0]?.message ?? 'does not fit';
  return refused({ code: 'bad-request', field: fieldOf(parsed.error), why });
}

/** `pathOf`/v2/vouchers/${code}`` : every value encoded, so that a code with a slash stays one segment. */
export function pathOf(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce((path, part, index) => path + encodeURIComponent(values[index - 1] ?? '') + part);
}

/** The moment the vendor wants to be asked again, for `rate-limited`. */
export function waitOf(answer: Answer): string | null {
  const until = answer.limits.retryAt ?? answer.limits.resetsAt;
  return until === null ? null : new Date(until).toISOString();
}

function headersOf(ask: Ask, given: Readonly<Record<string, string>>, requestId: string): Record<string, string> {
  return {
    accept: 'application/json',
    ...(ask.json !== undefined && { 'content-type': 'application/json' }),
    ...given,
    ...ask.headers,
    'x-request-id': requestId,
  };
}

function queryOf(query: Ask['query']): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

function bodyOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}

function fieldOf(error: z.ZodError): string {
  let issue: z.core.$ZodIssue | undefined = error.issues[0];
  const path = [...(issue?.path ?? [])];
  // What a union refused is named by the field inside its first branch that got somewhere.
  while (issue?.code === 'invalid_union') {
    issue = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
    path.push(...(issue?.path ?? []));
  }
  // A key that nobody asked for is named itself, not the object it stands in.
  if (issue?.code === 'unrecognized_keys') path.push(...issue.keys.slice(0, 1));
  return path.length === 0 ? 'body' : path.map(String).join('.');
}
