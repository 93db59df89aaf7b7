import { Hono } from 'hono';
import { z } from 'zod';
import { earningRuleCreate } from '#shared/api/voucherify/bodies/earning-rule.ts';
import { rewardCreate } from '#shared/api/voucherify/bodies/reward.ts';
import { tierCreate, tierStructureCreate } from '#shared/api/voucherify/bodies/tier-structure.ts';
import { bodyOf } from '../body.ts';
import { Refusal } from '../refusal.ts';
import { cursored } from './lists.ts';
import type { Resource } from './model.ts';
import { alive, type Project } from './project.ts';

interface Shelf {
  readonly items: Map<string, Resource>;
  readonly prefix: string;
  readonly object: string;
  readonly create: z.ZodType<object>;
  /** What is filled in where a body is silent. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

export function resourceJson(object: string, defaults: Readonly<Record<string, unknown>>, it: Resource) {
  const given = Object.entries(it.body).filter(([, value]) => value !== null && value !== undefined);
  return {
    id: it.id,
    start_date: null,
    end_date: null,
    metadata: {},
    ...defaults,
    ...Object.fromEntries(given),
    status: it.status,
    created_at: it.createdAt,
    updated_at: it.updatedAt,
    object,
  };
}

function shelfRoutes(project: Project, shelf: Shelf): Hono {
  const { store } = project;
  const app = new Hono();
  const show = (it: Resource) => resourceJson(shelf.object, shelf.defaults, it);
  const by = (id: string) => alive(shelf.items.get(id), shelf.object, id);

  app.get('/', (c) => {
    const all = [...shelf.items.values()].filter((it) => it.status !== 'DELETED');
    return c.json(cursored(project, c, `lcrs${shelf.prefix.slice(1)}`, all.map(show)));
  });
  app.post('/', async (c) => {
    const body: Record<string, unknown> = { ...(await bodyOf(c, shelf.create)) };
    const it: Resource = {
      id: store.newId(shelf.prefix),
      status: body['status'] === 'ACTIVE' ? 'ACTIVE' : 'DRAFT',
      body,
      createdAt: store.instant(),
      updatedAt: null,
    };
    shelf.items.set(it.id, it);
    return c.json(show(it));
  });
  app.get('/:id', (c) => c.json(show(by(c.req.param('id')))));
  app.put('/:id', async (c) => {
    const it = by(c.req.param('id'));
    const body = await bodyOf(
      c,
      z.object({ name: z.string().min(1).max(200), metadata: z.record(z.string(), z.unknown()) }).partial(),
    );
    it.body = { ...it.body, ...body };
    it.updatedAt = store.instant();
    return c.json(show(it));
  });
  const moves = {
    activate: ['ACTIVE', ['DRAFT', 'INACTIVE']],
    deactivate: ['INACTIVE', ['ACTIVE']],
    draft: ['DRAFT', ['ACTIVE']],
  } as const;
  for (const [path, [to, from]] of Object.entries(moves)) {
    app.post(`/:id/${path}`, (c) => {
      const it = by(c.req.param('id'));
      if (!from.some((status) => status === it.status)) {
        throw new Refusal(409, 'invalid_state_transition', 'Invalid state transition', `${it.status} → ${to}`);
      }
      it.status = to;
      return c.json(show(it));
    });
  }
  app.delete('/:id', (c) => {
    const it = by(c.req.param('id'));
    it.status = 'DELETED';
    return c.json(show(it));
  });
  return app;
}

const always = { validity_hours: { type: 'ANY_TIME' } };
const unlimited = { cooldown: { type: 'NO_COOLDOWN' }, frequency: { type: 'NO_LIMIT', limits: [] } };

/** Earning rules, rewards, tier structures (with their tiers) and, where the dialect has them, benefits. */
export function catalogRoutes(project: Project): Hono {
  const { dialect } = project.store.rules;
  const app = new Hono();
  app.route(
    '/earning-rules',
    shelfRoutes(project, {
      items: project.rules,
      prefix: 'lern',
      object: 'earning_rule',
      create: earningRuleCreate(dialect),
      defaults: { ...always, trigger_limits: unlimited, earning_limits: { global: { type: 'NO_LIMIT', limits: [] } } },
    }),
  );
  app.route(
    '/rewards',
    shelfRoutes(project, {
      items: project.rewards,
      prefix: 'lrew',
      object: 'reward',
      create: rewardCreate(dialect),
      defaults:
        dialect === 'current' ? { ...always, costs: [], refunds: { type: 'NONE' }, purchase_limits: unlimited } : {},
    }),
  );
  const structures = shelfRoutes(project, {
    items: project.tierStructures,
    prefix: 'lts',
    object: 'tier_structure',
    create: tierStructureCreate(dialect),
    defaults: {
      expiration: { type: dialect === 'current' ? 'NO_RETENTION' : 'NO_EXPIRATION' },
      downgrade: { type: 'NO_DOWNGRADE' },
    },
  });
  const tiers = new Map<string, (object & { readonly created_at: string })[]>();
  structures.get('/:id/tiers', (c) => c.json(cursored(project, c, 'lcrst', tiers.get(c.req.param('id')) ?? [])));
  structures.post('/:id/tiers', async (c) => {
    const structure = alive(project.tierStructures.get(c.req.param('id')), 'tier_structure', c.req.param('id'));
    const body = await bodyOf(c, tierCreate);
    const tier = {
      id: project.store.newId('lt'),
      tier_structure_id: structure.id,
      metadata: {},
      ...body,
      created_at: project.store.instant(),
      updated_at: null,
      object: 'tier',
    };
    tiers.set(structure.id, [...(tiers.get(structure.id) ?? []), tier]);
    return c.json(tier);
  });
  app.route('/tier-structures', structures);
  // The one path by which a client can tell the two contracts apart without any data in the project.
  app.get(dialect === 'current' ? '/benefits' : '/incentives', (c) => {
    const all = [...project.benefits.values()].map((it) => resourceJson('benefit', {}, it));
    return c.json(cursored(project, c, 'lcrsben', all));
  });
  return app;
}
