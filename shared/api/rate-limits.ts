/** What a vendor's answer says about how many more calls it will take. Moments are milliseconds since 1970. */
export interface RateLimits {
  readonly limit: number | null;
  readonly remaining: number | null;
  /** When the counted period starts again. */
  readonly resetsAt: number | null;
  /** When the vendor wants to be asked again; set only when it refused, or will refuse the next call. */
  readonly retryAt: number | null;
}

/** Both vendors' ways of saying it: `X-RateLimit-*` (LoyaltyDog), `X-Rate-Limit-*` (Voucherify), `Retry-After` (both). */
export function rateLimitsOf(headers: Headers, now: number): RateLimits {
  return {
    limit: wholeOf(headers.get('x-ratelimit-limit') ?? headers.get('x-rate-limit-limit')),
    remaining: wholeOf(headers.get('x-ratelimit-remaining') ?? headers.get('x-rate-limit-remaining')),
    resetsAt: momentOf(headers.get('x-ratelimit-reset'), now),
    retryAt: momentOf(headers.get('retry-after') ?? headers.get('x-rate-limit-retry'), now),
  };
}

// Neither vendor says whether a number counts seconds from now or since 1970, so its size decides.
const SECONDS_SINCE_1970 = 1_000_000_000;

function momentOf(text: string | null, now: number): number | null {
  if (text === null || text.trim() === '') return null;
  const seconds = wholeOf(text);
  if (seconds !== null) return seconds >= SECONDS_SINCE_1970 ? seconds * 1000 : now + seconds * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : date;
}

function wholeOf(text: string | null): number | null {
  return text !== null && /^\s*\d{1,13}\s*$/.test(text) ? Number(text) : null;
}
