import { valueAt, type Path } from './path.ts';

export interface Difference {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

/** Every place where two bodies say something else. Nothing, null and an empty list or text say the same. */
export function differences(before: unknown, after: unknown, path: Path = []): Difference[] {
  if (Object.is(before, after) || (says(before) === undefined && says(after) === undefined)) return [];
  if (Array.isArray(before) || Array.isArray(after)) {
    const left: readonly unknown[] = Array.isArray(before) ? before : [];
    const right: readonly unknown[] = Array.isArray(after) ? after : [];
    if (!Array.isArray(before) && says(before) !== undefined) return [{ path, before, after }];
    if (!Array.isArray(after) && says(after) !== undefined) return [{ path, before, after }];
    const length = Math.max(left.length, right.length);
    return Array.from({ length }).flatMap((_, index) => differences(left[index], right[index], [...path, index]));
  }
  const left = membersOf(before);
  const right = membersOf(after);
  if (left !== undefined && right !== undefined) {
    const names = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...names].flatMap((name) => differences(valueAt(left, [name]), valueAt(right, [name]), [...path, name]));
  }
  return [{ path, before, after }];
}

function membersOf(value: unknown): Record<string, unknown> | undefined {
  if (value === undefined || value === null) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

/** What a value says, or nothing where it says nothing. */
function says(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (typeof value === 'object' && value !== undefined)
    return Object.values(value).every((it) => says(it) === undefined) ? undefined : value;
  return value;
}
