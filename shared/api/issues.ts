import type { z } from 'zod';

/** What a schema has against a body, one line per field, so that a form can mark each of them. */
export interface BodyIssue {
  readonly path: string;
  readonly kind: 'missing' | 'too-small' | 'too-big' | 'unknown' | 'shape' | 'rule';
  readonly bound: number | null;
  readonly why: string;
}

export function issuesOf(error: z.ZodError): BodyIssue[] {
  return error.issues.flatMap((issue) => flat(issue, []));
}

function flat(issue: z.core.$ZodIssue, before: readonly PropertyKey[]): BodyIssue[] {
  const path = [...before, ...issue.path];
  const line = (kind: BodyIssue['kind'], bound: number | null = null, at = path): BodyIssue => ({
    path: at.map(String).join('.'),
    kind,
    bound,
    why: issue.message,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => line('unknown', null, [...path, key]));
    case 'invalid_union': {
      // The branch that got furthest knows best what was meant.
      const [nearest] = issue.errors.toSorted((a, b) => depth(b) - depth(a));
      return nearest === undefined || nearest.length === 0 ? [line('shape')] : nearest.flatMap((it) => flat(it, path));
    }
    case 'too_small':
      return [line('too-small', Number(issue.minimum))];
    case 'too_big':
      return [line('too-big', Number(issue.maximum))];
    case 'custom':
      return [line(issue.message.startsWith('needed when') ? 'missing' : 'rule')];
    case 'invalid_type':
      return [line(issue.input === undefined || issue.input === null ? 'missing' : 'shape')];
    default:
      return [line('shape')];
  }
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((it) => it.path.length));
}
