import { z } from 'zod';
import type { DesignRule, Issue } from '../../../domain/design.ts';

/** Free-form attributes of the shop; the vendor checks them against the project's own schema. */
export const metadata = z.record(z.string(), z.json());
export const name = z.string().min(1).max(200);
export const instant = z.iso.datetime({ offset: true });

/**
 * The vendor's typed ids. Its schemas say hexadecimal digits, its own samples have letters of both cases, and its
 * promise of compatibility keeps the format open: only the prefix is held to.
 */
export function vendorId(prefix: string) {
  const shape = new RegExp(`^${prefix}_[a-zA-Z0-9]+$`);
  return z.string().check((ctx) => {
    if (shape.test(ctx.value)) return;
    complain(ctx, [], `an id that starts with ${prefix}_`, { code: 'malformed', format: 'id', prefix: `${prefix}_` });
  });
}

interface Issues {
  issues: z.core.$ZodRawIssue[];
  value: unknown;
}

/** What a form says of it in six languages: one of its codes, or a rule by its name, and what goes into the sentence. */
type Saying =
  | { readonly rule: DesignRule; readonly [param: string]: string | number }
  | { readonly code: Exclude<Issue['code'], 'rule'>; readonly [param: string]: string | number };

export function complain(ctx: Issues, path: readonly (string | number)[], message: string, says: Saying): void {
  ctx.issues.push({ code: 'custom', input: ctx.value, path: [...path], message, params: says });
}

/** Which other fields an object's `type` calls for: those must be there, the rest must be absent or null. */
export function partsMatchType(
  type: string,
  wanted: Readonly<Record<string, string | null>>,
): (ctx: Issues & { value: object }) => void {
  return (ctx) => {
    const fields = new Map<string, unknown>(Object.entries(ctx.value));
    const chosen = fields.get(type);
    const part = typeof chosen === 'string' ? (wanted[chosen] ?? null) : null;
    for (const other of new Set(Object.values(wanted))) {
      if (other === null) continue;
      const there = fields.get(other) !== undefined && fields.get(other) !== null;
      if (other === part && !there)
        complain(ctx, [other], `needed when ${type} is ${String(chosen)}`, { code: 'missing' });
      if (other !== part && there)
        complain(ctx, [other], `must be left out when ${type} is ${String(chosen)}`, { rule: 'left-out' });
    }
  };
}

export function allDifferent(
  field: string,
): (ctx: { issues: z.core.$ZodRawIssue[]; value: readonly unknown[] }) => void {
  return (ctx) => {
    const keys = ctx.value.map((it) => JSON.stringify(it));
    keys.forEach((key, at) => {
      if (keys.indexOf(key) !== at) complain(ctx, [at], `${field} must differ from each other`, { rule: 'twice' });
    });
  };
}
