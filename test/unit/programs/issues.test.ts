import { describe, expect, test } from 'vitest';
import { issuesIn } from '#electron/calls/send-design.ts';
import { speakerOf, speakOfTheDesk } from '#renderer/i18n/speaker.ts';
import { languages } from '#shared/words/locales.ts';
import { issueWords } from '#renderer/programs/form/issue-words.ts';
import { designRules, issueCodes, type Issue } from '#shared/domain/design.ts';

describe('what a form says is what the client would refuse', () => {
  test.each([
    ['voucher', {}, [['name']], 'missing'],
    ['voucher', { name: 'n', limitPerCustomer: 1.5 }, [['limitPerCustomer']], 'not-whole'],
    ['voucher', { name: 'n', limitPerCustomer: 'many' }, [['limitPerCustomer']], 'wrong-kind'],
    ['voucher', { name: 'n', startDate: 'soon' }, [['startDate']], 'malformed'],
    ['voucher', { name: 'n', discountType: 'half' }, [['discountType']], 'not-in-list'],
    ['voucher', { name: 'n', discountValue: 'ten' }, [['discountValue']], 'malformed'],
    ['voucher-card', { barcodes: [{ format: 'QR', message: 'm' }] }, [['barcodes', 0, 'format']], 'not-in-list'],
    [
      'voucher-card',
      { coupon: { primaryFields: [{ value: 'v' }] } },
      [['coupon', 'primaryFields', 0, 'key']],
      'missing',
    ],
    ['voucher-card', { locations: [{ latitude: 'north' }] }, [['locations', 0, 'latitude']], 'wrong-kind'],
  ] as const)('%s %j: %j', (kind, body, paths, code) => {
    const issues = issuesIn(kind, body);
    expect(issues.map(({ path }) => path)).toEqual(paths);
    expect(issues[0]?.code).toBe(code);
  });

  test('a body that the client would send has none', () => {
    expect(issuesIn('voucher', { name: 'Spring', discountValue: '5.00', endDate: '2026-05-31T21:59:59Z' })).toEqual([]);
    expect(issuesIn('voucher-card', { nfc: { later: true }, coupon: { primaryFields: [] } })).toEqual([]);
  });
});

describe.each(languages)('in %s', async (language) => {
  await speakOfTheDesk();
  const speaker = await speakerOf(language);
  test.each(issueCodes)('%s is a sentence', (code) => {
    const params: Issue['params'] = { atLeast: 3, atMost: 5, text: 'x', format: 'email', wanted: 'string' };
    const said = issueWords({ path: [], code, params }, speaker);
    expect(said).not.toMatch(/^issue|issue\.|\{\{|undefined/);
    expect(said.length).toBeGreaterThan(3);
  });

  test.each(designRules)('the rule %s is a sentence of its own', (rule) => {
    const said = issueWords({ path: [], code: 'rule', params: { rule, text: 'in English', last: 30 } }, speaker);
    expect(said).not.toMatch(/in English|rule\.|\{\{|undefined/);
  });

  test('an id says what it begins with', () => {
    const params = { format: 'id', prefix: 'ms_' };
    expect(issueWords({ path: [], code: 'malformed', params }, speaker)).toContain('ms_');
  });
});
