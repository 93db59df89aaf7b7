import { z } from 'zod';
import { done, refused, type Result } from '../../result.ts';
import { accept, waitOf, type Http } from '../http.ts';
import { problemFrom } from './problems.ts';
import type { Access } from './settings.ts';
import { errorSchema } from './wire/error.ts';

type Headers = Readonly<Record<string, string>>;

/** How a call shows who it is. */
export interface Credentials {
  headers(): Promise<Result<Headers>>;
  /** Client-side keys have doors of their own. */
  pathFor(path: string): string;
  /** Throws away what was refused; true when there is something new to try. */
  renew(): boolean;
}

/** Sent along with every call; the only version there is. */
const version = { 'x-voucherify-api-version': 'v2018-08-01' };

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.int().nullish() });

/** Renewed this long before it ends, so that no call sets off with a token that dies on the way. */
const margin = 60_000;

export function createCredentials(access: Access, http: Http, now: () => number): Credentials {
  const plain = (headers: Headers): Credentials => {
    const answer = done({ ...version, ...headers });
    return { headers: async () => answer, pathFor: (path) => path, renew: () => false };
  };
  switch (access.by) {
    case 'server-keys':
      return plain({ 'x-app-id': access.appId, 'x-app-token': access.appToken });
    case 'client-keys': {
      const { clientAppId, clientToken, origin } = access;
      const keys = plain({ 'x-client-application-id': clientAppId, 'x-client-token': clientToken, origin });
      return { ...keys, pathFor: (path) => `/client${path}` };
    }
    case 'oauth':
      return tokens(access, http, now);
  }
}

function tokens(access: Extract<Access, { by: 'oauth' }>, http: Http, now: () => number): Credentials {
  let token: { readonly text: string; readonly until: number } | undefined;
  let asking: Promise<Result<Headers>> | undefined;

  async function ask(): Promise<Result<Headers>> {
    const answer = await http.send({
      method: 'POST',
      path: '/v1/oauth/token',
      headers: { ...version, 'x-app-id': access.appId, 'x-app-token': access.appToken },
      // Scopes are parted by spaces; a comma is refused.
      form: new URLSearchParams({ grant_type: 'client_credentials', scope: access.scope }),
    });
    // Getting a token books nothing: silence here never leaves a write in doubt.
    if (!answer.ok) return refused({ code: 'no-network' });
    if (answer.value.status !== 200) {
      const error = errorSchema.safeParse(answer.value.body);
      const problem = problemFrom(answer.value.status, error.success ? error.data : undefined, waitOf(answer.value));
      return refused(problem.code === 'rate-limited' ? problem : { code: 'credential-refused' });
    }
    const parsed = accept(answer.value, tokenSchema);
    if (!parsed.ok) return refused({ code: 'credential-refused' });
    token = { text: parsed.value.access_token, until: now() + (parsed.value.expires_in ?? 900) * 1000 };
    return done(bearer(token.text));
  }

  const bearer = (text: string): Headers => ({ ...version, authorization: `Bearer ${text}` });

  return {
    async headers() {
      if (token && token.until - margin > now()) return done(bearer(token.text));
      asking ??= ask().finally(() => (asking = undefined));
      return asking;
    },
    pathFor: (path) => path,
    renew() {
      token = undefined;
      return true;
    },
  };
}
