import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalFromMoney, moneyFromDecimal } from '#shared/money/decimal.ts';
import { money } from '#shared/money/money.ts';

const currencies = fc.constantFrom('EUR', 'JPY', 'KWD', 'USD', 'PLN');
const amounts = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });

describe('wire decimals', () => {
  test('every amount of every currency survives the way to the wire and back', () => {
    fc.assert(
      fc.property(amounts, currencies, (minor, currency) => {
        const amount = money(minor, currency);
        expect(moneyFromDecimal(decimalFromMoney(amount), currency)).toEqual(amount);
      }),
    );
  });

  test.each([
    ['100.00', 'EUR', 10_000],
    ['-25.5', 'EUR', -2_550],
    ['.5', 'EUR', 50],
    ['7', 'EUR', 700],
    ['7.', 'EUR', 700],
    ['1.5000', 'EUR', 150],
    ['1500', 'JPY', 1_500],
    ['1500.00', 'JPY', 1_500],
    ['1.234', 'KWD', 1_234],
    ['0.29', 'EUR', 29],
    ['-0.00', 'EUR', 0],
  ])('%s %s is %i minor units', (text, currency, minor) => {
    expect(moneyFromDecimal(text, currency)).toEqual({ minor, currency });
  });

  test.each(['', '.', '-', '+', '1e3', '0x10', '1,50', '1.2.3', 'NaN', 'Infinity', '1.005', '99999999999999999.00'])(
    '%j is no amount of euros',
    (text) => {
      expect(moneyFromDecimal(text, 'EUR')).toBeUndefined();
    },
  );
});
