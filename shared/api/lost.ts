import type { Problem } from '../domain/problem.ts';

/**
 * Failures that happen before the first byte of a request leaves: nothing was asked, so nothing was done.
 * Whatever is not in this list may have reached the vendor.
 */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_NODATA',
  'EAI_NONAME',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * Why no answer came: `no-network` when the request certainly never left, else `timed-out`, whose outcome is unknown.
 * A connection can be reset on either side of the vendor's work, so a reset is never taken for "not done".
 */
export function problemOfSilence(error: unknown): Problem {
  return certainlyNotSent(error) ? { code: 'no-network' } : { code: 'timed-out' };
}

function certainlyNotSent(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 5) return false;
  const code = 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && BEFORE_SENDING.has(code)) return true;
  if (code === 'ETIMEDOUT' && 'syscall' in error && error.syscall === 'connect') return true;
  // "localhost" is tried on both of its addresses, and the two failures come in one error.
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.every((one) => certainlyNotSent(one, depth + 1));
  }
  return certainlyNotSent(error.cause, depth + 1);
}
