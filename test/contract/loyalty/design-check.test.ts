import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issuesIn } from '#shared/api/voucherify/design-check.ts';
import { rulesOf } from '#shared/api/voucherify/point-rules.ts';
import { sentencesOf } from '#shared/loyalty/sentences.ts';
import { brokenDefinitions } from '../voucherify/broken-definitions.ts';
import { designRules } from '#shared/domain/design.ts';
import { cardDefinition, cardDefinitionChange, program } from '../voucherify/design-bodies.ts';

const plain = { name: 'Points', type: 'INDIVIDUAL' };
const ids = { definition: 'lcdef_1', rule: 'lern_1', reward: 'lrew_1' };

describe.each(['current', 'beta'] as const)('the check of a body in the %s dialect', (dialect) => {
  test.each(brokenDefinitions(dialect))('marks %s and no field that is right (%j)', (field, body) => {
    const issues = issuesIn('card-definitions', dialect, { ...plain, ...body }, null);
    expect(issues.map((it) => it.path.join('.'))).toContain(field);
    // What else it marks belongs to the same section.
    expect(issues.every((it) => it.path[0] === field.split('.')[0])).toBe(true);
  });

  test('has nothing against what the vendor takes, and all of it can be told and played', () => {
    fc.assert(
      fc.property(cardDefinition(dialect), (body) => {
        expect(issuesIn('card-definitions', dialect, body, null)).toEqual([]);
        const rules = rulesOf(body);
        expect(rules === null ? 0 : sentencesOf(rules.points).length).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 300 },
    );
  });

  test('has nothing against a change or a program within the bounds', () => {
    const draft = { status: 'DRAFT', body: {} };
    fc.assert(
      fc.property(cardDefinitionChange(dialect), program(dialect, ids), (change, whole) => {
        expect(issuesIn('card-definitions', dialect, change, draft)).toEqual([]);
        expect(issuesIn('programs', dialect, whole, null)).toEqual([]);
      }),
    );
  });

  test('judges a change by what stays as it was', () => {
    const of = {
      status: 'DRAFT',
      body: { points_expiration: { type: 'ROLLING_EXPIRATION' }, pending_points: { type: 'IMMEDIATE' } },
    };
    const owing = { balance_settings: { allow_negative: true } };
    expect(issuesIn('card-definitions', dialect, owing, of)).toMatchObject([
      { path: ['balance_settings', 'allow_negative'], code: 'rule', params: { rule: 'never-expires' } },
    ]);
  });
});

test('bounds come as numbers, so that they can be said in any language', () => {
  const issues = (name?: string) =>
    issuesIn('card-definitions', 'current', { ...plain, ...(name === undefined ? {} : { name }) }, null);
  expect(issues('x'.repeat(201))).toEqual([{ path: ['name'], code: 'too-long', params: { atMost: 200 } }]);
  expect(issuesIn('programs', 'current', {}, null)).toMatchObject([{ path: ['name'], code: 'missing' }]);
  const rolling = (value: number) => ({
    ...plain,
    points_expiration: { type: 'ROLLING_EXPIRATION', rolling_expiration: { period: { unit: 'MONTH', value } } },
  });
  expect(issuesIn('card-definitions', 'current', rolling(13), null)).toMatchObject([
    { code: 'too-large', params: { atMost: 12 } },
  ]);
});

test.each(['current', 'beta'] as const)('in the %s dialect every rule between fields has a name', (dialect) => {
  const rules = brokenDefinitions(dialect)
    .flatMap(([, body]) => issuesIn('card-definitions', dialect, { ...plain, ...body }, null))
    .filter(({ code }) => code === 'rule');
  expect(rules.length).toBeGreaterThan(5);
  expect(rules.filter(({ params }) => designRules.every((it) => it !== params['rule']))).toEqual([]);
});

test('a tier structure is judged with its tiers, each at its place', () => {
  const body = {
    name: 'Steps',
    type: 'POINT_BALANCE',
    point_balance: { card_definition_id: 'lcdef_1' },
    tiers: [
      { name: 'Silver', qualification_rules: { type: 'POINTS', points: { min_value: 0, max_value: 99 } } },
      { name: 'Gold', qualification_rules: { type: 'POINTS', points: { min_value: 100, max_value: 99 } } },
    ],
  };
  expect(issuesIn('tier-structures', 'current', body, null)).toMatchObject([
    { path: ['tiers', 1, 'qualification_rules', 'points', 'max_value'], params: { rule: 'tier-order' } },
  ]);
});
