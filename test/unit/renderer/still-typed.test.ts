import { stillTyped } from '#renderer/setup/still-typed.ts';
import { expect, test } from 'vitest';

test('what was kept is typed no more, and what was typed meanwhile still is', () => {
  const sent = { name: 'Corner', currency: 'JPY' };
  expect(stillTyped(sent, sent)).toEqual({});
  expect(stillTyped({ ...sent, currency: 'EUR' }, sent)).toEqual({ currency: 'EUR' });
  expect(stillTyped<{ name?: string; till?: string }>({ name: 'Corner', till: 'B2' }, sent)).toEqual({ till: 'B2' });
});
