import { z } from 'zod';
import { actionIdSchema } from '../domain/action.ts';
import { cardRefSchema, vendorSchema } from '../domain/card.ts';
import { offlineRulesSchema } from '../domain/offline-rules.ts';
import { problemSchema } from '../domain/problem.ts';
import { moneySchema } from '../money/schemas.ts';
import { actionViewSchema } from './action-view.ts';
import { call, nothing } from './define.ts';
import { settlingWaySchema } from './story.ts';

const when = z.iso.datetime({ offset: true });
const note = z.string().trim().min(1).max(500);

export const queueStateSchema = z.object({
  /** `paused`: accepts, sends nothing. `stopped`: the kill switch, accepts and sends nothing. */
  sending: z.enum(['on', 'paused', 'stopped']),
  since: when,
  /** Accepted and not over, in each of their states. */
  waiting: z.int(),
  unknown: z.int(),
  parked: z.int(),
  oldestAt: when.nullable(),
  /** Accepted offline and not confirmed: what could be lost now. */
  atStake: moneySchema,
  vendors: z.array(
    z.object({
      vendor: vendorSchema,
      state: z.enum(['online', 'unreachable', 'credential-refused', 'not-set-up']),
      since: when,
      /** Nothing is sent before this: a back-off, or the vendor's own Retry-After. */
      restsUntil: when.nullable(),
    }),
  ),
  /** Why the journal can't be written at the moment, if it can't. */
  storage: problemSchema.nullable(),
});
export type QueueState = Readonly<z.infer<typeof queueStateSchema>>;

export const queueCalls = {
  'queue/state': call(
    'How many actions wait, since when, and whether the vendors can be reached.',
    nothing,
    queueStateSchema,
  ),

  'queue/list': call(
    'Actions, newest first: those that are not over, those that ask for a person, or all; of one card if named.',
    z.object({
      show: z.enum(['open', 'parked', 'all']).default('open'),
      card: cardRefSchema.nullable().default(null),
      /** The `next` of the page before. */
      before: z.int().positive().nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({ actions: z.array(actionViewSchema), next: z.int().nullable() }),
  ),

  'queue/pause': call(
    'Stops sending; with `everything`, also stops accepting. Survives a restart.',
    z.object({ what: z.enum(['sending', 'everything']), reason: note.nullable().default(null) }),
    queueStateSchema,
  ),
  'queue/resume': call('Sends again, and tries every vendor at once.', nothing, queueStateSchema),

  'queue/settle': call(
    'A person says what became of a parked action. `take-rest` submits a new action `newId` for what the card still holds.',
    z.object({
      id: actionIdSchema,
      how: settlingWaySchema,
      newId: actionIdSchema.nullable().default(null),
      note: note.nullable().default(null),
    }),
    z.object({ action: actionViewSchema, followUp: actionViewSchema.nullable() }),
  ),

  'policy/limits': call(
    'What this till may do while a vendor is out of reach, what of it is used up, and the most it can lose.',
    nothing,
    z.object({
      rules: offlineRulesSchema,
      used: z.object({ amount: moneySchema, count: z.int(), oldestAt: when.nullable() }),
      worstCase: moneySchema,
    }),
  ),
  'policy/set': call(
    'Changes the offline limits. Who changed them to what goes into the journal.',
    offlineRulesSchema,
    nothing,
  ),
};

export const queueEvents = { 'journal/changed': queueStateSchema };
