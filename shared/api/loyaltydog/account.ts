import type { Result } from '../../result.ts';
import { done, refused } from '../../result.ts';
import { check, pathOf } from '../http.ts';
import type { Asking } from '../provider.ts';
import { loginBody, mfaBody, passStatusBody, type PassStatus } from './bodies/account.ts';
import type { Caller } from './caller.ts';
import { appKeyWire, loginWire, passStatusWire, userWire } from './wire/account.ts';
import { programsWire, programWire } from './wire/loyalty.ts';

/** Signed in, or waiting for the six digits of the second factor. */
export type Login =
  | { readonly state: 'signed-in'; readonly token: string }
  | { readonly state: 'second-factor'; readonly pendingToken: string };

/** The account behind the token, its programs, and the status of wallet passes. */
export function accountCalls(call: Caller) {
  const pass = (type: string, serial: string) => pathOf`/v2/passes/${type}/${serial}/status`;
  const loggedIn = (answer: Result<ReturnType<typeof loginWire.parse>>): Result<Login> => {
    if (!answer.ok) return answer;
    const { accessToken, mfaPending, pendingToken } = answer.value;
    if (mfaPending && pendingToken) return done({ state: 'second-factor', pendingToken });
    return accessToken
      ? done({ state: 'signed-in', token: accessToken })
      : refused({ code: 'bad-answer', field: 'accessToken' });
  };
  return {
    whoAmI: (asking?: Asking) => call.get('/v2/token', userWire, asking),
    async login(username: string, password: string, asking?: Asking): Promise<Result<Login>> {
      const body = check({ username, password, grant_type: 'password' }, loginBody);
      if (!body.ok) return body;
      const form = new URLSearchParams({ grant_type: 'password', username, password });
      return loggedIn(await call.write('POST', '/v2/token', null, { form }, loginWire, asking));
    },
    async verifySecondFactor(pendingToken: string, code: string, asking?: Asking): Promise<Result<Login>> {
      const what = { schema: mfaBody, body: { pendingToken, code } };
      return loggedIn(await call.write('POST', '/v2/token/mfa-verify', null, what, loginWire, asking));
    },
    programs: (asking?: Asking) => call.get('/v2/loyalty/programs', programsWire, asking),
    program: (id: string, asking?: Asking) => call.get(pathOf`/v2/loyalty/programs/${id}`, programWire, asking),
    passStatus: (type: string, serial: string, asking?: Asking) => call.get(pass(type, serial), passStatusWire, asking),
    setPassStatus: (type: string, serial: string, status: PassStatus, key: string, asking?: Asking) =>
      call.write('PUT', pass(type, serial), key, { schema: passStatusBody, body: { status } }, passStatusWire, asking),
  };
}

/** When an app key (a JWT) ends, read from the key itself; null when it says nothing or is no JWT. */
export function appKeyExpiry(token: string): Date | null {
  const part = token.split('.')[1];
  if (part === undefined) return null;
  try {
    const claims = appKeyWire.safeParse(JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/'))));
    return claims.success ? new Date(claims.data.exp * 1000) : null;
  } catch {
    return null;
  }
}
