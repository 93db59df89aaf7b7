import { z } from 'zod';
import { actionIdSchema, operationSchema, settlementSchema } from '../domain/action.ts';
import { cardRefSchema, vendorSchema } from '../domain/card.ts';
import { problemSchema } from '../domain/problem.ts';
import { moneySchema } from '../money/schemas.ts';
import { parkedSchema } from './action-view.ts';

const when = z.iso.datetime({ offset: true });
/** Who says so: the vendor's answer, a reading at the vendor, or a person. */
const by = z.enum(['answer', 'reading', 'person']);
const person = z.string().nullable();

export const settlingWays = ['was-done', 'was-not-done', 'send-again', 'take-rest', 'write-off', 'collected'] as const;
export const settlingWaySchema = z.enum(settlingWays);

/** One line of an action's story. These are the very rows of the journal, so the list is closed and only grows. */
export const storyEntrySchema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('accepted'),
    id: actionIdSchema,
    serial: z.string(),
    vendor: vendorSchema,
    card: cardRefSchema.nullable(),
    lastFour: z.string(),
    title: z.string().nullable(),
    operation: operationSchema,
    till: z.string(),
    cashier: z.string(),
    /** Who stood in with the right that the cashier does not have. */
    approvedBy: z.string().optional(),
    at: when,
    training: z.boolean(),
    provisional: z.boolean(),
    reverses: actionIdSchema.nullable(),
    /** What it will come to as far as the till knew, where the operation itself does not say. */
    comesTo: moneySchema.optional(),
    undoes: z.enum(['use-coupon', 'pay-with-points']).optional(),
    /** A manager let it through although another action of the card was unsettled. */
    override: z.object({ by: z.string(), reason: z.string(), over: actionIdSchema }).nullable(),
    /** Who said that the customer has paid for it. */
    paid: z.string().optional(),
    /** Sent only once this action of the same card is confirmed. */
    after: actionIdSchema.optional(),
    /** The box of cards it was confirmed with. */
    batch: z.uuid().optional(),
  }),
  /** The vendor was asked who this never-seen card is. */
  z.object({ what: z.literal('found'), card: cardRefSchema, title: z.string().nullable() }),
  z.object({ what: z.literal('sending'), attempt: z.int() }),
  z.object({ what: z.literal('confirmed'), by, person, settlement: settlementSchema.nullable() }),
  z.object({ what: z.literal('refused'), by, person, problem: problemSchema.nullable() }),
  /** It certainly took no effect and will be tried again. */
  z.object({ what: z.literal('not-sent'), problem: problemSchema }),
  /** The vendor turned out to be out of reach: from here on it counts against the offline limits. */
  z.object({ what: z.literal('held') }),
  z.object({ what: z.literal('unknown'), problem: problemSchema.nullable() }),
  z.object({
    what: z.literal('looked'),
    found: z.enum(['applied', 'not-applied', 'cant-tell']),
    why: z.string().nullable(),
  }),
  z.object({ what: z.literal('parked'), parked: parkedSchema }),
  z.object({
    what: z.literal('settled'),
    how: settlingWaySchema,
    by: z.string(),
    approvedBy: z.string().optional(),
    note: z.string().nullable(),
    /** What remains uncovered after this step. */
    shortfall: moneySchema.nullable(),
    followUp: actionIdSchema.nullable(),
  }),
  z.object({
    what: z.literal('withdrawn'),
    serial: z.string(),
    by: z.string(),
    approvedBy: z.string().optional(),
    reason: z.string().nullable(),
    /** Nobody took it back: the action that it was to follow did not take place. */
    because: z.literal('not-begun').optional(),
  }),
]);
export type StoryEntry = Readonly<z.infer<typeof storyEntrySchema>>;

export const storyLineSchema = z.object({ seq: z.int(), at: when, entry: storyEntrySchema });
export type StoryLine = Readonly<z.infer<typeof storyLineSchema>>;
