import { locales, type Language } from '#shared/words/locales.ts';
import { forbidden, foreign, unprinted, type Foreign } from '#test/unit/words/house-words.ts';
import { loadDeskWords, loadWords } from '#renderer/i18n/languages.ts';
import { speakerOf } from '#renderer/i18n/speaker.ts';
import { amountParts, moneyText } from '#shared/words/money-text.ts';
import { money } from '#shared/money/money.ts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

/** "a.b" to its text. */
function flat(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(z.record(z.string(), z.unknown()).parse(node)).flatMap(([key, value]) =>
    flat(value, path === '' ? key : `${path}.${key}`),
  );
}

/** What is the same word in both languages, or is made of names alone. */
const same: Record<Foreign, readonly string[]> = {
  de: [
    'voucher.field.name',
    'definition.field.name',
    'people.name',
    'paper.form.name',
    'paper.form.port',
    'shift.by.people',
  ],
  fr: ['card.status.active', 'card.points', 'card.pointsValue_one', 'card.pointsValue_other', 'action.theirs.no'],
  es: ['action.theirs.no'],
  pl: [],
  ar: [],
};
const namesAlone = (text: string) =>
  /^(LoyaltyDog|Voucherify|Z \{\{number\}\}|(\{\{\w+\}\}[,\s]*)+(mm|ms)?)$/.test(text);

const wordsOf = async (language: Language) =>
  flat({ ...(await loadWords(language)), ...(await loadDeskWords(language)) });

const english = new Map(await wordsOf('en'));

describe.each(foreign)('the catalogue of %s', async (language) => {
  const words = await wordsOf(language);

  test('leaves nothing in English', () => {
    const left = words.filter(
      ([key, text]) => english.get(key) === text && !namesAlone(text) && !same[language].includes(key),
    );
    expect(left).toEqual([]);
  });

  test('never says what the look forbids', () => {
    expect(words.filter(([, text]) => forbidden[language].test(text))).toEqual([]);
  });

  test('is set with the quotes, apostrophes and spaces of its language', () => {
    const bare = (text: string) => text.replaceAll(/\{\{\w+\}\}|<\/?b>/g, 'x');
    expect(words.filter(([, text]) => unprinted[language].test(bare(text)))).toEqual([]);
  });

  test('sets the same parts in bold as English does', () => {
    const bold = (text: string) => text.split('<b>').length;
    const odd = words.filter(([key, text]) => english.has(key) && bold(english.get(key) ?? '') !== bold(text));
    expect(odd).toEqual([]);
  });

  test('writes amounts with the decimals that the currency has', () => {
    const digits = (text: string) => text.normalize('NFKD').replaceAll(/\P{Nd}/gu, '').length;
    expect(digits(amountParts(money(2000, 'JPY'), locales[language]).figures)).toBe(4);
    expect(digits(amountParts(money(2000, 'EUR'), locales[language]).figures)).toBe(4);
    expect(digits(amountParts(money(2000, 'KWD'), locales[language]).figures)).toBe(4);
    expect(amountParts(money(2000, 'JPY'), locales[language]).figures).not.toMatch(/[,٫]\d?$/);
  });
});

test('a count is written with the figures of the language', async () => {
  const { t } = await speakerOf('ar');
  expect(t('card:daysLeft', { count: 195 })).toBe('باقٍ \u2068١٩٥\u2069 يومًا');
  expect((await speakerOf('de')).t('card:pointsValue', { count: 12_500 })).toBe('12.500 Punkte');
});

test('each plural of Polish and Arabic is chosen by its count', async () => {
  const { t: pl } = await speakerOf('pl');
  const { t: ar } = await speakerOf('ar');
  expect([1, 3, 5, 22].map((count) => pl('card:pointsValue', { count }))).toEqual([
    '1 punkt',
    '3 punkty',
    '5 punktów',
    '22 punkty',
  ]);
  expect([1, 2, 5, 11].map((count) => ar('card:pointsValue', { count }).replaceAll(/[\u2066-\u2069]/g, ''))).toEqual([
    'نقطة واحدة',
    'نقطتان',
    '٥ نقاط',
    '١١ نقطة',
  ]);
});

test('Arabic keeps card numbers and names left to right, and sets amounts apart', async () => {
  const { t, cardNumber, money: amount } = await speakerOf('ar');
  expect(cardNumber('4417')).toBe('\u2066•••• 4417\u2069');
  expect(t('problem:not-found.what', { issuer: 'LoyaltyDog' })).toContain('\u2068LoyaltyDog\u2069');
  const twenty = amount(money(20_000, 'KWD'));
  expect(twenty).toContain('٢٠٫٠٠٠');
  expect(t('counter:take.do', { amount: twenty })).toContain(`\u2068${twenty}\u2069`);
});

test('an amount in yen has no decimals and one in dinars has three, in every language', () => {
  expect(moneyText(money(2000, 'JPY'), locales.de)).toBe('2.000\u00a0¥');
  expect(moneyText(money(20_000, 'KWD'), locales.fr)).toMatch(/^20,000/);
  expect(amountParts(money(20_000, 'KWD'), locales.ar).figures).toBe('٢٠٫٠٠٠');
});
