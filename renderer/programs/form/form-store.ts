import type { DesignBody, DesignKind, Issue } from '#shared/domain/design.ts';
import { createContext, use } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import { changed, historyOf, redone, undone, type History } from './history.ts';
import { nameOf, startsWith, valueAt, withValue, type Path } from './path.ts';

export interface FormState {
  readonly kind: DesignKind;
  readonly history: History<DesignBody>;
  /** What it started from: what is live, or an empty sheet. */
  readonly start: DesignBody;
  readonly touched: ReadonlySet<string>;
  /** Somebody wanted to send it: from now on every issue is shown, touched or not. */
  readonly tried: boolean;
  /** What the schemas say of the body as it is; the answer of the terminal, a moment behind. */
  readonly issues: readonly Issue[];
  /** What the vendor said when it was sent last. Shown until the field is changed. */
  readonly said: readonly Issue[];
  change(path: Path, value: unknown, where?: string): void;
  /** Another body in one step that can be undone. */
  replace(body: DesignBody): void;
  touch(path: Path): void;
  undo(): void;
  redo(): void;
}

export type FormStore = StoreApi<FormState>;

export interface FormStart {
  readonly kind: DesignKind;
  readonly body: DesignBody;
  readonly start?: DesignBody;
}

export function createForm({ kind, body, start = body }: FormStart): FormStore {
  return createStore<FormState>((set) => ({
    kind,
    history: historyOf(body),
    start,
    touched: new Set(),
    tried: false,
    issues: [],
    said: [],
    change: (path, value, where = nameOf(path)) =>
      set(({ history, said }) => ({
        history: changed(history, withValue(history.now, path, value), where, performance.now()),
        said: said.filter((issue) => !startsWith(issue.path, path) && !startsWith(path, issue.path)),
      })),
    replace: (now) => set(({ history }) => ({ history: changed(history, now, '', performance.now()), said: [] })),
    touch: (path) =>
      set(({ touched }) => (touched.has(nameOf(path)) ? {} : { touched: new Set([...touched, nameOf(path)]) })),
    undo: () => set(({ history }) => ({ history: undone(history) })),
    redo: () => set(({ history }) => ({ history: redone(history) })),
  }));
}

const FormHere = createContext<FormStore | undefined>(undefined);

/** Every field below finds its form here. */
export const FormOf = FormHere.Provider;

export function useFormStore(): FormStore {
  const form = use(FormHere);
  if (form === undefined) throw new Error('a field was drawn outside of its form');
  return form;
}

export function useForm<Part>(select: (state: FormState) => Part): Part {
  return useStore(useFormStore(), select);
}

export interface FieldOfForm {
  readonly value: unknown;
  /** What is to be said at the field now. */
  readonly issue: Issue | undefined;
  readonly dirty: boolean;
  change(value: unknown): void;
  touch(): void;
}

/** The first thing to be said of a whole section, where its inner fields are not on screen or have nothing of their own. */
export function useIssueWithin(path: Path, deepest = Infinity): Issue | undefined {
  const form = useFormStore();
  return useStore(form, (state) => {
    const inside = (it: Issue) => startsWith(it.path, path) && it.path.length <= path.length + deepest;
    const touched = state.tried || [...state.touched].some((name) => startsWith(JSON.parse(name), path));
    return state.said.find(inside) ?? (touched ? state.issues.find(inside) : undefined);
  });
}

/** One field: it is drawn anew when its own value changes, and not when its neighbour's does. */
export function useField(path: Path): FieldOfForm {
  const form = useFormStore();
  const name = nameOf(path);
  const value = useStore(form, ({ history }) => valueAt(history.now, path));
  const before = useStore(form, ({ start }) => valueAt(start, path));
  const issue = useStore(form, (state) => {
    const own = (it: Issue) => nameOf(it.path) === name;
    const said = state.said.find(own);
    if (said !== undefined) return said;
    return state.tried || state.touched.has(name) ? state.issues.find(own) : undefined;
  });
  const { change, touch } = form.getState();
  return {
    value,
    issue,
    dirty: JSON.stringify(value) !== JSON.stringify(before),
    change: (next) => change(path, next),
    touch: () => touch(path),
  };
}
