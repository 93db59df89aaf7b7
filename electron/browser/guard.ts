import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Sessions } from './sessions.ts';

export interface Guarded {
  Variables: { session: string };
}

/** Cookies do not know ports: two tills on one computer must not overwrite each other's. */
export function cookieName(port: number): string {
  return `counterfoil-${port}`;
}

/**
 * Another page in the same browser can send requests to loopback, and a name of its own can be made to point
 * there. So nothing is answered unless the Host is ours, and what a browser says about the sender is our own page.
 */
export function onlyFromOurselves(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const host = context.req.header('host') ?? '';
    if (!hosts.includes(host)) return context.text('This address is not served here.', 403);

    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`) return context.text('Not from this page.', 403);

    const site = context.req.header('sec-fetch-site');
    const opensPage = context.req.header('sec-fetch-mode') === 'navigate' && context.req.method === 'GET';
    if (site !== undefined && site !== 'same-origin' && site !== 'none' && !opensPage) {
      return context.text('Not from this page.', 403);
    }
    return next();
  };
}

/** Lets a window in by its cookie, and a script by its bearer value. */
export function onlyWithSession(sessions: Sessions, port: () => number): MiddlewareHandler<Guarded> {
  return async (context, next) => {
    const bearer = bearerOf(context);
    const session = sessions.recognise(bearer ?? getCookie(context, cookieName(port())));
    if (session === undefined) {
      if (context.req.path.startsWith('/call/')) {
        return context.json({ ok: false, problem: { code: 'not-allowed' } }, 401);
      }
      return context.html(strangersPage, 401);
    }
    // A browser names the sender of every POST; a script with a bearer value has no page to be tricked by.
    if (context.req.method !== 'GET' && bearer === undefined && context.req.header('origin') === undefined) {
      return context.text('Not from this page.', 403);
    }
    context.set('session', session);
    return next();
  };
}

function bearerOf(context: Context): string | undefined {
  return /^Bearer ([\w-]{20,100})$/.exec(context.req.header('authorization') ?? '')?.[1];
}

const strangersPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Counterfoil</title>
<p>This window is not paired with the till. Open the link that Counterfoil printed when it started; start it again for a new one.</p></html>`;
