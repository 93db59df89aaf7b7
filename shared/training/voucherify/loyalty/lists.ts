import type { Context } from 'hono';
import { z } from 'zod';
import { checked } from '../body.ts';
import { badPayload, Refusal } from '../refusal.ts';
import type { Project } from './project.ts';

const limit = z.coerce.number().min(1).max(100).default(10);
const hour = 3_600_000;

const filterName = /^filters\[(\w+)\]\[conditions\]\[(\$\w+)\](?:\[\d*\])?$/;

/** The filters of the new lists, on the fields an item shows: `filters[status][conditions][$is]=ACTIVE`. */
function filtered<Item extends object>(c: Context, items: readonly Item[]): readonly Item[] {
  const query = new URL(c.req.url).searchParams;
  const wanted = [...new Set(query.keys())].flatMap((name) => {
    const [, field, operator] = filterName.exec(name) ?? [];
    return field && operator ? [{ field, operator, values: query.getAll(name) }] : [];
  });
  return items.filter((item) => {
    const fields = new Map<string, unknown>(Object.entries(item));
    return wanted.every(({ field, operator, values }) => {
      const value = String(fields.get(field));
      if (operator === '$is' || operator === '$in') return values.includes(value);
      if (operator === '$is_not' || operator === '$not_in') return !values.includes(value);
      if (operator === '$before') return value < (values[0] ?? '');
      if (operator === '$after') return value > (values[0] ?? '');
      throw badPayload(`filters.${field}.conditions.${operator}: not supported here`);
    });
  });
}

/** A page of the new kind: a typed cursor that is good for an hour, and no total. */
export function cursored<Item extends { readonly created_at: string }>(
  project: Project,
  c: Context,
  prefix: string,
  all: readonly Item[],
) {
  const size = Math.round(checked(limit, c.req.query('limit')));
  const orders = c.req.queries('order') ?? ['-created_at'];
  const fields = orders.map((it) => it.replace(/^-/, ''));
  if (new Set(fields).size !== fields.length) throw badPayload('order: the same field both ways');
  const items = [...filtered(c, all)];
  if (orders[0]?.startsWith('-')) items.reverse();

  const cursor = c.req.query('cursor');
  const known = cursor === undefined ? { from: 0, until: Infinity } : project.cursors.get(cursor);
  if (!known || known.until <= project.store.rules.now()) {
    throw new Refusal(400, 'invalid_or_expired_cursor', 'Invalid or expired cursor', cursor);
  }
  const end = known.from + size;
  const data = items.slice(known.from, end);
  if (end >= items.length) return { object: 'list', data, cursor: null };
  const next = project.store.newId(prefix);
  const until = project.store.rules.now() + hour;
  project.cursors.set(next, { from: end, until });
  return { object: 'list', data, cursor: { next, expires_at: new Date(until).toISOString() } };
}
