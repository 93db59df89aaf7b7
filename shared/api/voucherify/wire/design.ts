import { z } from 'zod';

/** Things of the design screens come back whole: what we don't know of them is shown to nobody, but kept. */
const typed = z.looseObject({ type: z.string() });

export const cardDefinitionSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  points_expiration: typed.nullish(),
  pending_points: typed.nullish(),
  refunds: z.looseObject({ earned_points: z.looseObject({}).optional() }).nullish(),
  balance_settings: z.looseObject({ allow_negative: z.boolean() }).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  created_at: z.string(),
  updated_at: z.string().nullish(),
});
export type WireCardDefinition = z.infer<typeof cardDefinitionSchema>;

export const programSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  start_date: z.string().nullish(),
  end_date: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
});

const links = z.array(z.looseObject({})).nullish();
export const createdProgramSchema = programSchema.extend({
  card_definitions: links,
  earning_rules: links,
  rewards: links,
  tier_structures: links,
});

/** Earning rules, rewards, tier structures, tiers. */
export const resourceSchema = z.looseObject({ id: z.string(), name: z.string(), status: z.string().nullish() });

export const assignmentSchema = z.looseObject({ created_at: z.string().nullish() });
export const assignedSchema = z.object({
  assigned: z.array(assignmentSchema).nullish(),
  unassigned: z.array(assignmentSchema).nullish(),
});
