/** A refusal in the vendor's words. How it is written depends on the credential: see `refusalBody`. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 402 | 403 | 404 | 409 | 422 | 429;
  readonly detail: string | readonly FieldFault[];
  readonly extra: Readonly<Record<string, unknown>>;
  readonly retryAfter: number | null;

  constructor(
    status: Refusal['status'],
    detail: Refusal['detail'],
    extra: Refusal['extra'] = {},
    retryAfter: number | null = null,
  ) {
    super(typeof detail === 'string' ? detail : 'validation error');
    this.status = status;
    this.detail = detail;
    this.extra = extra;
    this.retryAfter = retryAfter;
  }
}

export interface FieldFault {
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly type: string;
}

const codes: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  402: 'api_subscription_inactive',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  422: 'validation_error',
  429: 'rate_limited',
};

/** `ld_*` keys are answered with a code; JWT keys and legacy tokens with FastAPI's `detail`. */
export function refusalBody(refusal: Refusal, shape: 'code' | 'detail', requestId: string): Record<string, unknown> {
  if (shape === 'detail') return { detail: refusal.detail, ...refusal.extra };
  const message =
    typeof refusal.detail === 'string'
      ? refusal.detail
      : refusal.detail.map((it) => `${it.loc.join('.')}: ${it.msg}`).join('; ');
  return { code: codes[refusal.status], message, request_id: requestId, ...refusal.extra };
}

export function notFound(what: string): Refusal {
  return new Refusal(404, `${what} not found`);
}
