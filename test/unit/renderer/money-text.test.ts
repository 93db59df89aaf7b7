import { amountParts, moneyText, signedFigures, widthInFigures } from '#shared/words/money-text.ts';
import { money } from '#shared/money/money.ts';
import { describe, expect, test } from 'vitest';

const euro = (minor: number) => money(minor, 'EUR');

describe('money in words', () => {
  test('the sign stands where the locale has it', () => {
    expect(moneyText(euro(2000), 'en-GB')).toBe('€20.00');
    expect(moneyText(euro(2000), 'de-DE')).toBe('20,00\u00a0€');
    expect(amountParts(euro(2000), 'en-GB')).toMatchObject({ currency: '€', currencyFirst: true, figures: '20.00' });
    expect(amountParts(euro(123_450), 'de-DE')).toMatchObject({ currencyFirst: false, figures: '1.234,50' });
  });

  test('a currency has as many decimals as it has, and never one more', () => {
    expect(moneyText(money(2000, 'JPY'), 'en-GB')).toBe('¥2,000');
    expect(amountParts(money(20_000, 'KWD'), 'ar-KW-u-nu-arab').figures).toBe('٢٠٫٠٠٠');
  });

  test('a minus is a minus, not a hyphen', () => {
    expect(moneyText(euro(-1250), 'en-GB')).toBe('\u2212€12.50');
    expect(signedFigures(euro(-1250), 'en-GB')).toBe('\u221212.50');
    expect(signedFigures(euro(5000), 'en-GB')).toBe('+50.00');
    expect(signedFigures(euro(0), 'en-GB')).toBe('0.00');
  });

  test('amounts beyond what a fraction can hold stay exact', () => {
    expect(moneyText(euro(9_007_199_254_740_991), 'en-GB')).toBe('€90,071,992,547,409.91');
  });

  test('a longer amount asks for a smaller hero', () => {
    const short = widthInFigures(amountParts(euro(2000), 'en-GB'));
    const long = widthInFigures(amountParts(euro(123_456_789), 'en-GB'));
    expect(long).toBeGreaterThan(short);
  });
});
