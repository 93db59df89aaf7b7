import { discountOn } from '#renderer/counter/discount-on.ts';
import { deleteDigit, offered, typeDigits } from '#renderer/ui/typed-amount.ts';
import { serialAfter } from '#renderer/counter/serial-after.ts';
import { money } from '#shared/money/money.ts';
import { describe, expect, test } from 'vitest';

const euro = (minor: number) => money(minor, 'EUR');

describe('a typed amount', () => {
  test('fills from the right: 4 3 5 0 is 43.50', () => {
    const typed = ['4', '3', '5', '0'].reduce(typeDigits, offered(0));
    expect(typed.minor).toBe(4350);
    expect(deleteDigit(typed).minor).toBe(435);
  });

  test('what the till offered is replaced by the first digit, not added to', () => {
    expect(typeDigits(offered(2000), '5').minor).toBe(5);
    expect(deleteDigit(offered(2000)).minor).toBe(0);
  });

  test('a digit too many changes nothing', () => {
    const full = ['9', '9', '9', '9', '9', '9', '9', '9', '9'].reduce(typeDigits, offered(0));
    expect(typeDigits(full, '9')).toEqual(full);
  });
});

describe('what a voucher takes off', () => {
  test('is never more than the bill', () => {
    expect(discountOn(euro(300), { type: 'amount', off: euro(500) })).toEqual(euro(300));
    expect(discountOn(euro(300), { type: 'fixed-price', price: euro(1000) })).toEqual(euro(0));
  });

  test('of a percentage is exact, rounded down and capped', () => {
    expect(discountOn(euro(4350), { type: 'percent', off: '10', atMost: null })).toEqual(euro(435));
    expect(discountOn(euro(999), { type: 'percent', off: '12.5', atMost: null })).toEqual(euro(124));
    expect(discountOn(euro(100_000), { type: 'percent', off: '20', atMost: euro(2500) })).toEqual(euro(2500));
  });

  test('is left to the issuer when the till cannot count it', () => {
    expect(discountOn(euro(4350), { type: 'other', text: 'a free tote bag' })).toBeNull();
    expect(discountOn(euro(4350), { type: 'amount', off: money(500, 'USD') })).toBeNull();
  });
});

test('the next counterfoil has the next number, and as many digits', () => {
  expect(serialAfter('T2-000417')).toBe('T2-000418');
  expect(serialAfter('2-000999')).toBe('2-001000');
});
