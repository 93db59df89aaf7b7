import { expect, test } from 'vitest';
import type { Answer } from '#shared/api/http.ts';
import { problemOf } from '#shared/api/loyaltydog/problems.ts';
import { parseExactly } from '#shared/api/exact-json.ts';

const limits = { limit: null, remaining: null, resetsAt: null, retryAt: 60_000 };

function refusal(status: number, text: string) {
  let body: unknown;
  try {
    body = parseExactly(text);
  } catch {
    body = undefined;
  }
  const answer: Answer = { status, headers: new Headers(), text, body, requestId: 'r', limits, at: 0 };
  return problemOf(answer, 'EUR');
}

const overCap = '"currentBalance":9990.10,"reloadAmount":20.00,"maxBalance":10000.00,"availableReloadAmount":9.90';

test.each([
  [
    422,
    '{"detail":[{"loc":["body","amount"],"msg":"too small","type":"x"}]}',
    { code: 'bad-request', field: 'amount', why: 'too small', faults: [{ path: ['amount'], why: 'too small' }] },
  ],
  [
    422,
    '{"detail":[{"loc":["body","recipients",0,"customerEmail"],"msg":"no"}]}',
    {
      code: 'bad-request',
      field: 'recipients.0.customerEmail',
      why: 'no',
      faults: [{ path: ['recipients', 0, 'customerEmail'], why: 'no' }],
    },
  ],
  [400, '{"detail":"Gift card is frozen"}', { code: 'rule-broken', text: 'Gift card is frozen' }],
  [
    400,
    '{"code":"bad_request","message":"Gift card is frozen","request_id":"r"}',
    { code: 'rule-broken', text: 'Gift card is frozen' },
  ],
  [
    400,
    '{"error":{"code":"x","message":"Gift card is frozen","details":{}}}',
    { code: 'rule-broken', text: 'Gift card is frozen' },
  ],
  [400, `{"detail":"over",${overCap}}`, { code: 'over-limit', possible: { minor: 990, currency: 'EUR' } }],
  [400, `{"detail":{"message":"over",${overCap}}}`, { code: 'over-limit', possible: { minor: 990, currency: 'EUR' } }],
  [400, '{"detail":"Insufficient balance"}', { code: 'not-enough', left: null }],
  [400, '{"detail":"Card already activated"}', { code: 'already-active', since: null }],
  [401, '{"detail":"Could not validate credentials"}', { code: 'credential-refused' }],
  [401, '', { code: 'credential-refused' }],
  [401, '{"detail":"Invalid security code"}', { code: 'wrong-code', triesLeft: null }],
  [402, '{"code":"api_subscription_inactive","message":"m","request_id":"r"}', { code: 'credential-refused' }],
  [403, '{"detail":"Missing scope"}', { code: 'not-allowed' }],
  [403, '<html>Attention Required! | Cloudflare</html>', { code: 'vendor-down' }],
  [404, '{"detail":"Not found"}', { code: 'not-found' }],
  [404, '<html>404</html>', { code: 'vendor-down' }],
  [409, '{"detail":"Concurrent update"}', { code: 'busy' }],
  [
    409,
    '{"detail":"Idempotency key reused with different payload"}',
    { code: 'rule-broken', text: 'Idempotency key reused with different payload' },
  ],
  [
    422,
    '{"detail":"Idempotency key was used with a different payload"}',
    { code: 'rule-broken', text: 'Idempotency key was used with a different payload' },
  ],
  [429, '', { code: 'rate-limited', until: '1970-01-01T00:01:00.000Z' }],
  [429, '{"detail":"Card is locked"}', { code: 'locked', until: '1970-01-01T00:01:00.000Z' }],
  [500, '{"detail":"Internal Server Error"}', { code: 'vendor-down' }],
  [524, '<html>', { code: 'vendor-down' }],
  [302, '', { code: 'vendor-down' }],
  [400, '', { code: 'vendor-down' }],
])('%i %s', (status, text, problem) => {
  expect(refusal(status, text)).toEqual(problem);
});
