import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCalled, isPhone, readTyped } from '#shared/codes/card-query.ts';

const kinds = (text: string) => {
  const { number, query } = readTyped(text);
  return [number ? 'number' : '', query?.by ?? ''].filter((it) => it !== '').join(' or ');
};

test.each([
  ['4000 1234 5678 9010', 'number'],
  ['OL-GIFT-2500', 'number'],
  ['ol/GIFT-40%+1', 'number'],
  ['9010', 'number or last-four'],
  ['+44 1632 960031', 'phone'],
  ['01632 960031', 'number or phone'],
  ['(0)30/123-456', 'number or phone'],
  ['nadia@play.example', 'email'],
  ['Nadia Rahimi', 'name'],
  ['Åsa', 'number or name'],
  ['محمد علي', 'name'],
  ['O’Neill, 3', 'number'],
])('"%s" can mean: %s', (text, meaning) => expect(kinds(text)).toBe(meaning));

test('whatever is typed means something, and nothing means nothing', () => {
  expect(kinds('  ')).toBe('');
  fc.assert(fc.property(fc.string(), (text) => text.trim() === '' || kinds(text) !== ''));
});

test('a telephone is the same with and without its country, and never by a few digits', () => {
  expect(isPhone('+44 1632 960031', '01632 960031')).toBe(true);
  expect(isPhone('+441632960031', '+441632960031')).toBe(true);
  expect(isPhone('+441632960031', '+491632960031')).toBe(false);
  expect(isPhone('+441632960031', '60031')).toBe(false);
  expect(isPhone(null, '01632960031')).toBe(false);
});

test('a name is found by any of its words, without accents and in any order, and not by others', () => {
  expect(isCalled('Marta Lindqvist', 'lindqvist mar')).toBe(true);
  expect(isCalled('Zoë Ångström', 'zoe angstrom')).toBe(true);
  expect(isCalled('Marta Lindqvist', 'Marta Berg')).toBe(false);
  expect(isCalled(null, 'Marta')).toBe(false);
});
