import { pressedNow, shownOf } from '#renderer/counter/shown-action.ts';
import type { ActionState, ActionView } from '#shared/contract/action-view.ts';
import { expect, test } from 'vitest';

const view = (id: string, state: ActionState, after?: string) => ({ id, state, after }) as ActionView;
const shown = (recent: readonly ActionView[]) => shownOf(pressedNow(view('a', 'accepted'), recent));

test('of an activation and its load, the one is shown on which it hangs', () => {
  expect(shown([])).toMatchObject({ id: 'a', state: 'accepted' });
  expect(shown([view('l', 'accepted', 'a'), view('a', 'unknown')])).toMatchObject({ id: 'a', state: 'unknown' });
  expect(shown([view('l', 'waiting', 'a'), view('a', 'confirmed')])).toMatchObject({ id: 'l', state: 'waiting' });
  expect(shown([view('l', 'withdrawn', 'a'), view('a', 'refused')])).toMatchObject({ id: 'a', state: 'refused' });
});

test('a load of another card is none of its business', () => {
  expect(shown([view('l', 'confirmed', 'b'), view('a', 'confirmed')])).toMatchObject({ id: 'a' });
});
