import { newer } from '#renderer/ui/newer-view.ts';
import type { ActionView } from '#shared/contract/action-view.ts';
import { expect, test } from 'vitest';

const view = (state: ActionView['state']) => ({ id: 'x', state }) as ActionView;

test('an answer that was overtaken by an event never turns confirmed back into accepted', () => {
  expect(newer(view('confirmed'), view('accepted')).state).toBe('confirmed');
  expect(newer(view('refused'), view('sending')).state).toBe('refused');
});

test('everything that is not over may still change', () => {
  expect(newer(view('unknown'), view('waiting')).state).toBe('waiting');
  expect(newer(view('accepted'), view('confirmed')).state).toBe('confirmed');
  expect(newer(undefined, view('accepted')).state).toBe('accepted');
});
