import type { ActionState, ActionView } from '#shared/contract/action-view.ts';

const over: ReadonlySet<ActionState> = new Set(['confirmed', 'refused', 'withdrawn']);

/**
 * Of two views of one action, the one to show. Answers and events travel on different lines and overtake each
 * other: what is over stays over, whichever comes last.
 */
export function newer(known: ActionView | undefined, told: ActionView): ActionView {
  return known !== undefined && over.has(known.state) && !over.has(told.state) ? known : told;
}
