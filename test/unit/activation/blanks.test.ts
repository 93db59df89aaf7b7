import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsOf, readBlanks } from '#renderer/activation/blank-fields.ts';
import { blanksSchema, looksBlank } from '#shared/domain/blanks.ts';
import { money } from '#shared/money/money.ts';

const sign = fc.constantFrom(...'ABCabc019-_#');
const pattern = fc.string({ unit: sign, minLength: 6, maxLength: 20 }).filter((text) => text.includes('#'));
const blanksOf = (text: string) => blanksSchema.parse({ pattern: text, campaign: null, value: null });

test('a number looks like a pattern when each # is a letter or digit and all else is the same', () => {
  fc.assert(
    fc.property(pattern, fc.infiniteStream(fc.constantFrom(...'A0z')), (text, signs) => {
      const number = text.replaceAll('#', () => signs.next().value);
      expect(looksBlank(blanksOf(text), number)).toBe(true);
      expect(looksBlank(blanksOf(text), `${number}0`)).toBe(false);
      expect(looksBlank(blanksOf(text), number.slice(1))).toBe(false);
      expect(looksBlank(blanksOf(text), text.replaceAll('#', '-'))).toBe(false);
    }),
  );
  expect(looksBlank(blanksOf('OL-##'.padEnd(7, '#')), 'XL-0701')).toBe(false);
});

test('what was kept comes back into the fields, in the marks of the language', () => {
  const blanks = { pattern: 'OL-####-####', campaign: 'Spring', value: money(2550, 'EUR') };
  expect(fieldsOf(blanks, 'de-DE').value).toBe('25,50');
  for (const locale of ['de-DE', 'en-GB', 'fr-FR']) {
    expect(readBlanks(fieldsOf(blanks, locale), 'EUR')).toEqual({ ok: true, value: blanks });
  }
});

test('fields that say nothing which can be kept are told apart, and cards that are there need none', () => {
  const fields = { made: true, pattern: 'OL-####', campaign: ' ', value: '' };
  expect(readBlanks(fields, 'EUR')).toMatchObject({ ok: true, value: { campaign: null, value: null } });
  expect(readBlanks({ ...fields, pattern: 'OL-0000' }, 'EUR')).toEqual({ ok: false, problem: 'badPattern' });
  expect(readBlanks({ ...fields, value: 'ten' }, 'EUR')).toEqual({ ok: false, problem: 'badValue' });
  expect(readBlanks({ ...fields, value: '0' }, 'EUR')).toEqual({ ok: false, problem: 'badValue' });
  expect(readBlanks({ ...fields, made: false, pattern: '' }, 'EUR')).toEqual({ ok: true, value: null });
});
