import { melodyOf } from '#renderer/shell/sounds.ts';
import { expect, test } from 'vitest';

test('each sign of the counter sounds different', () => {
  const signs = (['read', 'accepted', 'confirmed', 'unknown', 'refused'] as const).map((name) =>
    JSON.stringify(melodyOf(name, false)),
  );
  expect(new Set(signs).size).toBe(signs.length);
});

test('training sounds the same, an octave lower', () => {
  const live = melodyOf('confirmed', false);
  expect(melodyOf('confirmed', true)).toEqual(live.map((tone) => ({ ...tone, hertz: tone.hertz / 2 })));
});
