import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differentCodes, sampleCode } from '#shared/loyalty/code-samples.ts';

test('without a word about codes they are ten letters and digits', () => {
  expect(sampleCode({}, Math.random)).toMatch(/^[0-9a-zA-Z]{10}$/);
  expect(differentCodes({})).toBe(62n ** 10n);
});

test('a pattern wins over a length, and only its # are drawn', () => {
  const config = { pattern: 'OL-##-#', length: 40, charset: 'A', prefix: 'x', postfix: 'z' };
  expect(sampleCode(config, Math.random)).toBe('xOL-AA-Az');
  expect(differentCodes({ ...config, charset: 'AB' })).toBe(8n);
});

test('a letter named twice is one letter, and signs of two code units are one', () => {
  expect(differentCodes({ charset: 'AAB', length: 2 })).toBe(4n);
  expect(sampleCode({ charset: '🂡', length: 2 }, Math.random)).toBe('🂡🂡');
});

test('a length of millions is shown short', () => {
  expect(sampleCode({ length: 50_000_000 }, Math.random)).toHaveLength(500);
});

test('every sample is of its alphabet, between its prefix and its postfix', () => {
  const letters = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' });
  fc.assert(
    fc.property(
      letters,
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (charset, length, at) => {
        const code = sampleCode({ charset, length, prefix: '<', postfix: '>' }, () => at);
        expect(code.startsWith('<') && code.endsWith('>')).toBe(true);
        expect(
          code
            .slice(1, -1)
            .split('')
            .every((it) => charset.includes(it)),
        ).toBe(true);
        expect(code).toHaveLength(length + 2);
      },
    ),
  );
});
