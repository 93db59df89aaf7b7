import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExactly } from '#shared/api/exact-json.ts';

test('a bare decimal keeps every digit it was sent with', () => {
  expect(parseExactly('{"balance": 100.10, "list": [0.1,1.0000000000000000001, -25.50 ]}')).toEqual({
    balance: '100.10',
    list: ['0.1', '1.0000000000000000001', '-25.50'],
  });
});

test('whole numbers stay numbers, and one too big to be exact stays text', () => {
  expect(parseExactly('{"points":12,"page":1.0,"huge":12345678901234567890,"e":1e3}')).toEqual({
    points: 12,
    page: 1,
    huge: '12345678901234567890',
    e: '1e3',
  });
});

test('every amount written as a bare number is read back digit for digit', () => {
  const amounts = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.stringMatching(/^\d{1,20}$/));
  fc.assert(
    fc.property(amounts, ([whole, decimals]) => {
      const text = `${whole}.${decimals}`;
      const read = (parseExactly(`{"it":[${text}]}`) as { it: unknown[] }).it[0];
      if (/^0*$/.test(decimals) && whole <= BigInt(Number.MAX_SAFE_INTEGER)) expect(read).toBe(Number(whole));
      else expect(read).toBe(text);
    }),
  );
});

test('anything without decimals is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 4 }).map((text) => text.replaceAll(/-?\d+(\.\d+)?(e[+-]?\d+)?/gi, '7')),
      (text) => {
        expect(parseExactly(text)).toEqual(JSON.parse(text));
      },
    ),
  );
});
