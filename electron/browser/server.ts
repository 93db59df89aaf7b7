import type { Dispatch } from '#electron/calls/dispatch.ts';
import type { Hears } from '#electron/calls/gate.ts';
import { contentSecurity } from '#electron/terminal/content-security.ts';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { setCookie } from 'hono/cookie';
import type { EventStream } from './event-stream.ts';
import { cookieName, onlyFromOurselves, onlyWithSession, type Guarded } from './guard.ts';
import { pageFiles } from './page-files.ts';
import type { Sessions } from './sessions.ts';

const LARGEST_BODY = 12 * 1024 * 1024;

export interface Served {
  readonly dispatch: Dispatch;
  readonly hears: Hears;
  readonly stream: EventStream;
  readonly sessions: Sessions;
  /** Known only after listening, when the port was left to the system. */
  readonly port: () => number;
  /** Where the built page lies; undefined serves the calls alone. */
  readonly page: string | undefined;
  readonly complain: (bug: unknown) => void;
}

export function createServer({ dispatch, hears, stream, sessions, port, page, complain }: Served): Hono<Guarded> {
  const server = new Hono<Guarded>();

  server.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', contentSecurity);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    context.header('Cross-Origin-Opener-Policy', 'same-origin');
  });
  server.use(onlyFromOurselves(port));

  server.get('/enter/:link', (context) => {
    const session = sessions.redeemLink(context.req.param('link'));
    if (session === undefined) return context.html(usedLinkPage, 410);
    setCookie(context, cookieName(port()), session, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: 30 * 86_400,
    });
    // Not a redirect: when the link was followed from another site, a Strict cookie would not go along with it.
    return context.html(enteringPage, 200, { 'Cache-Control': 'no-store' });
  });

  server.use(onlyWithSession(sessions, port));

  server.get('/events', (context) => {
    const lastSeen = context.req.header('last-event-id');
    const session = context.get('session');
    return context.body(
      stream.open(lastSeen, (name) => hears(name, session)),
      200,
      {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
      },
    );
  });

  server.post(
    '/call/:room/:verb',
    bodyLimit({ maxSize: LARGEST_BODY, onError: (context) => badRequest(context, 413, 'the request is too large') }),
    async (context) => {
      if (!/^application\/json\b/.test(context.req.header('content-type') ?? '')) {
        return badRequest(context, 415, 'a call is sent as application/json');
      }
      const body: unknown = await context.req.json().catch(() => undefined);
      if (body === undefined) return badRequest(context, 400, 'the body is not JSON');

      const { room, verb } = context.req.param();
      const dispatched = await dispatch(`${room}/${verb}`, body, { session: context.get('session') });
      switch (dispatched.kind) {
        case 'answered':
          return context.json(dispatched.answer);
        case 'no-such-call':
          return badRequest(context, 404, 'there is no such call');
        case 'misshapen':
          return context.json({ ok: false, problem: dispatched.problem }, 400);
      }
    },
  );

  if (page !== undefined) server.get('*', pageFiles(page));

  server.notFound((context) => context.text('There is nothing here.', 404));
  server.onError((bug, context) => {
    complain(bug);
    return context.text('The till stumbled over its own feet; nothing was done. The log holds more.', 500);
  });
  return server;
}

function badRequest(context: Context, status: 400 | 404 | 413 | 415, why: string): Response {
  return context.json({ ok: false, problem: { code: 'bad-request', field: '', why } }, status);
}

const enteringPage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/"><title>Counterfoil</title></html>`;
const usedLinkPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Counterfoil</title>
<p>This link was used already, or is too old. Start Counterfoil again for a new one.</p></html>`;
