import { drawSlip } from '#electron/paper/dots/draw-slip.ts';
import { inSight, stretchesOf } from '#electron/paper/dots/direction.ts';
import { linesOf } from '#electron/paper/dots/lines.ts';
import type { Raster } from '#electron/paper/dots/raster.ts';
import { text } from '#shared/paper/blocks.ts';
import { counterfoil } from '#shared/paper/counterfoil.ts';
import { printable } from '#shared/paper/printable.ts';
import { paperSpeech } from '#shared/paper/speech.ts';
import { languages } from '#shared/words/locales.ts';
import { readBars } from '#test/fakes/printer/read-bars.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreed, stubOf, taking } from './actions.ts';

const rolls = [80, 58] as const;

function blackIn(paper: Raster): number {
  return paper.bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
}

describe.each(rolls)('on %s mm of paper', (roll) => {
  test('the bars of every counterfoil read as its serial, as far as they have room', () => {
    for (const serial of ['1-000417', 'T1-000001', 'T7-1234567', 'ABCD-000001']) {
      const slip = counterfoil(stubOf(taking({ serial, state: 'confirmed', settlement: agreed })), paperSpeech('en'));
      expect(readBars(drawSlip(slip, roll))).toBe(`CF-${serial}`);
    }
  });

  test.each(languages)(
    'a counterfoil in %s is drawn within its paper, and differs by shape from one that is agreed',
    (language) => {
      const drawn = (state: 'accepted' | 'confirmed' | 'unknown' | 'refused') =>
        drawSlip(
          counterfoil(
            stubOf(taking({ state, ...(state === 'confirmed' ? { settlement: agreed } : {}) })),
            paperSpeech(language),
          ),
          roll,
        );
      const inks = (['accepted', 'confirmed', 'unknown', 'refused'] as const).map((state) => blackIn(drawn(state)));
      expect(new Set(inks).size).toBe(4);
    },
  );
});

test('a serial too long for bars on narrow paper becomes a square', () => {
  const slip = counterfoil(stubOf(taking({ serial: 'TABCDEFGH-000417' })), paperSpeech('en'));
  expect(readBars(drawSlip(slip, 58))).toBeUndefined();
  expect(readBars(drawSlip(slip, 80))).toBe('CF-TABCDEFGH-000417');
});

test('whatever a name holds, no line of it is wider than its column', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'aWmé€ łя Ωسلام١٢ه\u0651-.()'), maxLength: 120 });
  fc.assert(
    fc.property(typed, fc.integer({ min: 60, max: 576 }), fc.constantFrom('ltr', 'rtl'), (name, room, dir) => {
      for (const line of linesOf(printable(name), { size: 24, weight: 'bold' }, room, dir)) {
        expect(line.width).toBeLessThanOrEqual(room);
      }
    }),
    { numRuns: 150 },
  );
});

test('what stands in a line of two directions is seen in its order, and brackets open the right way', () => {
  const seen = (words: string, dir: 'ltr' | 'rtl') => inSight(stretchesOf(words, dir)).map((it) => it.text);
  expect(seen('خصم LoyaltyDog نعم', 'rtl')).toEqual(['نعم', ' ', 'LoyaltyDog', ' ', 'خصم']);
  expect(seen('of محمد Ali', 'ltr')).toEqual(['of', ' ', 'محمد', ' ', 'Ali']);
  expect(seen('قبل (١٢) بعد', 'rtl').join('')).toContain('١٢');
});

test('Arabic letters join: a word is drawn otherwise than its letters one by one', () => {
  const width = (words: string) => linesOf(words, { size: 24, weight: 'normal' }, 576, 'rtl')[0]?.width ?? 0;
  expect(width('سلام')).toBeLessThan(['س', 'ل', 'ا', 'م'].reduce((sum, letter) => sum + width(letter), 0));
});

test('white on black is the same words turned round', () => {
  const one = (reversed: boolean) => drawSlip({ language: 'en', blocks: [text('COPY', { reversed })] }, 80);
  expect(blackIn(one(true))).toBeGreaterThan(blackIn(one(false)) * 10);
});
