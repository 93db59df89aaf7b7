import { languages, type Language } from '#shared/words/locales.ts';
import { loadDeskWords, loadWords } from '#renderer/i18n/languages.ts';
import { problemWords } from '#renderer/i18n/problem-words.ts';
import { deskNamespaces, namespaces, speakerOf, speakOfTheDesk } from '#renderer/i18n/speaker.ts';
import { problemCodes, problemSchema, type Problem } from '#shared/domain/problem.ts';
import { money } from '#shared/money/money.ts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

/** "a.b" to its text; plural forms without their ending. */
function flat(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(z.record(z.string(), z.unknown()).parse(node)).flatMap(([key, value]) =>
    flat(value, path === '' ? key : `${path}.${key}`),
  );
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

const wordsOf = async (language: Language) =>
  flat({ ...(await loadWords(language)), ...(await loadDeskWords(language)) });

const english = await wordsOf('en');
const bare = (key: string) => key.replace(PLURAL, '');

describe.each(languages)('the words of %s', async (language) => {
  const words = await wordsOf(language);

  test('has every key that English has, and no other', () => {
    const have = new Set(words.map(([key]) => bare(key)));
    const want = new Set(english.map(([key]) => bare(key)));
    expect([...have].toSorted()).toEqual([...want].toSorted());
  });

  test('has every plural form that the language needs', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = new Set(english.filter(([key]) => PLURAL.test(key)).map(([key]) => bare(key)));
    const have = new Set(words.map(([key]) => key));
    const missing = [...counted].flatMap((key) =>
      needed.map((form) => `${key}_${form}`).filter((form) => !have.has(form)),
    );
    expect(missing).toEqual([]);
  });

  test('puts the same things into a sentence as English does', () => {
    const wanted = new Map(english.map(([key, text]) => [bare(key), variables(text).filter((it) => it !== 'count')]));
    const odd = words.filter(
      ([key, text]) =>
        JSON.stringify(variables(text).filter((it) => it !== 'count')) !== JSON.stringify(wanted.get(bare(key))),
    );
    expect(odd).toEqual([]);
  });

  test('is nowhere empty, and its bold parts are closed', () => {
    const broken = words.filter(
      ([, text]) => text.trim() === '' || text.split('<b>').length !== text.split('</b>').length,
    );
    expect(broken).toEqual([]);
  });
});

test('English never says what the look forbids', () => {
  const forbidden = /\b(error|failed|invalid|oops|please|sorry|successfully|transaction)\b/i;
  expect(english.filter(([, text]) => forbidden.test(text))).toEqual([]);
});

const rich: Partial<Record<Problem['code'], Partial<Problem>>> = {
  'already-active': { since: '2026-03-02' },
  suspended: { until: '2026-04-14', reason: 'reported lost' },
  expired: { on: '2026-09-30' },
  'not-enough': { left: money(1200, 'EUR') },
  'over-limit': { possible: money(48_000, 'EUR') },
  'wrong-code': { triesLeft: 2 },
  locked: { until: '2026-03-19T14:20:00Z' },
  'rule-broken': { text: 'only from 25.00' },
  'rate-limited': { until: '2026-03-19T14:03:00Z' },
  'offline-limit': { limit: 'per-card', possible: money(2000, 'EUR') },
};

/** The plainest and the richest form of each problem. */
function examples(code: Problem['code']): Problem[] {
  const bareForm: Record<string, unknown> = {
    code,
    since: code === 'already-active' ? null : '2026-03-19T14:00:00Z',
    until: null,
    reason: null,
    on: null,
    left: null,
    possible: null,
    triesLeft: null,
    text: null,
    why: code === 'malformed-code' ? 'empty' : code === 'not-kept' ? 'disk-full' : '',
    limit: 'count',
    field: 'code',
    what: 'vendor',
    actionId: 'x',
  };
  return [bareForm, { ...bareForm, ...rich[code] }].map((form) => problemSchema.parse(form));
}

describe.each(languages)('a problem in %s', async (language) => {
  const speaker = await speakerOf(language);
  test.each(problemCodes)('%s says what happened and what to do', (code) => {
    for (const problem of examples(code)) {
      const said = problemWords(problem, speaker, 'LoyaltyDog');
      for (const text of Object.values(said)) {
        expect(text).not.toBe('');
        expect(text, 'a name that was not filled in, or a key that is missing').not.toMatch(
          /\{\{|problem[:.]|undefined/,
        );
      }
    }
  });
});

describe.each(languages)('what stands in the way of setting up, in %s', async (language) => {
  const speaker = await speakerOf(language);
  test.each(['another-account', 'open-actions', 'environment', 'no-passphrase', 'no-keyring'])(
    '%s has a sentence and a way out of its own, and is no quotation',
    (why) => {
      const { what, todo } = problemWords({ code: 'not-possible', why }, speaker, 'LoyaltyDog');
      expect(what).not.toContain(why);
      expect(todo).not.toBe(speaker.t('problem:not-possible.todo'));
      expect(todo).not.toMatch(/problem[:.]/);
    },
  );
});

test('each namespace of the catalogue can be asked for', async () => {
  expect(Object.keys(await loadWords('en')).toSorted()).toEqual([...namespaces].toSorted());
  expect(Object.keys(await loadDeskWords('en')).toSorted()).toEqual([...deskNamespaces].toSorted());
});

test('a speaker says what belongs behind the counter once that was asked for, and so does each later one', async () => {
  const before = await speakerOf('de');
  expect(before.t('readers:title')).toBe('title');
  await speakOfTheDesk();
  expect(before.t('readers:title')).not.toBe('title');
  expect((await speakerOf('pl')).t('readers:title')).not.toBe('title');
});
