import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passesLuhn } from '#shared/codes/luhn.ts';
import { readNumberList } from '#shared/codes/number-list.ts';
import { MOST_IN_RANGE, numbersBetween } from '#shared/codes/number-range.ts';
import { textOfFile } from '#shared/codes/text-of-file.ts';

const number = fc.stringMatching(/^4000\d{12}$/);
const codes = (text: string) => readNumberList(text).numbers.map((it) => it.code);

describe('a list of card numbers', () => {
  test('keeps or reports every line that holds something, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 }), (lines) => {
        const whole = lines.map((line) => line.replaceAll(/[\r\n\uFEFF]/g, ''));
        const { numbers, bad } = readNumberList(whole.join('\n'));
        const told = [...numbers, ...bad].map((it) => it.line).toSorted((a, b) => a - b);
        expect(new Set(told)).toHaveProperty('size', told.length);
        const holding = whole.flatMap((line, at) => (line.trim() === '' || /^\s*sep=.\s*$/i.test(line) ? [] : at + 1));
        // A first line that names the columns is neither.
        const missing = holding.filter((line) => !told.includes(line));
        expect(missing.filter((line) => line !== holding[0])).toEqual([]);
      }),
    );
  });

  test('finds the numbers in any table, with any delimiter, quotes, line ends and mark at the head', () => {
    const shape = fc.record({
      numbers: fc.array(number, { minLength: 1, maxLength: 12 }),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      quoted: fc.boolean(),
      head: fc.constantFrom(undefined, 'Card number', 'cardNumber', 'Kartennummer'),
      mark: fc.constantFrom('', '\uFEFF'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
    });
    fc.assert(
      fc.property(shape, ({ numbers, delimiter, quoted, head, mark, end }) => {
        const lines = numbers.map((it, at) => [`${at + 1}`, quoted ? `"${it}"` : it, 'a note'].join(delimiter));
        const table = head === undefined ? lines : [['No', head, 'Note'].join(delimiter), ...lines];
        expect(codes(mark + table.join(end))).toEqual(numbers);
      }),
    );
  });

  test.each([
    ['one number per line', '4000716261203300\n\n 4000716261203301 ', ['4000716261203300', '4000716261203301']],
    [
      'numbers as a spreadsheet protects them',
      `="4000716261203300";1\n'4000716261203301;2`,
      ['4000716261203300', '4000716261203301'],
    ],
    ['printed groups', '4000 7162 6120 3300', ['4000 7162 6120 3300']],
    ['codes with letters', 'OL-GIFT-2500\nOL/GIFT-40%+1', ['OL-GIFT-2500', 'OL/GIFT-40%+1']],
    [
      'an issuer’s own export',
      'id,cardNumber,lastFourDigits\n6a00000000000000000000aa,4000716261203300,3300',
      ['4000716261203300'],
    ],
    [
      'a file that says how it is cut',
      'sep=;\n4000716261203300;25,00\n4000716261203301;25,00',
      ['4000716261203300', '4000716261203301'],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('says of a number that a spreadsheet ruined that it did, in each of its spellings', () => {
    const text = '4.00072E+15\n4,00072E+15\n4E+15\n4000716261203300';
    expect(readNumberList(text)).toEqual({
      numbers: [{ line: 4, code: '4000716261203300' }],
      bad: [1, 2, 3].map((line) => ({ line, why: 'ruined' })),
    });
  });

  test('a quote that was never closed spoils its own line and none below it', () => {
    expect(readNumberList('4000716261203300,a\n"4000716261203301,b\n4000716261203302,c')).toEqual({
      numbers: [
        { line: 1, code: '4000716261203300' },
        { line: 3, code: '4000716261203302' },
      ],
      bad: [{ line: 2, why: 'open-quote' }],
    });
  });
});

describe('a file', () => {
  const text = 'Kärtchen;4000716261203300\n';
  const utf16 = (big: boolean, mark: boolean) => {
    const units = [...(mark ? [0xfeff] : []), ...[...text].map((it) => it.charCodeAt(0))];
    return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
  };
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 with its mark', utf16(false, true)],
    ['big-endian UTF-16 with its mark', utf16(true, true)],
    ['UTF-16 without a mark', utf16(false, false)],
    ['big-endian UTF-16 without a mark', utf16(true, false)],
    ['an old Windows', Uint8Array.from([...text].map((it) => it.charCodeAt(0)))],
  ])('of %s is read as it was written', (_, bytes) => {
    expect(textOfFile(bytes)).toBe(text);
  });
});

describe('a range', () => {
  test('holds every number between its ends once, in order, and each as long as they are', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }),
        fc.integer({ min: 0, max: MOST_IN_RANGE - 1 }),
        (at, more) => {
          const write = (it: bigint) => String(it).padStart(17, '0');
          const range = numbersBetween(write(at), write(at + BigInt(more)), false);
          expect(range.ok && range.value.length).toBe(more + 1);
          expect(range.ok && range.value.map(BigInt)).toEqual(
            Array.from({ length: more + 1 }, (_, i) => at + BigInt(i)),
          );
        },
      ),
    );
  });

  test('counts past the check digit, and works it out for each', () => {
    const range = numbersBetween('79927398713', '79927398812', true);
    expect(range).toMatchObject({ ok: true });
    if (!range.ok) return;
    expect(range.value).toHaveLength(11);
    expect(range.value.every(passesLuhn)).toBe(true);
    expect(range.value.at(-1)?.slice(0, -1)).toBe('7992739881');
  });

  test.each([
    ['4000716261203300', '400071626120330', 'different-length'],
    ['4000716261203301', '4000716261203300', 'backwards'],
    ['4000716261203300', '4000716261213300', 'too-many'],
    ['OL-1', 'OL-9', 'not-digits'],
  ])('from %s to %s is none: %s', (first, last, why) => {
    expect(numbersBetween(first, last, false)).toEqual({ ok: false, problem: why });
  });

  test('whose ends have the wrong check digit is none', () => {
    expect(numbersBetween('79927398710', '79927398712', true)).toEqual({ ok: false, problem: 'check-digit' });
  });
});
