import { actionStates } from '#shared/contract/action-view.ts';
import { bars, table } from '#shared/paper/blocks.ts';
import { printable } from '#shared/paper/printable.ts';
import { paperSpeech } from '#shared/paper/speech.ts';
import { languages, type Language } from '#shared/words/locales.ts';
import { forbidden, foreign, unprinted } from '#test/unit/words/house-words.ts';
import { describe, expect, test } from 'vitest';

/** Everything that paper says in a language, by the name it goes by. */
function said(language: Language): [string, string][] {
  const { words } = paperSpeech(language);
  const flat = (node: object, path: string): [string, string][] =>
    Object.entries(node).flatMap(([key, value]): [string, string][] => {
      const name = `${path}${key}`;
      if (typeof value === 'string') return [[name, value]];
      if (typeof value === 'object') return flat(value, `${name}.`);
      return [[name, value('LoyaltyDog')]];
    });
  return flat(words, '');
}

const english = new Map(said('en'));

/** The same word in both languages. */
const same: Partial<Record<Language, readonly string[]>> = {
  fr: ['points'],
  es: ['provisional', 'theirs.no'],
};

describe.each(languages)('the words on paper in %s', (language) => {
  const words = said(language);

  test('are the same things as in English, and can all be printed', () => {
    expect(words.map(([name]) => name)).toEqual([...english.keys()]);
    expect(words.filter(([, text]) => text === '' || text !== printable(text))).toEqual([]);
  });

  test('name the issuer wherever they say how it stands', () => {
    for (const state of actionStates) expect(paperSpeech(language).words.next[state]('Nobody')).toContain('Nobody');
  });
});

describe.each(foreign)('the words on paper in %s', (language) => {
  const words = said(language);

  test('leave nothing in English, and never say what the look forbids', () => {
    const left = words.filter(([name, text]) => english.get(name) === text && !same[language]?.includes(name));
    expect(left).toEqual([]);
    expect(words.filter(([, text]) => forbidden[language].test(text))).toEqual([]);
  });

  test('are set with the quotes, apostrophes and spaces of their language', () => {
    expect(words.filter(([, text]) => unprinted[language].test(text))).toEqual([]);
  });
});

test('the longest bar of a chart is whole, the others are as long as their share', () => {
  const chart = bars([
    { label: 'Taken', says: '30', size: 30 },
    { label: 'Added', says: '15', size: 15 },
    { label: 'None', says: '0', size: 0 },
  ]);
  expect(chart.block === 'bars' && chart.bars.map((bar) => bar.share)).toEqual([1, 0.5, 0]);
});

test('a table keeps its cells and its bold line', () => {
  const made = table(
    [
      { share: 0.5, align: 'start' },
      { share: 0.5, align: 'end' },
    ],
    [{ cells: ['Taken', '12'] }, { cells: ['Sum\u0007', '12'], bold: true }],
  );
  expect(made).toMatchObject({ rows: [{ weight: 'normal' }, { cells: ['Sum', '12'], weight: 'bold' }] });
});
