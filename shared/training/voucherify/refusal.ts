/** A refusal in the vendor's own shape. Thrown inside the miniature, turned into an answer at its edge. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 402 | 403 | 404 | 405 | 409 | 413 | 415 | 423 | 429;
  readonly key: string;
  readonly details: string | undefined;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    status: Refusal['status'],
    key: string,
    message: string,
    details?: string,
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.status = status;
    this.key = key;
    this.details = details;
    this.extra = extra;
  }

  body(requestId: string): Readonly<Record<string, unknown>> {
    return {
      code: this.status,
      key: this.key,
      message: this.message,
      ...(this.details === undefined ? {} : { details: this.details }),
      request_id: requestId,
      ...this.extra,
    };
  }
}

export function notFound(what: string, id: string): Refusal {
  return new Refusal(404, 'not_found', 'Resource not found', `Cannot find ${what} with id ${id}`, {
    resource_id: id,
    resource_type: what,
  });
}

export function badPayload(details: string): Refusal {
  return new Refusal(400, 'invalid_payload', 'Invalid payload', details);
}
