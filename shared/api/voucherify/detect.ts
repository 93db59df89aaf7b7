import { z } from 'zod';
import { done, type Result } from '../../result.ts';
import type { Caller } from './caller.ts';
import type { Dialect } from './dialect.ts';
import { cursorPage } from './wire/lists.ts';

const anything = cursorPage(z.looseObject({}));

/**
 * No answer names its contract, so it is told by what only one of them has: `pay_with_points` on a card definition, and,
 * where there is none to look at, the path that was renamed from incentives to benefits. Asked once, remembered.
 */
export function createSpeaks(setting: Dialect | 'detect', call: Caller): () => Promise<Result<Dialect>> {
  let known: Dialect | undefined = setting === 'detect' ? undefined : setting;
  let asking: Promise<Result<Dialect>> | undefined;

  async function ask(): Promise<Result<Dialect>> {
    const query = { limit: 1 };
    const definitions = await call({ method: 'GET', path: '/v2/loyalties/card-definitions', query }, anything);
    if (!definitions.ok) return definitions;
    const first = definitions.value.data[0];
    if (first) return done('pay_with_points' in first ? 'current' : 'beta');
    const benefits = await call({ method: 'GET', path: '/v2/loyalties/benefits', query }, anything);
    if (benefits.ok) return done('current');
    return benefits.problem.code === 'not-found' ? done('beta') : benefits;
  }

  return async () => {
    if (known) return done(known);
    asking ??= ask().finally(() => (asking = undefined));
    const answer = await asking;
    if (answer.ok) known = answer.value;
    return answer;
  };
}
