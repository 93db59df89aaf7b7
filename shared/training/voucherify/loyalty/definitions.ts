import { Hono } from 'hono';
import { cardDefinitionCreate, cardDefinitionUpdate } from '#shared/api/voucherify/bodies/card-definition.ts';
import { editableOutsideDraft } from '#shared/api/voucherify/dialect.ts';
import { cardDefinitionSchema } from '#shared/api/voucherify/wire/design.ts';
import { bodyOf } from '../body.ts';
import { Refusal } from '../refusal.ts';
import { cursored } from './lists.ts';
import type { Resource } from './model.ts';
import { alive, type Project } from './project.ts';

const alphanumeric = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

type Fields = Readonly<Record<string, unknown>>;
const part = (body: Fields, name: string) => new Map<string, unknown>(Object.entries(body[name] ?? {}));

function codeConfig(body: Fields) {
  const asked = part(body, 'code_config');
  const length = asked.get('length') ?? 10;
  const pattern = String(asked.get('pattern') ?? '#'.repeat(Number(length)));
  return {
    pattern,
    length: pattern.split('#').length - 1,
    charset: asked.get('charset') ?? alphanumeric,
    prefix: asked.get('prefix') ?? '',
    postfix: asked.get('postfix') ?? '',
  };
}

/** Leaves out what is null: an answer shows only the part that matches its type. */
function without(nulls: unknown): unknown {
  if (typeof nulls !== 'object' || nulls === null || Array.isArray(nulls)) return nulls;
  return Object.fromEntries(Object.entries(nulls).filter(([, value]) => value !== null && value !== undefined));
}

function pair(body: Fields, section: string, names: readonly [string, string], off: string, list: string) {
  const asked = part(body, section);
  const [first, second] = names.map((name) => ({ type: off, [list]: [], ...Object(without(asked.get(name))) }));
  return { [names[0]]: first, [names[1]]: second };
}

export function definitionJson(project: Project, it: Resource) {
  const { body } = it;
  const paying = part(body, 'pay_with_points');
  const ratio = new Map<string, unknown>(Object.entries(paying.get('exchange_ratio') ?? {}));
  return {
    id: it.id,
    name: body['name'],
    type: 'INDIVIDUAL',
    status: it.status,
    code_config: codeConfig(body),
    points_expiration: without(body['points_expiration'] ?? { type: 'NO_EXPIRATION' }),
    pending_points: without(body['pending_points'] ?? { type: 'IMMEDIATE' }),
    earning_limits: pair(body, 'earning_limits', ['global', 'transactions'], 'NO_LIMIT', 'limits'),
    spending_limits: pair(body, 'spending_limits', ['global', 'transactions'], 'NO_LIMIT', 'limits'),
    refunds: pair(body, 'refunds', ['spent_points', 'earned_points'], 'NONE', 'methods'),
    balance_settings: body['balance_settings'] ?? { allow_negative: false },
    ...(project.store.rules.dialect === 'beta'
      ? {}
      : {
          pay_with_points:
            paying.get('type') === 'EXCHANGE_RATIO'
              ? { type: 'EXCHANGE_RATIO', exchange_ratio: { formula: String(ratio.get('formula')) } }
              : { type: 'NO_PAYMENTS' },
        }),
    metadata: body['metadata'] ?? {},
    created_at: it.createdAt,
    updated_at: it.updatedAt,
    object: 'card_definition',
  };
}

function programsWith(project: Project, id: string, live: boolean) {
  return [...project.programs.values()].filter(
    (it) =>
      it.status !== 'DELETED' && (!live || it.status !== 'DRAFT') && it.cardDefinitions.some((link) => link.id === id),
  );
}

export function definitionRoutes(project: Project): Hono {
  const { store } = project;
  const { dialect } = store.rules;
  const app = new Hono();
  const show = (it: Resource) => definitionJson(project, it);
  const by = (id: string) => alive(project.definitions.get(id), 'card_definition', id);
  const conflict = (details: string) =>
    new Refusal(409, 'invalid_state_transition', 'Invalid state transition', details);

  app.get('/', (c) => {
    const all = [...project.definitions.values()].filter((it) => it.status !== 'DELETED');
    return c.json(cursored(project, c, 'lcrscdef', all.map(show)));
  });
  app.post('/', async (c) => {
    const body = await bodyOf(c, cardDefinitionCreate(dialect));
    const definition: Resource = {
      id: store.newId('lcdef'),
      status: body.status ?? 'DRAFT',
      body,
      createdAt: store.instant(),
      updatedAt: null,
    };
    project.definitions.set(definition.id, definition);
    return c.json(show(definition));
  });
  app.get('/:id', (c) => c.json(show(by(c.req.param('id')))));
  app.put('/:id', async (c) => {
    const definition = by(c.req.param('id'));
    // Locked sections get an answer of their own below, so the shape is checked as if it were a draft.
    const known = cardDefinitionSchema.parse({ ...show(definition), status: 'DRAFT' });
    const body = await bodyOf(c, cardDefinitionUpdate(dialect, known));
    if (definition.status !== 'DRAFT') {
      const open = editableOutsideDraft('card-definition', dialect);
      const locked = Object.keys(body).filter((field) => !open.includes(field));
      const inUse = dialect === 'beta' || programsWith(project, definition.id, true).length > 0;
      if (locked.length > 0 && inUse) {
        const status = dialect === 'beta' ? 400 : 423;
        throw new Refusal(status, 'resource_locked', 'Resource locked', `Can't be changed now: ${locked.join(', ')}`);
      }
    }
    const given = Object.entries(body).filter(([name, value]) => name !== 'name' || value !== null);
    definition.body = { ...definition.body, ...Object.fromEntries(given) };
    definition.updatedAt = store.instant();
    return c.json(show(definition));
  });
  app.delete('/:id', (c) => {
    const definition = by(c.req.param('id'));
    const users = programsWith(project, definition.id, false);
    if (users.length > 0) {
      throw new Refusal(dialect === 'beta' ? 409 : 400, 'resource_in_use', 'Resource in use', definition.id, {
        related_object_ids: users.map((it) => it.id),
        related_object_type: 'program',
        related_object_total: users.length,
      });
    }
    definition.status = 'DELETED';
    return c.json(show(definition));
  });
  app.post('/:id/activate', (c) => {
    const definition = by(c.req.param('id'));
    const from = dialect === 'beta' ? ['DRAFT', 'INACTIVE'] : ['DRAFT'];
    if (!from.includes(definition.status)) throw conflict(`${definition.status} → ACTIVE`);
    definition.status = 'ACTIVE';
    return c.json(show(definition));
  });
  app.post('/:id/draft', (c) => {
    const definition = by(c.req.param('id'));
    const inUse = programsWith(project, definition.id, dialect === 'beta').length > 0;
    if (definition.status !== 'ACTIVE' || inUse) throw conflict(`${definition.status} → DRAFT`);
    definition.status = 'DRAFT';
    return c.json(show(definition));
  });
  if (dialect === 'beta') {
    app.post('/:id/deactivate', (c) => {
      const definition = by(c.req.param('id'));
      if (definition.status !== 'ACTIVE')
        throw new Refusal(400, 'invalid_state_transition', 'Invalid state transition');
      definition.status = 'INACTIVE';
      return c.json(show(definition));
    });
  }
  return app;
}
