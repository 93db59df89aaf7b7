import { describe, expect, test } from 'vitest';
import { languages } from '#shared/words/locales.ts';
import { speakerOf, speakOfTheDesk } from '#renderer/i18n/speaker.ts';
import { sayRule } from '#renderer/programs/loyalty/story/say-rule.ts';
import { silentRules, type PointRules } from '#shared/loyalty/point-rules.ts';
import { sayings, sentencesOf } from '#shared/loyalty/sentences.ts';

await speakOfTheDesk();

const full = {
  period: { unit: 'MONTH', value: 12 },
  dates: [
    { day: 29, month: 2 },
    { day: 31, month: 12 },
  ],
  month: 6,
  points: 1500,
} as const;

describe.each(languages)('a card definition in %s', async (language) => {
  const speaker = await speakerOf(language);

  test('has a sentence for everything that can be said of it, with nothing left open', () => {
    for (const say of sayings) {
      const text = sayRule({ say, ...full }, speaker);
      expect(text, say).not.toMatch(/\{\{|loyalty|undefined/);
      expect(text.length, say).toBeGreaterThan(10);
    }
  });

  test('has a form for every length of time', () => {
    for (const unit of ['DAY', 'MONTH', 'YEAR'] as const) {
      for (const value of [1, 2, 3, 5, 11, 12, 22, 90]) {
        const text = sayRule({ say: 'expiry.rolling', period: { unit, value } }, speaker);
        expect(text).not.toMatch(/period|\{\{/);
      }
    }
  });
});

test('in English a whole definition reads as a shopkeeper would tell it', async () => {
  const rules: PointRules = {
    ...silentRules,
    pending: { until: 'period', period: { unit: 'DAY', value: 14 } },
    expiry: {
      kind: 'rolling',
      period: { unit: 'YEAR', value: 1 },
      rounding: { to: 'END_OF_PARTICULAR_MONTH', month: 6 },
    },
    earning: { whole: { by: 'balance', most: 5000 }, each: 200 },
    takeBack: 'below-zero',
    mayOwe: true,
  };
  const english = await speakerOf('en');
  expect(sentencesOf(rules).map((it) => sayRule(it, english))).toEqual([
    'Points wait 14 days before they count.',
    'Points live 1 year, and then on to the end of the month that the rule names (June).',
    'At most 5,000 points on a card; what would go over it is not earned.',
    'At most 200 points for one purchase; one that would earn more earns nothing.',
    'When a purchase comes back, its points are taken from the card, even below zero.',
    'When something paid with points comes back, the points do not.',
    'A card may go below zero.',
  ]);
});
