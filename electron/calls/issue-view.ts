import type { KeptOrder, KeptStep } from '#electron/journal/issue-book.ts';
import type { Order, OrderState } from '#shared/contract/issue.ts';

/** An order as a window sees it: what its steps add up to. */
export function orderView(order: KeptOrder, steps: readonly KeptStep[]): Order {
  const issued = steps.filter(({ state }) => state === 'issued');
  const troubled = steps.find(({ state }) => state === 'unsure') ?? steps.find(({ problem }) => problem !== null);
  return {
    ...order,
    state: stateOf(steps),
    issued: issued.reduce((sum, { count, missing }) => sum + count - missing, 0),
    missing: steps.reduce((sum, { missing }) => sum + missing, 0),
    problem: troubled?.problem ?? null,
    why: troubled?.why ?? null,
  };
}

/** Nothing of it will be asked for any more. */
export function isOver(steps: readonly KeptStep[]): boolean {
  return steps.every(({ state }) => state === 'issued' || state === 'refused' || state === 'dropped');
}

function stateOf(steps: readonly KeptStep[]): OrderState {
  const some = (...states: KeptStep['state'][]) => steps.some(({ state }) => states.includes(state));
  if (isOver(steps)) {
    if (some('issued')) return 'issued';
    return some('refused') ? 'refused' : 'stopped';
  }
  if (some('unknown')) return 'unknown';
  if (some('asked', 'working')) return 'under-way';
  // What can go on without a person does so first.
  if (some('todo')) return some('issued') ? 'under-way' : 'waiting';
  return 'unsure';
}
