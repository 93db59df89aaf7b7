import { createHash } from 'node:crypto';

/** A body as one text, whatever the order of its members; what says nothing (null, nothing) is left out. */
export function meaningOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(meaningOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, it]) => it !== undefined && it !== null)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, it]) => `${JSON.stringify(name)}:${meaningOf(it)}`).join(',')}}`;
}

/** A mark by which a later change of a body is known. */
export function revisionOf(body: unknown): string {
  return createHash('sha256').update(meaningOf(body)).digest('hex').slice(0, 32);
}
