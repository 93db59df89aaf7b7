import type { Context } from 'hono';
import { z } from 'zod';
import { parseExactly } from '../../api/exact-json.ts';
import { DAY, type Store } from './store.ts';
import { Refusal } from './refusal.ts';

/** Reads a JSON body by its documented shape, or refuses it as FastAPI does: 422 with every field named. */
export async function bodyOf<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.output<Schema>> {
  const text = await c.req.text();
  let raw: unknown;
  try {
    raw = parseExactly(text);
  } catch {
    throw new Refusal(422, [{ loc: ['body', 0], msg: 'JSON decode error', type: 'json_invalid' }]);
  }
  return checked(schema, raw, 'body');
}

export function checked<Schema extends z.ZodType>(schema: Schema, raw: unknown, where: string): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    422,
    parsed.error.issues.map((issue) => ({
      loc: [where, ...issue.path.map((it) => (typeof it === 'number' ? it : String(it)))],
      msg: issue.message,
      type: issue.code,
    })),
  );
}

const page = z.coerce.number().int().min(1).default(1);
const limit = z.coerce.number().int().min(1).default(250);
const offset = z.coerce.number().int().min(0).optional();

export function paged<Item>(c: Context, items: readonly Item[]): readonly Item[] {
  const size = checked(limit, c.req.query('limit'), 'query');
  const from = checked(offset, c.req.query('offset'), 'query');
  const start = from ?? (checked(page, c.req.query('page'), 'query') - 1) * size;
  return items.slice(start, start + size);
}

export interface Once {
  /** What the key counts for: program, action and card. The same key elsewhere is another operation. */
  readonly scope: string;
  readonly required: boolean;
  readonly body: unknown;
  readonly status?: 200 | 201 | 202;
}

/** Does it once per key and 24 hours; after that the same reply again, or 422 when the body has changed. */
export function once(c: Context, store: Store, what: Once, work: () => unknown): Response {
  const key = c.req.header('idempotency-key');
  if (key === undefined) {
    if (what.required) {
      throw new Refusal(422, [{ loc: ['header', 'idempotency-key'], msg: 'Field required', type: 'missing' }]);
    }
    return c.json(work(), what.status ?? 200);
  }
  const { replies } = store.state;
  for (const [name, it] of Object.entries(replies)) if (store.now() - it.at >= DAY) delete replies[name];
  const name = `${what.scope} ${key}`;
  const request = JSON.stringify(what.body);
  const kept = replies[name];
  if (kept !== undefined) {
    if (kept.request !== request) {
      throw new Refusal(422, 'Idempotency key was already used with a different payload');
    }
    return new Response(kept.reply, { status: kept.status, headers: { 'content-type': 'application/json' } });
  }
  const reply = JSON.stringify(work());
  const status = what.status ?? 200;
  replies[name] = { at: store.now(), request, status, reply };
  return new Response(reply, { status, headers: { 'content-type': 'application/json' } });
}
