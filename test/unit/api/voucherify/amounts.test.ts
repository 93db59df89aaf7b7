import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAmounts } from '#shared/api/voucherify/amounts.ts';
import { money } from '#shared/money/money.ts';

describe('the vendor counts in hundredths', () => {
  test.each([
    ['EUR', 1234, 1234],
    ['JPY', 1234, 123_400],
    ['KWD', 12_340, 1234],
  ])('%s: %i minor units are %i', (currency, minor, units) => {
    const amounts = createAmounts(currency, 'hundredths');
    expect(amounts.write(money(minor, currency), 'amount')).toEqual({ ok: true, value: units });
    expect(amounts.read(units)).toEqual(money(minor, currency));
  });

  test('what hundredths can not say is refused, never rounded', () => {
    expect(createAmounts('KWD', 'hundredths').write(money(12_345, 'KWD'), 'amount')).toMatchObject({
      ok: false,
      problem: { code: 'bad-request', field: 'amount' },
    });
    expect(createAmounts('JPY', 'hundredths').read(150)).toBeUndefined();
    expect(createAmounts('EUR', 'hundredths').read(1.5)).toBeUndefined();
  });

  test('an amount that is too large for a number is refused', () => {
    const most = money(Number.MAX_SAFE_INTEGER, 'JPY');
    expect(createAmounts('JPY', 'hundredths').write(most, 'amount').ok).toBe(false);
    expect(createAmounts('KWD', 'hundredths').read(Number.MAX_SAFE_INTEGER)).toBeUndefined();
  });

  test('a shop that agreed on minor units gets them as they are', () => {
    for (const currency of ['EUR', 'JPY', 'KWD']) {
      const amounts = createAmounts(currency, 'minor-units');
      expect(amounts.read(1235)).toEqual(money(1235, currency));
      expect(amounts.write(money(1235, currency), 'amount')).toEqual({ ok: true, value: 1235 });
    }
  });

  test('what was written is read back the same, for every amount and currency', () => {
    const currencies = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CLF', 'HUF');
    fc.assert(
      fc.property(currencies, fc.maxSafeInteger(), (currency, minor) => {
        const amounts = createAmounts(currency, 'hundredths');
        const written = amounts.write(money(minor, currency), 'amount');
        if (written.ok) expect(amounts.read(written.value)).toEqual(money(minor, currency));
      }),
    );
  });
});
