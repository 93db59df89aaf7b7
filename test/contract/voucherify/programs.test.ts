import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProgramCreate } from '#shared/api/voucherify/bodies/program.ts';
import type { VoucherifyClient } from '#shared/api/voucherify/client.ts';
import { everyEuro, program } from './design-bodies.ts';
import { openStand, problem, value, type Stand } from './stand.ts';

/** Types can't follow generated bodies; what they say is checked where they arrive. */
const asProgram = (body: object) => body as ProgramCreate;

describe.each(['current', 'beta'] as const)('programs in the %s dialect', (dialect) => {
  let stand: Stand;
  let client: VoucherifyClient;
  beforeAll(async () => {
    stand = await openStand({ dialect, plan: { calls: 1_000_000, per: 'minute' } });
    client = stand.client({ plan: { calls: 1_000_000, per: 'minute' }, dialect }).client;
  });
  afterAll(() => stand[Symbol.asyncDispose]());

  const plain = { name: 'Points', type: 'INDIVIDUAL' } as const;

  async function parts() {
    const definition = value(await client.cardDefinitions.create({ ...plain, status: 'ACTIVE' })).id;
    const rule = value(await client.earningRules.create(everyEuro(definition))).id;
    const costs = [{ spending: [{ points: 10, card_definition_id: definition }] }];
    const material = { type: 'PRODUCT', product: { id: 'prod_0a' } } as const;
    const body = { name: 'Tote', type: 'MATERIAL', status: 'ACTIVE', material } as const;
    const reward = value(await client.rewards.create({ ...body, ...(dialect === 'current' ? { costs } : {}) })).id;
    return { definition, rule, reward };
  }

  test('every program within the documented bounds is taken, with its rewards in the dialect’s own shape', async () => {
    const ids = await parts();
    await fc.assert(
      fc.asyncProperty(program(dialect, ids), async (body) => {
        const made = value(await client.programs.create(asProgram(body)));
        expect(made.status).toBe(body['status'] ?? 'DRAFT');
        expect(made.card_definitions).toHaveLength(1);
        expect(made.rewards?.length ?? 0).toBe(body['rewards'] ? 1 : 0);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['name', { name: '' }],
    ['status', { status: 'INACTIVE' }],
    ['start_date', { start_date: 'tomorrow' }],
    ['card_definitions', { card_definitions: [] }],
    ['card_definitions', { status: 'ACTIVE', earning_rules: [{ id: 'lern_1' }] }],
    ['earning_rules', { status: 'ACTIVE', card_definitions: [{ id: 'lcdef_1' }] }],
    ['card_definitions', { card_definitions: Array.from({ length: 11 }, (_, n) => ({ id: `lcdef_${n}` })) }],
    ['card_definitions.0.id', { card_definitions: [{ id: 'lprg_1' }] }],
    ['card_definitions.1', { card_definitions: [{ id: 'lcdef_1' }, { id: 'lcdef_1' }] }],
    [
      'rewards.0.stock',
      {
        rewards: [
          {
            id: 'lrew_1',
            stock: dialect === 'current' ? 5 : { type: 'UNLIMITED' },
            ...(dialect === 'beta' ? { costs: [{ spending: [{ points: 1, card_definition_id: 'lcdef_1' }] }] } : {}),
          },
        ],
      },
    ],
    [
      'rewards.0.costs',
      {
        rewards: [
          dialect === 'current'
            ? { id: 'lrew_1', stock: { type: 'UNLIMITED' }, costs: [] }
            : { id: 'lrew_1', stock: 1 },
        ],
      },
    ],
  ])('a program with a bad %s is refused before it is sent', async (field, body) => {
    stand.vendor.faults.pull(true);
    const refusal = problem(await client.programs.create(asProgram({ name: 'p', ...body })));
    stand.vendor.faults.pull(false);
    expect(refusal).toMatchObject({ code: 'bad-request', field });
  });

  test('a program starts only with a live definition and a live rule, and never goes back to draft', async () => {
    const { definition, rule } = await parts();
    const sleeping = value(await client.earningRules.create({ ...everyEuro(definition), status: 'DRAFT' })).id;
    const made = value(
      await client.programs.create({
        name: 'p',
        card_definitions: [{ id: definition }],
        earning_rules: [{ id: sleeping }],
      }),
    );
    expect(problem(await client.programs.activate(made.id))).toEqual({
      code: 'not-possible',
      why: 'missing_active_earning_rule',
    });
    value(
      await client.programs.assign(made.id, 'earning-rules', { assign: [{ id: rule }], unassign: [{ id: sleeping }] }),
    );
    expect(value(await client.programs.activate(made.id)).status).toBe('ACTIVE');
    expect(problem(await client.programs.activate(made.id)).code).toBe('not-possible');
    const late = { assign: [{ id: definition }] };
    expect(problem(await client.programs.assign(made.id, 'card-definitions', late))).toEqual({
      code: 'not-possible',
      why: 'non_draft_program',
    });
    expect(value(await client.programs.update(made.id, { name: 'q' }, made)).name).toBe('q');
    const active = value(await client.programs.read(made.id));
    expect(problem(await client.programs.update(made.id, { end_date: null }, active))).toMatchObject({
      field: 'end_date',
    });
    expect(value(await client.programs.deactivate(made.id)).status).toBe('INACTIVE');
    expect(value(await client.programs.list({ where: { id: { $is: made.id } } })).data).toHaveLength(1);
    value(await client.programs.remove(made.id));
    expect(problem(await client.programs.read(made.id)).code).toBe('not-found');
  });
});
