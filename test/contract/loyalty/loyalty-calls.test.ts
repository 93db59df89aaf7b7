import { describe, expect, test } from 'vitest';
import type { Asker } from '#electron/calls/handler.ts';
import { neutralPerson } from '#electron/calls/person.ts';
import type { RequestOf } from '#shared/contract/calls.ts';
import { plainVendor } from './plain-vendor.ts';
import { printedChange, validChange, validProgram } from './whole-bodies.ts';

const asker: Asker = { session: 'window', person: neutralPerson };
const check = (more: Partial<RequestOf<'loyalty/check'>>): RequestOf<'loyalty/check'> => ({
  what: 'card-definitions',
  body: {},
  of: null,
  earn: null,
  ...more,
});

describe.each(['current', 'beta'] as const)('the design calls in the %s dialect', (dialect) => {
  test('a changed card definition arrives word for word, and is read back', async () => {
    const { calls, put, sent } = await plainVendor(dialect);
    put('card-definitions', { id: 'lcdef_1', name: 'Gold', status: 'DRAFT' });
    const body = validChange(dialect);
    const answer = await calls['loyalty/update']({ what: 'card-definitions', id: 'lcdef_1', body, seen: null }, asker);
    expect(answer).toMatchObject({ ok: true, value: { state: 'sent', thing: { name: 'Updated Gold Card' } } });
    expect(sent()).toEqual([{ method: 'PUT', path: '/v2/loyalties/card-definitions/lcdef_1', body }]);
  });

  test('the two slips of the sample that the vendor prints are held back, and each is named', async () => {
    const { calls, put, sent } = await plainVendor(dialect);
    put('card-definitions', { id: 'lcdef_1', name: 'Gold', status: 'DRAFT' });
    const body = printedChange(dialect);
    const of = { status: 'DRAFT', body: {} };
    expect(await calls['loyalty/check'](check({ body, of }), asker)).toMatchObject({
      value: {
        issues: [
          { path: 'points_expiration.rolling_expiration.rounding.value' },
          { path: 'refunds.earned_points.methods.0.mode', kind: 'unknown' },
        ],
        timeline: null,
      },
    });
    const answer = await calls['loyalty/update']({ what: 'card-definitions', id: 'lcdef_1', body, seen: null }, asker);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    expect(sent()).toEqual([]);
  });

  test('a program arrives word for word with all of its parts', async () => {
    const { calls, sent } = await plainVendor(dialect);
    const body = validProgram(dialect);
    const answer = await calls['loyalty/create']({ what: 'programs', body, since: null }, asker);
    expect(answer).toMatchObject({ ok: true, value: { found: false, thing: { name: 'Friends of Oak & Linen' } } });
    expect(sent()).toEqual([{ method: 'POST', path: '/v2/loyalties/programs', body }]);
  });

  test('a create whose answer was lost is found by reading, and not sent again', async () => {
    const { calls, faults, sent } = await plainVendor(dialect);
    faults.push('lost');
    const asked = { what: 'card-definitions', body: { name: 'Gold', type: 'INDIVIDUAL' }, since: null } as const;
    expect(await calls['loyalty/create'](asked, asker)).toMatchObject({ ok: true, value: { found: true } });
    expect(sent()).toHaveLength(1);
  });

  test('a create that never arrived is unknown, and the next try looks before it sends', async () => {
    const { calls, faults, sent, put } = await plainVendor(dialect);
    faults.push('dropped');
    const body = { name: 'Gold', type: 'INDIVIDUAL' };
    const since = new Date().toISOString();
    expect(await calls['loyalty/create']({ what: 'card-definitions', body, since: null }, asker)).toMatchObject({
      problem: { code: 'timed-out' },
    });
    put('card-definitions', { id: 'lcdef_9', name: 'Gold', status: 'DRAFT', created_at: new Date().toISOString() });
    expect(await calls['loyalty/create']({ what: 'card-definitions', body, since }, asker)).toMatchObject({
      value: { found: true, thing: { id: 'lcdef_9' } },
    });
    expect(sent()).toHaveLength(1);
  });

  test('somebody else’s change is told, and nothing is sent over it', async () => {
    const { calls, put, sent } = await plainVendor(dialect);
    put('programs', { id: 'lprg_1', name: 'Theirs', status: 'ACTIVE', updated_at: '2026-03-03T10:00:00.000Z' });
    const asked = { what: 'programs', id: 'lprg_1', body: { name: 'Mine' }, seen: null } as const;
    expect(await calls['loyalty/update'](asked, asker)).toMatchObject({
      value: { state: 'changed-meanwhile', thing: { name: 'Theirs' } },
    });
    expect(sent()).toEqual([]);
    const seen = '2026-03-03T10:00:00.000Z';
    expect(await calls['loyalty/update']({ ...asked, seen }, asker)).toMatchObject({ value: { state: 'sent' } });
  });

  test('what is missing before a program can start is told part by part', async () => {
    const { calls, put } = await plainVendor(dialect);
    put('card-definitions', { id: 'lcdef_1', name: 'Gold', status: 'ACTIVE' });
    put('earning-rules', { id: 'lern_1', name: 'Rule', status: 'DRAFT' });
    put('programs', {
      id: 'lprg_1',
      name: 'P',
      status: 'DRAFT',
      'links card-definitions': [{ card_definition_id: 'lcdef_1' }],
      'links earning-rules': [{ earning_rule_id: 'lern_1' }],
    });
    const read = async () => calls['loyalty/read']({ what: 'programs', id: 'lprg_1' }, asker);
    expect(await read()).toMatchObject({
      value: { missing: ['active-earning-rule'], parts: { 'card-definitions': ['lcdef_1'] } },
    });
    await calls['loyalty/move']({ what: 'earning-rules', id: 'lern_1', to: 'activate' }, asker);
    expect(await read()).toMatchObject({ value: { missing: [] } });
  });

  test('outside DRAFT only what the vendor still accepts passes the check', async () => {
    const { calls } = await plainVendor(dialect);
    const of = { status: 'ACTIVE', body: {} };
    const issues = async (body: RequestOf<'loyalty/check'>['body']) => {
      const answer = await calls['loyalty/check'](check({ body, of }), asker);
      return answer.ok ? answer.value.issues.map((it) => it.path) : answer.problem;
    };
    expect(await issues({ name: 'New', metadata: { a: 'b' } })).toEqual([]);
    expect(await issues({ code_config: { length: 4 } })).toEqual(dialect === 'beta' ? ['code_config'] : []);
  });

  test('a body that holds together is played from a day, with codes as its cards would carry', async () => {
    const { calls } = await plainVendor(dialect);
    const body = { ...validChange(dialect), type: 'INDIVIDUAL' };
    const earn = { on: '2026-03-03', points: 100 };
    const answer = await calls['loyalty/check'](check({ body, earn }), asker);
    expect(answer).toMatchObject({
      value: {
        issues: [],
        sentences: [
          { say: 'pending.period', period: { unit: 'DAY', value: 14 } },
          { say: 'expiry.END_OF_MONTH', period: { unit: 'MONTH', value: 12 } },
          { say: 'earning.MONTH', points: 500 },
          { say: 'earning.each', points: 200 },
          { say: 'spending.MONTH', points: 500 },
          { say: 'spending.each', points: 100 },
          { say: 'takeBack.from-pending' },
          { say: 'giveBack.yes' },
        ],
        timeline: [
          { what: 'waits', on: '2026-03-03', until: '2026-03-17' },
          { what: 'usable', on: '2026-03-17', until: '2027-03-31' },
          { what: 'expired', on: '2027-03-31', balance: 0 },
        ],
        codes: { different: '100000000' },
      },
    });
    const codes = answer.ok ? answer.value.codes?.samples : [];
    expect(codes?.every((it) => /^GOLD-GOLD-\d{8}-X$/.test(it))).toBe(true);
  });

  test('parts go into a program and out of it in one request', async () => {
    const { calls, put, sent } = await plainVendor(dialect);
    put('programs', { id: 'lprg_1', name: 'P', status: 'DRAFT' });
    const asked = { program: 'lprg_1', part: 'earning-rules', assign: [{ id: 'lern_2' }] } as const;
    await calls['loyalty/assign']({ ...asked, assign: [...asked.assign], unassign: [{ id: 'lern_1' }] }, asker);
    expect(sent()[0]).toEqual({
      method: 'POST',
      path: '/v2/loyalties/programs/lprg_1/earning-rules/batch',
      body: { assign: [{ id: 'lern_2' }], unassign: [{ id: 'lern_1' }] },
    });
  });
});
