import type { Context, MiddlewareHandler } from 'hono';
import type { Store } from './store.ts';
import { Refusal, refusalBody } from './refusal.ts';

export interface Credential {
  readonly kind: 'jwt' | 'legacy' | 'ld';
  /** What an `ld_*` key may do; null for everything. JWT keys may always do everything. */
  readonly scopes: readonly string[] | null;
  /** Milliseconds; a JWT's own `exp`. */
  readonly until: number | null;
  readonly billing?: 'lapsed';
}

export type Credentials = Map<string, Credential>;

interface Window {
  readonly calls: number;
  readonly milliseconds: number;
}

const windows: readonly Window[] = [
  { calls: 60, milliseconds: 60_000 },
  { calls: 1_000, milliseconds: 3_600_000 },
];

const OPEN =
  /^\/v2\/(token(\/mfa-verify)?|giftcards\/(health|customer\/balance-check|programs\/[^/]+\/balance-check))$/;

/** Who asks, whether they may, and how often: `ld_*` keys are counted, JWT keys are not. */
export function guarded(store: Store, credentials: Credentials): MiddlewareHandler {
  const used = new Map<string, number[]>();
  return async (c, next) => {
    c.header('X-Request-Id', requestIdOf(c));
    if (OPEN.test(c.req.path) && !(c.req.path === '/v2/token' && c.req.method === 'GET')) return next();
    const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const credential = token === undefined ? undefined : credentials.get(token);
    if (token === undefined || credential === undefined) throw new Refusal(401, 'Could not validate credentials');
    c.set('shape', credential.kind === 'ld' ? 'code' : 'detail');
    if (credential.until !== null && credential.until <= store.now()) throw new Refusal(401, 'Token has expired');
    if (credential.kind !== 'ld') return next();
    if (credential.billing === 'lapsed') throw new Refusal(402, 'API subscription is not active');
    c.set('scopes', credential.scopes);
    count(c, used, token, store.now());
    return next();
  };
}

function count(c: Context, used: Map<string, number[]>, token: string, now: number): void {
  const calls = (used.get(token) ?? []).filter((at) => at > now - 3_600_000);
  for (const { calls: most, milliseconds } of windows) {
    const within = calls.filter((at) => at > now - milliseconds);
    const reset = Math.ceil(((within[0] ?? now) + milliseconds) / 1000);
    const left = most - within.length - 1;
    if (most === 60) {
      c.header('X-RateLimit-Limit', String(most));
      c.header('X-RateLimit-Remaining', String(Math.max(0, left)));
      c.header('X-RateLimit-Reset', String(reset));
    }
    if (left < 0) throw new Refusal(429, 'Rate limit exceeded', {}, Math.max(1, reset - Math.floor(now / 1000)));
  }
  calls.push(now);
  used.set(token, calls);
}

export function needsScope(c: Context, scope: string): void {
  const scopes: readonly string[] | null | undefined = c.get('scopes');
  if (scopes && !scopes.includes(scope)) throw new Refusal(403, `Missing required scope: ${scope}`);
}

function requestIdOf(c: Context): string {
  const theirs = c.req.header('x-request-id');
  return theirs !== undefined && /^[A-Za-z0-9._-]{1,128}$/.test(theirs) ? theirs : crypto.randomUUID();
}

export function answerRefusal(c: Context, refusal: Refusal): Response {
  const id = requestIdOf(c);
  c.header('X-Request-Id', id);
  if (refusal.retryAfter !== null) c.header('Retry-After', String(refusal.retryAfter));
  const shape: 'code' | 'detail' = c.get('shape') ?? 'detail';
  return c.json(refusalBody(refusal, shape, id), refusal.status);
}

/** A token that looks like the dashboard's app keys, so that its date of expiry can be read from it. */
export function appKey(merchantId: string, until: number): string {
  const part = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
  return [{ alg: 'HS256', typ: 'JWT' }, { sub: merchantId, exp: Math.floor(until / 1000) }, 'training']
    .map(part)
    .join('.');
}
