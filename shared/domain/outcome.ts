import type { ProblemCode } from './problem.ts';

/**
 * What a refusal means for a write that was tried:
 * - `refused`: the vendor said no, nothing changed, trying again gets the same answer;
 * - `unsent`: it certainly did not take effect, and the same attempt may be made again later;
 * - `unknown`: it may have taken effect; only reading (or the same idempotency key) can tell.
 */
export type Verdict = 'refused' | 'unsent' | 'unknown';

const verdicts: Record<ProblemCode, Verdict> = {
  'not-found': 'refused',
  'not-active-yet': 'refused',
  'already-active': 'refused',
  suspended: 'refused',
  expired: 'refused',
  voided: 'refused',
  'used-up': 'refused',
  'not-enough': 'refused',
  'over-limit': 'refused',
  'wrong-code': 'refused',
  locked: 'refused',
  'rule-broken': 'refused',
  'not-possible': 'refused',
  'not-allowed': 'refused',
  busy: 'unsent',
  'credential-refused': 'unsent',
  'rate-limited': 'unsent',
  // A 5xx may come from a proxy in front of a vendor that had already booked it.
  'vendor-down': 'unknown',
  'no-network': 'unsent',
  'timed-out': 'unknown',
  // An answer came, but it can't be read: the write may well stand.
  'bad-answer': 'unknown',
  'malformed-code': 'refused',
  'payment-card': 'refused',
  'bad-request': 'refused',
  'not-set-up': 'unsent',
  unsettled: 'refused',
  'offline-limit': 'refused',
  'not-kept': 'unsent',
  stopped: 'unsent',
};

export function verdictOf(code: ProblemCode): Verdict {
  return verdicts[code];
}
