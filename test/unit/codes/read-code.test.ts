import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainPattern, digitsOnly, type NumberPattern } from '#shared/codes/number-pattern.ts';
import { programsOf, readCode } from '#shared/codes/read-code.ts';
import { passesLuhn } from '#shared/codes/luhn.ts';

const dog = plainPattern('loyaltydog');
const anything = plainPattern('voucherify');
const ours: NumberPattern = { ...dog, pattern: '4000############' };
const gifts: NumberPattern = { ...anything, program: 'summer', pattern: 'GIFT-####-####' };

const number = (text: string) => ({ ok: true, value: { by: 'number', number: text } });
const malformed = (why: string) => ({ ok: false, problem: { code: 'malformed-code', why } });
const paymentCard = { ok: false, problem: { code: 'payment-card' } };

/** 4000… with a right and a wrong check digit. */
const looksLikeVisa = '4000123412341234';
const failsLuhn = '4000123412341238';

test('the two numbers these tests stand on are what they say', () => {
  expect(passesLuhn(looksLikeVisa)).toBe(true);
  expect(passesLuhn(failsLuhn)).toBe(false);
});

describe('a number', () => {
  test('is taken as it stands, and with the spaces and dashes of its print', () => {
    for (const text of [
      failsLuhn,
      '4000 1234 1234 1238',
      '4000-1234-1234-1238',
      ` ${failsLuhn}\r\n`,
      `]C0${failsLuhn}`,
    ]) {
      expect(readCode(text, [dog])).toEqual(number(failsLuhn));
    }
  });

  test('keeps its case and the dashes that belong to its program', () => {
    expect(readCode('GIFT-aB3d-Ef9h', [dog, gifts])).toEqual(number('GIFT-aB3d-Ef9h'));
    expect(readCode('gift-aB3d-Ef9h', [dog, gifts])).toEqual(malformed('no-such-pattern'));
  });

  test('of a vendor with free codes keeps every sign it is printed with', () => {
    for (const code of ['aB-12_x!', 'Ünïcode-7', '50%OFF', '+10', '#1']) {
      expect(readCode(code, [anything])).toEqual(number(code));
    }
  });

  test('that is too short, too long or of no known pattern is refused in these words', () => {
    expect(readCode('', [dog])).toEqual(malformed('empty'));
    expect(readCode(' \r\n', [dog])).toEqual(malformed('empty'));
    expect(readCode('12345', [dog])).toEqual(malformed('too-short'));
    expect(readCode('1'.repeat(17), [dog])).toEqual(malformed('too-long'));
    expect(readCode('hello', [dog])).toEqual(malformed('no-such-pattern'));
    expect(readCode('x'.repeat(10_001), [anything])).toEqual(malformed('too-long'));
    expect(readCode('4006\u0000381', [anything])).toEqual(malformed('unreadable'));
    expect(readCode('4006\ufffd81', [anything])).toEqual(malformed('unreadable'));
  });

  test('must pass the check digit where its program has one', () => {
    const checked: NumberPattern = { ...dog, pattern: '6006############', luhn: true };
    expect(readCode('6006491234567892', [checked])).toEqual(malformed('no-such-pattern'));
    expect(readCode('6006491234567891', [checked])).toEqual(number('6006491234567891'));
  });

  test('belongs first to the program whose pattern says most', () => {
    expect(programsOf(failsLuhn, [anything, dog, ours])).toEqual([ours, dog, anything]);
    expect(programsOf('GIFT-1', [dog, anything])).toEqual([anything]);
  });
});

describe('a payment card', () => {
  const cards = [
    '4111111111111111',
    '5555 5555 5555 4444',
    '378282246310005',
    '6011-1111-1111-1117',
    '3530111333300000',
  ];

  test('is refused whoever might have issued such a number', () => {
    for (const card of [...cards, '2223003122003222', '6200000000000005', '36227206271667']) {
      for (const patterns of [[], [dog], [anything], [dog, anything, gifts]]) {
        expect(readCode(card, patterns), card).toEqual(paymentCard);
      }
    }
  });

  test('is refused inside a longer text, a link and a swipe', () => {
    for (const text of [
      'card 4111 1111 1111 1111',
      'https://pay.example/?pan=4111111111111111',
      'https://pay.example/c/4111111111111111',
      '%B4111111111111111^DOE/JANE^30121010000000000?',
      ';4111111111111111=30121010000000000?',
      '%B4111111111111111^DOE/JANE^30121010000000000?;4111111111111111=30121010000000000?',
      // the bank's number on one track, something harmless on the other
      '%B4111111111111111^DOE/JANE^30121010000000000?;6006491234567891?',
      // UnionPay numbers don't always keep the check digit: the bank's layout gives them away
      ';6212345678901234=30121010000000000?',
      ';4111111111111111?',
    ]) {
      expect(readCode(text, [dog, anything]), text).toEqual(paymentCard);
    }
  });

  test('never wins over a range the shop said is its own', () => {
    expect(readCode(looksLikeVisa, [dog])).toEqual(paymentCard);
    expect(readCode(looksLikeVisa, [dog, ours])).toEqual(number(looksLikeVisa));
    expect(readCode('4111111111111111', [dog, ours])).toEqual(paymentCard);
  });

  test('swiped with a bank’s whole layout needs six digits of the shop’s own to be believed', () => {
    const swipe = `;${looksLikeVisa}=30121010000000000?`;
    expect(readCode(swipe, [ours])).toEqual(paymentCard);
    expect(readCode(swipe, [{ ...ours, pattern: '400012##########' }])).toEqual(number(looksLikeVisa));
    expect(readCode(`;${failsLuhn}=30121010000000000?`, [ours])).toEqual(number(failsLuhn));
  });

  test('leaves no digit of itself in what comes back', () => {
    const body = fc.stringMatching(/^\d{15}$/).map((digits) => `4${digits}`);
    fc.assert(
      fc.property(body, fc.constantFrom('', '%B', ';'), (digits, start) => {
        const answer = readCode(start === '' ? digits : `${start}${digits}?`, [dog]);
        if (passesLuhn(digits)) expect(JSON.stringify(answer)).not.toMatch(/\d/);
        else if (start === '') expect(answer).toEqual(number(digits));
      }),
      { numRuns: 3000 },
    );
  });

  test('is not seen in goods: an EAN that happens to add up', () => {
    expect(readCode(']E04222222222222', [anything])).toEqual(number('4222222222222'));
    expect(readCode('4222222222222', [anything])).toEqual(paymentCard);
  });

  test('is not seen in closed-loop gift cards next door to the banks', () => {
    for (const card of ['6006491234567891', '6036280000000003', '9999999999999995']) {
      expect(readCode(card, [dog]), card).toEqual(number(card));
    }
  });
});

describe('a link', () => {
  test('gives the number that stands in it, when a program has a pattern for it', () => {
    for (const link of [
      `https://shop.example/gift/${failsLuhn}`,
      `https://shop.example/balance?card=${failsLuhn}`,
      `HTTPS://SHOP.EXAMPLE/#/${failsLuhn}`,
    ]) {
      expect(readCode(link, [dog, anything]), link).toEqual(number(failsLuhn));
    }
    expect(readCode('https://v.example/c/GIFT-aaaa-bbbb', [gifts])).toEqual(number('GIFT-aaaa-bbbb'));
  });

  test('otherwise names its card by the serial it carries', () => {
    expect(readCode('https://pass.example/p/9f8e-77', [dog])).toEqual({
      ok: true,
      value: { by: 'link', url: 'https://pass.example/p/9f8e-77', serial: '9f8e-77' },
    });
    expect(readCode('https://pass.example', [anything])).toEqual({
      ok: true,
      value: { by: 'link', url: 'https://pass.example/', serial: null },
    });
  });

  test('may be missing where a pass shows its bare serial', () => {
    const serial = '5f0c9a52-93b5-4bd1-a04e-2c07fce33a64';
    expect(readCode(serial, [dog])).toEqual({ ok: true, value: { by: 'link', url: null, serial } });
  });

  test('with a broken percent sign is read as far as it can be', () => {
    expect(readCode('https://pass.example/%E0%A4%A', [dog])).toMatchObject({ ok: true, value: { by: 'link' } });
  });
});

describe('a GS1 element string', () => {
  const gcn = '9521234543213';
  const eighteen: NumberPattern = { ...dog, pattern: '#'.repeat(18), charset: digitsOnly };

  test('gives the coupon number (255) and the customer number (8018)', () => {
    expect(readCode(`]C1255${gcn}000123`, [anything])).toEqual(number(`${gcn}000123`));
    expect(readCode(`(01)09521234543213(255)${gcn}77`, [anything])).toEqual(number(`${gcn}77`));
    expect(readCode('\u001d8018952123456789012345', [eighteen])).toEqual(number('952123456789012345'));
    expect(readCode(`]d20109521234543213255${gcn}99\u001d10ABC`, [anything])).toEqual(number(`${gcn}99`));
    expect(readCode(`https://id.example/255/${gcn}000123`, [{ ...dog, pattern: '######' }])).toEqual(number('000123'));
  });

  test('with a wrong check digit was misread', () => {
    expect(readCode(']C12559521234543214', [anything])).toEqual(malformed('unreadable'));
    expect(readCode('https://id.example/8018/952123456789012341', [anything])).toEqual(malformed('unreadable'));
  });

  test('of goods is no card', () => {
    expect(readCode('](01)', [dog])).toEqual(malformed('no-such-pattern'));
    expect(readCode('(01)09521234543213(10)ABC', [anything])).toEqual(malformed('no-such-pattern'));
    expect(readCode(']e00109521234543213', [anything])).toEqual(malformed('no-such-pattern'));
  });
});

test('whatever is scanned, reading it never throws and never takes long', () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 300, unit: 'binary' }),
    fc.stringMatching(/^[%;+]?[B0-9=^? \u001d/]{0,120}$/),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.stringMatching(/^\]?[CEdQ]?[0-3]?[0-9()]{0,60}$/),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const answer = readCode(text, [dog, anything, gifts, ours]);
      expect(answer.ok || answer.problem.code === 'malformed-code' || answer.problem.code === 'payment-card').toBe(
        true,
      );
    }),
    { numRuns: 5000 },
  );
  const started = performance.now();
  for (const sign of ['1', '1 ', '%B1', '((', '\u001d', '/', ']C1', '?'])
    readCode(sign.repeat(10_000 / sign.length), [dog, anything]);
  expect(performance.now() - started).toBeLessThan(500);
});
