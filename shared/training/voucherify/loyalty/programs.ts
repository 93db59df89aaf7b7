import { Hono } from 'hono';
import type { z } from 'zod';
import {
  assignments,
  programCreate,
  programUpdate,
  rewardAssignments,
  rewardAssignmentUpdate,
} from '#shared/api/voucherify/bodies/program.ts';
import { editableOutsideDraft } from '#shared/api/voucherify/dialect.ts';
import { bodyOf } from '../body.ts';
import { badPayload, notFound, Refusal } from '../refusal.ts';
import { cursored } from './lists.ts';
import type { Link, Program, RewardLink } from './model.ts';
import { alive, programBy, type Project } from './project.ts';

export function programJson(project: Project, it: Program) {
  return {
    id: it.id,
    name: it.body['name'],
    status: it.status,
    start_date: it.body['start_date'] ?? null,
    end_date: it.body['end_date'] ?? null,
    ...(project.store.rules.dialect === 'current'
      ? { validity_hours: it.body['validity_hours'] ?? { type: 'ANY_TIME' } }
      : {}),
    metadata: it.body['metadata'] ?? {},
    created_at: it.createdAt,
    updated_at: it.updatedAt,
    object: 'program',
  };
}

const linkJson = (field: string, object: string) => (it: Link) => ({
  [field]: it.id,
  ...(object === 'program_card_definition' ? { card_type: 'INDIVIDUAL' } : {}),
  created_at: it.createdAt,
  object,
});
/** Creating a program answers with bare ids; only the lists of assignments tell more. */
const idOnly = (it: Link) => ({ id: it.id });

const cardDefinitionLink = linkJson('card_definition_id', 'program_card_definition');
const earningRuleLink = linkJson('earning_rule_id', 'program_earning_rule');
const tierStructureLink = linkJson('tier_structure_id', 'program_tier_structure');
const rewardLink = (it: RewardLink) => ({
  reward_id: it.id,
  ...it.body,
  redeemed: it.redeemed,
  created_at: it.createdAt,
  updated_at: it.updatedAt,
  object: 'program_reward',
});

/** A running program needs a live card definition and a live earning rule. */
function runnable(project: Project, program: Program): void {
  const some = (links: readonly Link[], items: Project['definitions']) =>
    links.some((it) => items.get(it.id)?.status === 'ACTIVE');
  if (!some(program.cardDefinitions, project.definitions)) {
    throw new Refusal(423, 'missing_active_card_definition', 'Program needs an active card definition', program.id);
  }
  if (!some(program.earningRules, project.rules)) {
    throw new Refusal(423, 'missing_active_earning_rule', 'Program needs an active earning rule', program.id);
  }
}

type Ids = readonly { readonly id: string }[] | null | undefined;

function linksTo(project: Project, items: Project['definitions'], what: string, ids: Ids): Link[] {
  return (ids ?? []).map(({ id }) => ({ id: alive(items.get(id), what, id).id, createdAt: project.store.instant() }));
}

function rewardLinks(project: Project, asked: z.output<ReturnType<typeof programCreate>>['rewards']): RewardLink[] {
  return (asked ?? []).map(({ id, ...body }) => {
    alive(project.rewards.get(id), 'reward', id);
    return { id, body, redeemed: 0, createdAt: project.store.instant(), updatedAt: null };
  });
}

export function programRoutes(project: Project): Hono {
  const { store } = project;
  const { dialect } = store.rules;
  const app = new Hono();
  const show = (it: Program) => programJson(project, it);

  app.get('/', (c) => {
    const all = [...project.programs.values()].filter((it) => it.status !== 'DELETED');
    return c.json(cursored(project, c, 'lcrsprg', all.map(show)));
  });
  app.post('/', async (c) => {
    const body = await bodyOf(c, programCreate(dialect));
    const { card_definitions, earning_rules, rewards, tier_structures, ...rest } = body;
    if ((tier_structures?.length ?? 0) > 1) throw badPayload('tier_structures: a program can have at most one');
    const program: Program = {
      id: store.newId('lprg'),
      status: body.status ?? 'DRAFT',
      body: rest,
      cardDefinitions: linksTo(project, project.definitions, 'card_definition', card_definitions),
      earningRules: linksTo(project, project.rules, 'earning_rule', earning_rules),
      tierStructures: linksTo(project, project.tierStructures, 'tier_structure', tier_structures),
      rewards: rewardLinks(project, rewards),
      createdAt: store.instant(),
      updatedAt: null,
    };
    if (program.status === 'ACTIVE') runnable(project, program);
    project.programs.set(program.id, program);
    const orNull = <Item, Shown>(items: readonly Item[], one: (item: Item) => Shown) =>
      items.length ? items.map(one) : null;
    return c.json({
      ...show(program),
      card_definitions: orNull(program.cardDefinitions, idOnly),
      earning_rules: orNull(program.earningRules, idOnly),
      rewards: orNull(program.rewards, (it) => ({ id: it.id, ...it.body })),
      tier_structures: orNull(program.tierStructures, idOnly),
    });
  });
  app.get('/:id', (c) => c.json(show(programBy(project, c.req.param('id')))));
  app.put('/:id', async (c) => {
    const program = programBy(project, c.req.param('id'));
    const body = await bodyOf(c, programUpdate(dialect));
    const open = editableOutsideDraft('program', dialect);
    const locked = Object.keys(body).filter((field) => program.status !== 'DRAFT' && !open.includes(field));
    if (locked.length > 0)
      throw new Refusal(400, 'resource_locked', 'Resource locked', `Can't be changed now: ${locked.join(', ')}`);
    program.body = { ...program.body, ...body };
    program.updatedAt = store.instant();
    return c.json(show(program));
  });
  app.delete('/:id', (c) => {
    const program = programBy(project, c.req.param('id'));
    program.status = 'DELETED';
    return c.json(show(program));
  });
  app.post('/:id/activate', (c) => {
    const program = programBy(project, c.req.param('id'));
    if (program.status === 'ACTIVE')
      throw new Refusal(400, 'invalid_state_transition', 'Invalid state transition', 'ACTIVE → ACTIVE');
    runnable(project, program);
    program.status = 'ACTIVE';
    return c.json(show(program));
  });
  app.post('/:id/deactivate', (c) => {
    const program = programBy(project, c.req.param('id'));
    if (program.status !== 'ACTIVE')
      throw new Refusal(400, 'invalid_state_transition', 'Invalid state transition', `${program.status} → INACTIVE`);
    program.status = 'INACTIVE';
    return c.json(show(program));
  });
  assignmentRoutes(project, app);
  return app;
}

function assignmentRoutes(project: Project, app: Hono): void {
  const { dialect } = project.store.rules;
  const kinds = [
    {
      path: 'card-definitions',
      key: 'cardDefinitions',
      of: 'lcdef',
      items: project.definitions,
      show: cardDefinitionLink,
    },
    { path: 'earning-rules', key: 'earningRules', of: 'lern', items: project.rules, show: earningRuleLink },
    {
      path: 'tier-structures',
      key: 'tierStructures',
      of: 'lts',
      items: project.tierStructures,
      show: tierStructureLink,
    },
  ] as const;
  for (const kind of kinds) {
    app.get(`/:id/${kind.path}`, (c) => {
      const program = programBy(project, c.req.param('id'));
      return c.json(cursored(project, c, 'lcrsprg', program[kind.key].map(kind.show)));
    });
    app.post(`/:id/${kind.path}/batch`, async (c) => {
      const program = programBy(project, c.req.param('id'));
      const { assign, unassign } = await bodyOf(c, assignments(kind.of));
      if (kind.of === 'lcdef' && program.status !== 'DRAFT') {
        throw new Refusal(dialect === 'beta' ? 409 : 423, 'non_draft_program', 'Program is not a draft', program.id);
      }
      const gone = (unassign ?? []).map(({ id }) => {
        const link = program[kind.key].find((it) => it.id === id);
        if (!link) throw notFound('assignment', id);
        return link;
      });
      const added = linksTo(project, kind.items, kind.path, assign);
      program[kind.key] = [...program[kind.key].filter((it) => !gone.includes(it)), ...added];
      return c.json({
        assigned: assign ? added.map(kind.show) : null,
        unassigned: unassign ? gone.map(kind.show) : null,
      });
    });
  }
  app.get('/:id/rewards', (c) => {
    const program = programBy(project, c.req.param('id'));
    return c.json(cursored(project, c, 'lcrsprg', program.rewards.map(rewardLink)));
  });
  app.post('/:id/rewards/batch', async (c) => {
    const program = programBy(project, c.req.param('id'));
    const { assign, unassign } = await bodyOf(c, rewardAssignments(dialect));
    const gone = program.rewards.filter((it) => unassign?.some(({ id }) => id === it.id));
    const added = rewardLinks(project, assign);
    program.rewards = [...program.rewards.filter((it) => !gone.includes(it)), ...added];
    return c.json({
      assigned: assign ? added.map(rewardLink) : null,
      unassigned: unassign ? gone.map(rewardLink) : null,
    });
  });
  app.put('/:id/rewards/:rewardId', async (c) => {
    const link = programBy(project, c.req.param('id')).rewards.find((it) => it.id === c.req.param('rewardId'));
    if (!link) throw notFound('reward', c.req.param('rewardId'));
    link.body = { ...link.body, ...(await bodyOf(c, rewardAssignmentUpdate(dialect))) };
    link.updatedAt = project.store.instant();
    return c.json(rewardLink(link));
  });
}
