import type { Context } from 'hono';
import { z } from 'zod';
import { badPayload, Refusal } from './refusal.ts';

/** Reads a JSON body by its documented shape, or refuses it as the vendor does: 415, or 400 with the field named. */
export async function bodyOf<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.output<Schema>> {
  const type = c.req.header('content-type') ?? '';
  if (!type.includes('json')) throw new Refusal(415, 'unsupported_media_type', 'Unsupported Media Type');
  let raw: unknown;
  try {
    raw = await c.req.json();
  } catch {
    throw badPayload('The body is not JSON');
  }
  return checked(schema, raw);
}

export function checked<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badPayload(`${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'invalid'}`);
}

const limit = z.coerce.number().int().min(1).max(100).default(10);
const page = z.coerce.number().int().min(1).max(99).default(1);

/** The old lists: `limit`, `page`, and the array under its own name. */
export function paged<Item>(c: Context, dataRef: string, items: readonly Item[], show: (item: Item) => unknown) {
  const size = checked(limit, c.req.query('limit'));
  const number = checked(page, c.req.query('page'));
  const slice = items.slice((number - 1) * size, number * size);
  return { object: 'list', data_ref: dataRef, [dataRef]: slice.map(show), total: items.length };
}

/** The lists that go on after an id: newest first unless `order=id`. */
export function following<Item extends { readonly id: string }>(
  c: Context,
  items: readonly Item[],
  show: (item: Item) => unknown,
) {
  const size = checked(limit, c.req.query('limit'));
  const order = checked(z.enum(['id', '-id']).default('-id'), c.req.query('order'));
  const sorted = order === 'id' ? [...items] : items.toReversed();
  const after = c.req.query('starting_after_id');
  const from = after === undefined ? 0 : sorted.findIndex((it) => it.id === after) + 1;
  const slice = sorted.slice(from, from + size);
  const more = from + size < sorted.length;
  return {
    object: 'list',
    data_ref: 'data',
    data: slice.map(show),
    has_more: more,
    ...(more ? { more_starting_after: slice.at(-1)?.id } : {}),
  };
}
