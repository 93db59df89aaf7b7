import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mac, macKey } from '#electron/journal/mac.ts';

test('a mark is HMAC-SHA-256 to the letter, whatever the key and the text', () => {
  const keys = fc.uint8Array({ minLength: 0, maxLength: 64 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(keys, fc.string({ unit: 'binary' }), (key, text) => {
      expect(mac(macKey(key), text)).toEqual(createHmac('sha256', key).update(text).digest());
    }),
  );
});

test('a key that HMAC would have to shorten first is refused', () => {
  expect(() => macKey(Buffer.alloc(65))).toThrow('no longer than a block');
});
