import { expect, test } from 'vitest';
import { learnPattern } from '#shared/codes/learn-pattern.ts';
import { plainPattern } from '#shared/codes/number-pattern.ts';
import { readCode } from '#shared/codes/read-code.ts';

const learn = (...numbers: string[]) => learnPattern('loyaltydog', 'p', numbers)?.pattern;

test('what all numbers begin with is the pattern, up to an issuer prefix', () => {
  expect(learn('4000716220354417', '4000716220350002')).toBe('400071##########');
  expect(learn('4000716220354417', '4000123412341234')).toBe('4000############');
});

test.each([
  ['nothing to learn from', []],
  ['numbers that begin in many ways', ['4000716220354417', '5100716220350002']],
  ['numbers of two lengths', ['4000716220354417', '400071622035441']],
  ['codes that are no numbers', ['OL-GIFT-2500', 'OL-GIFT-10000']],
])('%s teaches nothing', (_, numbers) => {
  expect(learn(...numbers)).toBeUndefined();
});

test('a card that looks like a payment card is the shop’s own once its program taught its prefix', () => {
  const suspect = '4000123412341234';
  const before = [plainPattern('loyaltydog')];
  expect(readCode(suspect, before)).toMatchObject({ ok: false, problem: { code: 'payment-card' } });
  const learnt = learnPattern('loyaltydog', 'p', ['4000125555555555']);
  expect(readCode(suspect, [...before, ...(learnt ? [learnt] : [])])).toMatchObject({ ok: true });
  expect(readCode('4111111111111111', [...before, ...(learnt ? [learnt] : [])])).toMatchObject({ ok: false });
});
