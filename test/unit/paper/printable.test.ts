import { apart, plain, printable } from '#shared/paper/printable.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 700 }),
  fc.string({
    unit: fc.constantFrom(...'aé\u202e\u2066\u2067\u2069\u001b@\n\t\u0301👍🏽\u200d\ufe0f\ud800 ـ'),
    maxLength: 700,
  }),
);

test('nothing that a person typed reaches the printer as a command, turns the words round or stays open', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const name = plain(typed);
      expect(name).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}\u202a-\u202e\u2066-\u2069]/u);
      expect([...name].length).toBeLessThanOrEqual(80 * 4);
    }),
  );
});

test('what is printable stays as it is', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      expect(printable(printable(typed))).toBe(printable(typed));
    }),
    { numRuns: 2000 },
  );
});

test('a command in a name is left as the letters that it was made of', () => {
  expect(plain('\u001b@\u001dV\u0000Ana\r\nM.')).toBe('@VAna M.');
});

test('pictures go, letters of every script and their marks stay', () => {
  expect(plain('Café 👨‍👩‍👧 ❤️ Łódź 🇵🇱')).toBe('Café ❤ Łódź');
  expect(plain('محمّد الأمين')).toBe('محمّد الأمين');
  expect(plain('Zalgo\u0301\u0302\u0303\u0304\u0305\u0306')).toBe('Zalgó\u0302\u0303\u0304'.normalize('NFC'));
});

test('a name of 500 letters is cut where a letter ends, and says that it was', () => {
  expect(plain('x'.repeat(500), 20)).toBe(`${'x'.repeat(19)}…`);
  const thai = plain('นี้'.repeat(100), 10);
  expect(thai).toBe(`${'นี้'.repeat(9)}…`);
});

test('our own marks of direction are kept, and closed', () => {
  expect(printable(`إلى ${apart('LoyaltyDog', 'rtl')}.`)).toContain('\u2068LoyaltyDog\u2069');
  expect(printable('a\u2067b')).toBe('a\u2067b\u2069');
  expect(printable('a\u2069b')).toBe('ab');
});
