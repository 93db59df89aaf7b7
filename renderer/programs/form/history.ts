/** What was typed, step by step. Typing on in one field is one step. */
export interface History<Body> {
  readonly now: Body;
  readonly past: readonly Body[];
  readonly future: readonly Body[];
  /** Where and when the last change was made. A change that is a step of its own has no place. */
  readonly last: { readonly where: string; readonly at: number } | undefined;
}

/** Milliseconds between two keys that belong to one step. */
const TYPING_ON = 1_200;
const REMEMBERED = 200;

export function historyOf<Body>(now: Body): History<Body> {
  return { now, past: [], future: [], last: undefined };
}

export function changed<Body>(history: History<Body>, now: Body, where: string, at: number): History<Body> {
  if (now === history.now) return history;
  const { last, past } = history;
  const goesOn =
    where !== '' && last !== undefined && last.where === where && at - last.at < TYPING_ON && past.length > 0;
  return {
    now,
    past: goesOn ? past : [...past, history.now].slice(-REMEMBERED),
    future: [],
    last: { where, at },
  };
}

export function undone<Body>(history: History<Body>): History<Body> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    now: before,
    past: history.past.slice(0, -1),
    future: [history.now, ...history.future],
    last: undefined,
  };
}

export function redone<Body>(history: History<Body>): History<Body> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { now: next, past: [...history.past, history.now], future, last: undefined };
}
