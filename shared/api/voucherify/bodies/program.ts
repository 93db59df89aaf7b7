import { z } from 'zod';
import { editableOutsideDraft, type Dialect } from '../dialect.ts';
import { validityHours } from './period.ts';
import { rewardCost } from './reward.ts';
import { allDifferent, complain, instant, metadata, name, vendorId } from './rules.ts';

const upToTen = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(10).check(allDifferent('ids'));

const stock = z
  .strictObject({
    type: z.enum(['UNLIMITED', 'LIMITED']),
    limited: z.strictObject({ quantity: z.int().min(0) }).optional(),
  })
  .check((ctx) => {
    if (ctx.value.type === 'LIMITED' && !ctx.value.limited)
      complain(ctx, ['limited'], 'needed when type is LIMITED', { code: 'missing' });
    if (ctx.value.type === 'UNLIMITED' && ctx.value.limited)
      complain(ctx, ['limited'], 'must be left out when type is UNLIMITED', { rule: 'left-out' });
  });

/** BETA gives costs and stock to the assignment; the current contract moved the costs onto the reward itself. */
function rewardAssignment(dialect: Dialect) {
  const id = vendorId('lrew');
  if (dialect === 'current') return z.strictObject({ id, stock });
  return z.strictObject({
    id,
    costs: z.array(rewardCost(dialect)).min(1).max(10),
    stock: z.int().min(0).max(2_147_483_647),
  });
}

/** The stock of a reward that a program already has. */
export function rewardAssignmentUpdate(dialect: Dialect) {
  if (dialect === 'current') return z.strictObject({ stock });
  return z.strictObject({
    costs: z.array(rewardCost(dialect)).min(1).max(10).optional(),
    stock: z.int().min(0).max(2_147_483_647).optional(),
  });
}

function header(dialect: Dialect) {
  const dates = { start_date: instant.nullish(), end_date: instant.nullish(), metadata: metadata.nullish() };
  return dialect === 'current' ? { ...dates, validity_hours: validityHours.nullish() } : dates;
}

function programParts(dialect: Dialect) {
  return {
    card_definitions: upToTen(z.strictObject({ id: vendorId('lcdef') })).nullish(),
    earning_rules: upToTen(z.strictObject({ id: vendorId('lern') })).nullish(),
    rewards: z.array(rewardAssignment(dialect)).min(1).max(10).nullish(),
    tier_structures: upToTen(z.strictObject({ id: vendorId('lts') })).nullish(),
  };
}

/** What a program is to be put together from, judged apart: a program that is there takes it by assignments. */
export function programPartsOf(dialect: Dialect) {
  return z.strictObject(programParts(dialect));
}

export function programCreate(dialect: Dialect) {
  return z
    .strictObject({
      name,
      status: z.enum(['DRAFT', 'ACTIVE']).nullish(),
      ...header(dialect),
      ...programParts(dialect),
    })
    .check((ctx) => {
      const it = ctx.value;
      const ids = (it.rewards ?? []).map((reward) => reward.id);
      ids.forEach((id, at) => {
        if (ids.indexOf(id) !== at)
          complain(ctx, ['rewards', at, 'id'], 'ids must differ from each other', { rule: 'twice' });
      });
      if (it.status !== 'ACTIVE') return;
      // Refused by the vendor with 423; said here so that nobody waits for it.
      if (!it.card_definitions)
        complain(ctx, ['card_definitions'], 'needed when status is ACTIVE', { code: 'missing' });
      if (!it.earning_rules) complain(ctx, ['earning_rules'], 'needed when status is ACTIVE', { code: 'missing' });
    });
}

export function programUpdate(dialect: Dialect, known?: { readonly status: string }) {
  return z.strictObject({ name: name.optional(), ...header(dialect) }).check((ctx) => {
    const fields = Object.keys(ctx.value);
    if (fields.length === 0) complain(ctx, ['name'], 'nothing to change', { rule: 'nothing-to-change' });
    if (known === undefined || known.status === 'DRAFT') return;
    const open = editableOutsideDraft('program', dialect);
    for (const field of fields)
      if (!open.includes(field)) complain(ctx, [field], `locked while ${known.status}`, { rule: 'locked' });
  });
}

/** Assigning and unassigning in one go; the vendor does all of it or nothing. */
export function assignments(of: 'lcdef' | 'lern' | 'lts') {
  const ids = z
    .array(z.strictObject({ id: vendorId(of) }))
    .max(10)
    .check(allDifferent('ids'));
  return z.strictObject({ assign: ids.nullish(), unassign: ids.nullish() });
}

export function rewardAssignments(dialect: Dialect) {
  const ids = z
    .array(z.strictObject({ id: vendorId('lrew') }))
    .max(10)
    .check(allDifferent('ids'));
  return z.strictObject({ assign: z.array(rewardAssignment(dialect)).max(10).nullish(), unassign: ids.nullish() });
}

export type ProgramCreate = z.input<ReturnType<typeof programCreate>>;
export type ProgramUpdate = z.input<ReturnType<typeof programUpdate>>;
export type RewardAssignmentUpdate = z.input<ReturnType<typeof rewardAssignmentUpdate>>;
export type RewardAssignments = z.input<ReturnType<typeof rewardAssignments>>;
