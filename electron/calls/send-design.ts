import { issuesOf } from '#shared/api/issues.ts';
import type { LiveDesign, Sent } from '#shared/contract/designs.ts';
import type { DesignBody, Issue } from '#shared/domain/design.ts';
import type { Problem } from '#shared/domain/problem.ts';
import { done, type Result } from '#shared/result.ts';
import { designSchemas, type SchemaKind } from './design-schemas.ts';
import { meaningOf } from './same-meaning.ts';

export interface Sending {
  readonly kind: SchemaKind;
  readonly body: DesignBody;
  /** The revision the work began with; null goes ahead whatever is live. */
  readonly from: string | null;
  readonly read: () => Promise<Result<LiveDesign>>;
  readonly write: () => Promise<Result<unknown>>;
}

/**
 * Sends a design that is there already: only over what the work began with, and with a look afterwards at what the
 * vendor made of it. An answer that got lost is looked for by reading.
 */
export async function sendDesign({ kind, body, from, read, write }: Sending): Promise<Result<Sent>> {
  const issues = issuesIn(kind, body);
  if (issues.length > 0) return done({ outcome: 'issues', issues });
  if (from !== null) {
    const before = await read();
    if (!before.ok) return before;
    if (before.value.revision !== from) return done({ outcome: 'changed-there', live: before.value });
  }
  const written = await write();
  if (!written.ok && !isDoubt(written.problem)) return asIssues(written.problem);
  const after = await read();
  const live = after.ok ? after.value : null;
  if (written.ok) return done({ outcome: 'sent', live });
  const arrived = live !== null && meaningOf(live.body) === meaningOf(body);
  return done(arrived ? { outcome: 'sent', live } : { outcome: 'unknown', live });
}

/** Told, and nobody knows what became of it: no answer, one from the edge in front of the vendor, or one without sense. */
export function isDoubt({ code }: Problem): boolean {
  return code === 'timed-out' || code === 'vendor-down' || code === 'bad-answer';
}

export function issuesIn(kind: SchemaKind, body: DesignBody): Issue[] {
  const parsed = designSchemas[kind].safeParse(body, { reportInput: true });
  return parsed.success ? [] : issuesOf(parsed.error);
}

/** What the vendor refused, laid at the fields it named; a refusal that names none stays the problem it is. */
export function asIssues(problem: Problem): Result<Sent> {
  if (problem.code !== 'bad-request' || problem.faults === undefined) return { ok: false, problem };
  const issues = problem.faults.map(({ path, why }): Issue => ({
    path: [...path],
    code: 'vendor-says',
    params: { text: why },
  }));
  return done({ outcome: 'issues', issues });
}
