/** Where a field lies in the body of a form: names of members, places in lists. */
export type Path = readonly (string | number)[];

/** One word for a path, to compare and to keep in sets. Members may have dots in their names. */
export function nameOf(path: Path): string {
  return JSON.stringify(path);
}

export function startsWith(path: Path, head: Path): boolean {
  return head.length <= path.length && head.every((it, index) => it === path[index]);
}

export function valueAt(body: unknown, path: Path): unknown {
  let here = body;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

/**
 * The same body with another value at this path; everything beside it is the same object as before. `undefined` takes
 * the member or the item away. What is missing on the way is made.
 */
export function withValue<Body>(body: Body, path: Path, value: unknown): Body {
  return put(body, path, value) as Body;
}

function put(here: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inside = put(valueAt(here, [step]), rest, value);
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(here) ? [...here] : [];
    if (inside === undefined) list.splice(step, 1);
    else list[step] = inside;
    return list;
  }
  const members = typeof here === 'object' && here !== null && !Array.isArray(here) ? here : {};
  // Members keep their order, so that what was live reads the same when it is compared.
  const entries = Object.entries(members).filter(([name]) => inside !== undefined || name !== step);
  if (inside === undefined) return Object.fromEntries(entries);
  if (!Object.hasOwn(members, step)) return Object.fromEntries([...entries, [step, inside]]);
  return Object.fromEntries(entries.map(([name, it]) => [name, name === step ? inside : it]));
}

/** A body without some of its members. */
export function without(body: unknown, names: readonly string[]): Record<string, unknown> {
  const members = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(members.filter(([name]) => !names.includes(name)));
}
