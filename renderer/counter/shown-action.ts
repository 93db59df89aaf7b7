import type { ActionView } from '#shared/contract/action-view.ts';

/** What one press of a key has written down. */
export interface Pressed {
  readonly action: ActionView;
  /** What follows it as an action of its own. */
  readonly load: ActionView | null;
}

/** Both as they stand now, as far as this window was told. */
export function pressedNow(first: ActionView, recent: readonly ActionView[]): Pressed {
  return {
    action: recent.find(({ id }) => id === first.id) ?? first,
    load: recent.find(({ after }) => after === first.id) ?? null,
  };
}

/** Of the two, the one on which it hangs now: a load means nothing before its card is activated. */
export function shownOf({ action, load }: Pressed): ActionView {
  return load !== null && action.state === 'confirmed' ? load : action;
}
