import { z } from 'zod';
import type { Problem } from '../../domain/problem.ts';
import type { Currency } from '../../money/currency.ts';
import { waitOf, type Answer } from '../http.ts';
import { amountWire } from './wire/amount.ts';

const fault = z.looseObject({ loc: z.array(z.union([z.string(), z.number()])), msg: z.string() });

/** Every shape a refusal comes in: FastAPI's two, the `ld_*` keys' own, the oldest page's, and whatever else. */
interface Refusal {
  readonly text: string;
  readonly faults: readonly z.infer<typeof fault>[];
  /** Where the numbers beside the text stand. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly isOurs: boolean;
}

function read(body: unknown): Refusal {
  if (typeof body !== 'object' || body === null) return { text: '', faults: [], fields: {}, isOurs: false };
  const fields: Record<string, unknown> = { ...body };
  const { detail, message, error } = fields;
  const faults = z.array(fault).safeParse(detail);
  if (faults.success) return { text: faults.data[0]?.msg ?? '', faults: faults.data, fields, isOurs: true };
  const inner = typeof detail === 'object' && detail !== null ? detail : error;
  if (typeof inner === 'object' && inner !== null) return { ...read(inner), isOurs: true };
  const text = [detail, message, error].find((it) => typeof it === 'string');
  return { text: typeof text === 'string' ? text : '', faults: [], fields, isOurs: text !== undefined };
}

/** What a bad status means, in our words. A card's own state is looked up afterwards, where the text is unclear. */
export function problemOf(answer: Answer, currency: Currency): Problem {
  const { status } = answer;
  const refusal = read(answer.body);
  // A web page or nothing at all comes from the edge in front of the vendor: nobody knows what happened behind it.
  if (status >= 500 || status < 400 || status === 408 || (!refusal.isOurs && status !== 429 && status !== 401)) {
    return { code: 'vendor-down' };
  }
  const said = refusal.text.toLowerCase();
  switch (status) {
    case 401:
      return /security code|\bpin\b/.test(said)
        ? { code: 'wrong-code', triesLeft: null }
        : { code: 'credential-refused' };
    case 402:
      return { code: 'credential-refused' };
    case 403:
      return { code: 'not-allowed' };
    case 404:
      return { code: 'not-found' };
    case 429:
      return /lock/.test(said)
        ? { code: 'locked', until: waitOf(answer) }
        : { code: 'rate-limited', until: waitOf(answer) };
    case 409:
      return /payload|idempotency/.test(said) ? { code: 'rule-broken', text: refusal.text } : { code: 'busy' };
    default:
      return ofText(refusal, said, currency);
  }
}

function ofText(refusal: Refusal, said: string, currency: Currency): Problem {
  const [first] = refusal.faults;
  if (first !== undefined) {
    const field = first.loc.filter((it) => it !== 'body').join('.');
    // FastAPI names the place first ("body", "query"); only what lies in the body can be a field of a form.
    const faults = refusal.faults
      .filter(({ loc }) => loc[0] === 'body')
      .map(({ loc, msg }) => ({ path: loc.slice(1), why: msg }));
    return {
      code: 'bad-request',
      field: field === '' ? 'body' : field,
      why: first.msg,
      ...(faults.length > 0 && { faults }),
    };
  }
  const amount = (name: string) => amountWire(currency).safeParse(refusal.fields[name]).data ?? null;
  if ('availableReloadAmount' in refusal.fields)
    return { code: 'over-limit', possible: amount('availableReloadAmount') };
  if (/payload|idempotency/.test(said)) return { code: 'rule-broken', text: refusal.text };
  if (/(invalid|wrong|incorrect) (security )?code/.test(said)) return { code: 'wrong-code', triesLeft: null };
  if (/insufficient (balance|funds)/.test(said)) return { code: 'not-enough', left: amount('currentBalance') };
  if (/already (been )?activ/.test(said)) return { code: 'already-active', since: null };
  if (/maximum balance|exceed/.test(said)) return { code: 'over-limit', possible: null };
  return { code: 'rule-broken', text: refusal.text === '' ? null : refusal.text };
}
