import type { MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';

export interface Keys {
  readonly appId: string;
  readonly appToken: string;
  readonly clientAppId: string;
  readonly clientToken: string;
  /** The web address that client-side keys may be used from. */
  readonly origin: string;
}

interface Token {
  readonly scope: string;
  readonly until: number;
}

export type Tokens = Map<string, Token>;

const unauthorized = () => new Refusal(401, 'unauthorized', 'Unauthorized', 'Invalid application credentials');

/** Server keys or a bearer under `/v1` and `/v2`; client-side keys, from their own origin, under `/client/v1`. */
export function guarded(store: Store, keys: Keys, tokens: Tokens): MiddlewareHandler {
  return async (c, next) => {
    const header = (name: string) => c.req.header(name);
    if (c.req.path.includes('/client/v1/')) {
      const known =
        header('x-client-application-id') === keys.clientAppId && header('x-client-token') === keys.clientToken;
      if (!known || header('origin') !== keys.origin) throw unauthorized();
      return next();
    }
    const bearer = /^Bearer (.+)$/.exec(header('authorization') ?? '')?.[1];
    if (bearer !== undefined && !c.req.path.endsWith('/oauth/token')) {
      const token = tokens.get(bearer);
      if (!token || token.until <= store.rules.now()) throw unauthorized();
      return next();
    }
    if (header('x-app-id') !== keys.appId || header('x-app-token') !== keys.appToken) throw unauthorized();
    return next();
  };
}

export function oauthRoutes(store: Store, keys: Keys, tokens: Tokens): Hono {
  const app = new Hono();
  const lifetime = 900;
  app.post('/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    if (form.get('grant_type') !== 'client_credentials') {
      throw new Refusal(400, 'unsupported_grant_type', 'Unsupported grant type');
    }
    const scope = form.get('scope') ?? 'api';
    if (scope.includes(',')) throw new Refusal(400, 'invalid_scope', 'Invalid scope', 'Scopes are separated by spaces');
    const token = store.newId('tkn');
    const until = store.rules.now() + lifetime * 1000;
    tokens.set(token, { scope, until });
    return c.json({
      access_token: token,
      client_id: keys.appId,
      expires_at: Math.floor(until / 1000),
      expires_in: lifetime,
      scope,
      token_type: 'Bearer',
    });
  });
  app.post('/introspect', async (c) => {
    const token = tokens.get(new URLSearchParams(await c.req.text()).get('token') ?? '');
    const active = token !== undefined && token.until > store.rules.now();
    return c.json(active ? { active, scope: token.scope, expires_at: Math.floor(token.until / 1000) } : { active });
  });
  app.post('/token/revoke', async (c) => {
    const token = new URLSearchParams(await c.req.text()).get('token') ?? '';
    if (!tokens.delete(token)) throw new Refusal(404, 'not_found', 'Resource not found');
    return c.body(null, 204);
  });
  return app;
}

export interface Plan {
  readonly calls: number;
  readonly per: 'minute' | 'hour';
}

/** Counts calls as the vendor's plans do: 100 an hour on a sandbox, 100 or 2,000 a minute on the paid ones. */
export function counted(store: Store, plan: Plan): MiddlewareHandler {
  const length = plan.per === 'hour' ? 3_600_000 : 60_000;
  let opened = store.rules.now();
  let used = 0;
  return async (c, next) => {
    const now = store.rules.now();
    if (now - opened >= length) {
      opened = now;
      used = 0;
    }
    used += 1;
    const wait = Math.ceil((opened + length - now) / 1000);
    const headers: [string, string][] = [
      ['X-Rate-Limit-Limit', String(plan.calls)],
      ['X-Rate-Limit-Remaining', String(Math.max(plan.calls - used, 0))],
      ['X-Rate-Limit-Type', 'api_calls'],
    ];
    if (used > plan.calls) {
      headers.push(['X-Rate-Limit-Retry', String(Math.ceil((opened + length) / 1000))], ['Retry-After', String(wait)]);
      const body = new Refusal(429, 'too_many_requests', 'Too many requests hit the API too quickly.').body(
        store.newId('v-'),
      );
      return c.json(body, 429, Object.fromEntries(headers));
    }
    await next();
    for (const [name, value] of headers) c.res.headers.set(name, value);
    return undefined;
  };
}
