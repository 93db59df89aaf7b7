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
    const answer = await calls['loyalty/update']({ what: 'card-definitions', id: 'lcdef_1', body, from: null }, asker);
    expect(answer).toMatchObject({
      ok: true,
      value: { outcome: 'sent', live: { body: { name: 'Updated Gold Card' } } },
    });
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
          { path: ['points_expiration', 'rolling_expiration', 'rounding', 'value'], params: { rule: 'left-out' } },
          { path: ['refunds', 'earned_points', 'methods', 0, 'mode'], code: 'not-known' },
        ],
        timeline: null,
      },
    });
    const answer = await calls['loyalty/update']({ what: 'card-definitions', id: 'lcdef_1', body, from: null }, asker);
    expect(answer).toMatchObject({ ok: true, value: { outcome: 'issues' } });
    expect(sent()).toEqual([]);
  });

  test('a program arrives word for word with all of its parts', async () => {
    const { calls, sent } = await plainVendor(dialect);
    const body = validProgram(dialect);
    const answer = await calls['loyalty/create']({ what: 'programs', body, since: null }, asker);
    expect(answer).toMatchObject({
      ok: true,
      value: { outcome: 'sent', live: { body: { name: 'Friends of Oak & Linen' } } },
    });
    expect(sent()).toEqual([{ method: 'POST', path: '/v2/loyalties/programs', body }]);
  });

  test('a create whose answer was lost is found by reading, and not sent again', async () => {
    const { calls, faults, sent } = await plainVendor(dialect);
    faults.push('lost');
    const asked = { what: 'card-definitions', body: { name: 'Gold', type: 'INDIVIDUAL' }, since: null } as const;
    expect(await calls['loyalty/create'](asked, asker)).toMatchObject({ ok: true, value: { outcome: 'sent' } });
    expect(sent()).toHaveLength(1);
  });

  test('a create that never arrived is unknown, and the next try looks before it sends', async () => {
    const { calls, faults, sent, put } = await plainVendor(dialect);
    faults.push('dropped');
    const body = { name: 'Gold', type: 'INDIVIDUAL' };
    const since = new Date().toISOString();
    expect(await calls['loyalty/create']({ what: 'card-definitions', body, since: null }, asker)).toMatchObject({
      value: { outcome: 'unknown', live: null },
    });
    put('card-definitions', { id: 'lcdef_9', name: 'Gold', status: 'DRAFT', created_at: new Date().toISOString() });
    expect(await calls['loyalty/create']({ what: 'card-definitions', body, since }, asker)).toMatchObject({
      value: { outcome: 'sent', live: { id: 'lcdef_9' } },
    });
    expect(sent()).toHaveLength(1);
  });

  test('somebody else’s change is told, and nothing is sent over it', async () => {
    const { calls, put, sent } = await plainVendor(dialect);
    put('programs', { id: 'lprg_1', name: 'Before', status: 'ACTIVE' });
    const read = await calls['loyalty/read']({ what: 'programs', id: 'lprg_1' }, asker);
    const from = read.ok ? read.value.live.revision : '';
    put('programs', { id: 'lprg_1', name: 'Theirs', status: 'ACTIVE' });
    const asked = { what: 'programs', id: 'lprg_1', body: { name: 'Mine' }, from } as const;
    const answer = await calls['loyalty/update'](asked, asker);
    expect(answer).toMatchObject({ value: { outcome: 'changed-there', live: { body: { name: 'Theirs' } } } });
    expect(sent()).toEqual([]);
    const theirs = answer.ok && answer.value.outcome === 'changed-there' ? answer.value.live.revision : '';
    expect(await calls['loyalty/update']({ ...asked, from: theirs }, asker)).toMatchObject({
      value: { outcome: 'sent', live: { body: { name: 'Mine' } } },
    });
  });

  test('a field that the vendor refuses is named, in its words', async () => {
    const { calls, put, faults } = await plainVendor(dialect);
    put('card-definitions', { id: 'lcdef_1', name: 'Gold', status: 'DRAFT' });
    const details = 'earning_limits.global.limits.0.max: no <b>more</b> than 5';
    faults.push({ status: 400, body: { code: 400, key: 'invalid_payload', message: 'Invalid', details } });
    const asked = { what: 'card-definitions', id: 'lcdef_1', body: validChange(dialect), from: null } as const;
    expect(await calls['loyalty/update'](asked, asker)).toEqual({
      ok: true,
      value: {
        outcome: 'issues',
        issues: [
          {
            path: ['earning_limits', 'global', 'limits', 0, 'max'],
            code: 'vendor-says',
            params: { text: 'no <b>more</b> than 5' },
          },
        ],
      },
    });
  });

  test('what the vendor shows and would not take back stays out while nobody touches it', async () => {
    const { calls, put, sent } = await plainVendor(dialect);
    const strange = { type: 'NO_EXPIRATION', later: true };
    put('card-definitions', { id: 'lcdef_1', name: 'Gold', status: 'DRAFT', points_expiration: strange, new_part: 1 });
    const read = await calls['loyalty/read']({ what: 'card-definitions', id: 'lcdef_1' }, asker);
    const body = { ...(read.ok ? read.value.live.body : {}), name: 'New' };
    await calls['loyalty/update']({ what: 'card-definitions', id: 'lcdef_1', body, from: null }, asker);
    expect(sent().map((it) => it.body)).toEqual([{ name: 'New' }]);
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
      value: { missing: ['active-earning-rule'], live: { body: { card_definitions: [{ id: 'lcdef_1' }] } } },
    });
    await calls['loyalty/move']({ what: 'earning-rules', id: 'lern_1', to: 'activate' }, asker);
    expect(await read()).toMatchObject({ value: { missing: [] } });
  });

  test('outside DRAFT only what the vendor still accepts passes the check', async () => {
    const { calls } = await plainVendor(dialect);
    const of = { status: 'ACTIVE', body: {} };
    const issues = async (body: RequestOf<'loyalty/check'>['body']) => {
      const answer = await calls['loyalty/check'](check({ body, of }), asker);
      return answer.ok ? answer.value.issues.map((it) => it.path.join('.')) : answer.problem;
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

  test('parts go into a program and out of it as its lists say, and one that was given another stock gets it', async () => {
    const { calls, put, sent } = await plainVendor(dialect);
    const [reward] = partsOf(validProgram(dialect)['rewards']);
    const { id, ...stocked } = reward ?? { id: '' };
    put('programs', {
      id: 'lprg_1',
      name: 'P',
      status: 'DRAFT',
      'links earning-rules': [{ earning_rule_id: 'lern_1' }],
      'links rewards': [
        { reward_id: id, ...stocked },
        { reward_id: 'lrew_2', ...stocked },
      ],
    });
    const other = dialect === 'beta' ? { stock: 3 } : { stock: { type: 'UNLIMITED' } };
    const body = {
      name: 'P',
      earning_rules: [{ id: 'lern_2' }],
      rewards: [
        { id, ...stocked, ...other },
        { id: 'lrew_3', ...stocked },
      ],
    };
    const answer = await calls['loyalty/update']({ what: 'programs', id: 'lprg_1', body, from: null }, asker);
    expect(answer).toMatchObject({
      value: {
        outcome: 'sent',
        live: { body: { earning_rules: [{ id: 'lern_2' }], rewards: [{ id: 'lrew_1', ...other }, { id: 'lrew_3' }] } },
      },
    });
    const at = '/v2/loyalties/programs/lprg_1';
    expect(sent()).toEqual([
      {
        method: 'POST',
        path: `${at}/earning-rules/batch`,
        body: { assign: [{ id: 'lern_2' }], unassign: [{ id: 'lern_1' }] },
      },
      {
        method: 'POST',
        path: `${at}/rewards/batch`,
        body: { assign: [{ id: 'lrew_3', ...stocked }], unassign: [{ id: 'lrew_2' }] },
      },
      { method: 'PUT', path: `${at}/rewards/${String(id)}`, body: { ...stocked, ...other } },
    ]);
  });

  test('a refusal half way says what had arrived, so that the rest can be sent over it', async () => {
    const { calls, put, faults } = await plainVendor(dialect);
    put('programs', { id: 'lprg_1', name: 'P', status: 'DRAFT' });
    const body = { name: 'New', earning_rules: [{ id: 'lern_2' }] };
    faults.push('taken', {
      status: 400,
      body: { code: 400, key: 'invalid_payload', details: 'assign.0.id: not there' },
    });
    const answer = await calls['loyalty/update']({ what: 'programs', id: 'lprg_1', body, from: null }, asker);
    expect(answer).toMatchObject({ value: { outcome: 'issues', live: { body: { name: 'New' } } } });
  });

  test('a tier structure is made with its tiers', async () => {
    const { calls, sent } = await plainVendor(dialect);
    const structure = { name: 'Steps', type: 'POINT_BALANCE', point_balance: { card_definition_id: 'lcdef_1' } };
    const tier = { name: 'Gold', qualification_rules: { type: 'POINTS', points: { min_value: 100 } } };
    await calls['loyalty/create'](
      { what: 'tier-structures', body: { ...structure, tiers: [tier] }, since: null },
      asker,
    );
    expect(sent()).toEqual([
      { method: 'POST', path: '/v2/loyalties/tier-structures', body: structure },
      { method: 'POST', path: '/v2/loyalties/tier-structures/lts_made1/tiers', body: tier },
    ]);
  });
});

function partsOf(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? list : [];
}
