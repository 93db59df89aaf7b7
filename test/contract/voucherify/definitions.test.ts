import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardDefinitionCreate, CardDefinitionUpdate } from '#shared/api/voucherify/bodies/card-definition.ts';
import type { VoucherifyClient } from '#shared/api/voucherify/client.ts';
import { brokenDefinitions } from './broken-definitions.ts';
import { cardDefinition, cardDefinitionChange, everyEuro } from './design-bodies.ts';
import { openStand, problem, value, type Stand } from './stand.ts';

/** Types can't follow generated bodies; what they say is checked where they arrive. */
const asCreate = (body: object) => body as CardDefinitionCreate;
const asChange = (body: object) => body as CardDefinitionUpdate;

/** An answer holds everything that was sent: nulls left out, numbers of a formula as text, empty lists filled in. */
function holds(answer: unknown, sent: unknown): boolean {
  if (sent === null || sent === undefined) return true;
  if (typeof sent !== 'object') return answer === sent || String(answer) === String(sent);
  if (answer === null || typeof answer !== 'object') return false;
  const shown = new Map<string, unknown>(Object.entries(answer));
  return Object.entries(sent).every(([key, part]) => holds(shown.get(key), part));
}

describe.each(['current', 'beta'] as const)('card definitions in the %s dialect', (dialect) => {
  let stand: Stand;
  let client: VoucherifyClient;
  beforeAll(async () => {
    stand = await openStand({ dialect, plan: { calls: 1_000_000, per: 'minute' } });
    client = stand.client({ plan: { calls: 1_000_000, per: 'minute' }, dialect }).client;
  });
  afterAll(() => stand[Symbol.asyncDispose]());

  const plain = { name: 'Points', type: 'INDIVIDUAL' } as const;

  test('every card definition within the documented bounds is taken and comes back as it was sent', async () => {
    await fc.assert(
      fc.asyncProperty(cardDefinition(dialect), async (body) => {
        const made = value(await client.cardDefinitions.create(asCreate(body)));
        expect(holds(made, body), JSON.stringify([body, made])).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('every change within the documented bounds is taken by a draft', async () => {
    const made = value(await client.cardDefinitions.create(plain));
    await fc.assert(
      fc.asyncProperty(cardDefinitionChange(dialect), async (body) => {
        const changed = value(await client.cardDefinitions.update(made.id, asChange(body), made));
        expect(holds(changed, body)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test.each(brokenDefinitions(dialect))(
    'a definition with a bad %s is refused before it is sent, and by the vendor too (%j)',
    async (field, body) => {
      stand.vendor.faults.pull(true);
      const refusal = problem(await client.cardDefinitions.create(asCreate({ ...plain, ...body })));
      stand.vendor.faults.pull(false);
      expect(refusal).toMatchObject({ code: 'bad-request', field });
      expect((await stand.raw('POST', '/v2/loyalties/card-definitions', { ...plain, ...body })).status).toBe(400);
    },
  );

  test('an empty change is refused before it is sent', async () => {
    expect(problem(await client.cardDefinitions.update('lcdef_1', {}))).toMatchObject({
      code: 'bad-request',
      field: 'name',
    });
  });

  test('outside DRAFT only what the dialect leaves open may change', async () => {
    const made = value(await client.cardDefinitions.create({ ...plain, status: 'ACTIVE' }));
    const rule = value(await client.earningRules.create(everyEuro(made.id)));
    value(
      await client.programs.create({
        name: 'p',
        status: 'ACTIVE',
        card_definitions: [{ id: made.id }],
        earning_rules: [{ id: rule.id }],
      }),
    );
    const renamed = value(
      await client.cardDefinitions.update(made.id, { name: 'Renamed', metadata: { a: 'b' } }, made),
    );
    expect(renamed).toMatchObject({ name: 'Renamed', status: 'ACTIVE', metadata: { a: 'b' } });
    const locked = problem(await client.cardDefinitions.update(made.id, { code_config: { length: 4 } }, made));
    if (dialect === 'beta') {
      expect(locked).toMatchObject({ code: 'bad-request', field: 'code_config' });
    } else {
      expect(locked).toEqual({ code: 'not-possible', why: 'resource_locked' });
      const paying = { pay_with_points: { type: 'EXCHANGE_RATIO', exchange_ratio: { formula: 10 } } } as const;
      expect(value(await client.cardDefinitions.update(made.id, paying, made))).toMatchObject({
        pay_with_points: { exchange_ratio: { formula: '10' } },
      });
    }
  });

  test('a definition goes the ways its dialect knows, and no other', async () => {
    const { id } = value(await client.cardDefinitions.create(plain));
    expect(problem(await client.cardDefinitions.draft(id)).code).toBe('not-possible');
    expect(value(await client.cardDefinitions.activate(id)).status).toBe('ACTIVE');
    expect(problem(await client.cardDefinitions.activate(id)).code).toBe('not-possible');
    if (dialect === 'beta') {
      expect(value(await client.cardDefinitions.deactivate(id)).status).toBe('INACTIVE');
      expect(value(await client.cardDefinitions.activate(id)).status).toBe('ACTIVE');
    } else {
      expect(problem(await client.cardDefinitions.deactivate(id)).code).toBe('not-found');
    }
    expect(value(await client.cardDefinitions.draft(id)).status).toBe('DRAFT');
    expect(value(await client.cardDefinitions.read(id)).status).toBe('DRAFT');
    value(await client.cardDefinitions.remove(id));
    expect(problem(await client.cardDefinitions.read(id)).code).toBe('not-found');
  });
});
