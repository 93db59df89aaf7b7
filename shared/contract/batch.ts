import { z } from 'zod';
import { badLineReasons } from '../codes/number-list.ts';
import { rangeRefusals } from '../codes/number-range.ts';
import { actionIdSchema } from '../domain/action.ts';
import { vendorSchema } from '../domain/card.ts';
import { problemSchema } from '../domain/problem.ts';
import { moneySchema } from '../money/schemas.ts';
import { actionStateSchema } from './action-view.ts';
import { call, nothing } from './define.ts';

const when = z.iso.datetime({ offset: true });

/** More than this is no box, but a mistake. */
export const MOST_ROWS = 2_000;

/** An action of a row, as far as its cell shows it. */
const rowActionSchema = z.object({
  id: actionIdSchema,
  serial: z.string(),
  state: actionStateSchema,
  problem: problemSchema.nullable(),
});

/** One scan of a box. */
export const batchRowSchema = z.object({
  /** Never used twice within a box. */
  no: z.int().positive(),
  /**
   * Grows with every view that is made of this box, for as long as the terminal runs: answers and events overtake each
   * other, and of two views of one row the one with the greater version is true.
   */
  version: z.int().positive(),
  lastFour: z.string(),
  title: z.string().nullable(),
  vendor: vendorSchema.nullable(),
  /**
   * - `asking`: its vendor has not answered yet; `problem` says what keeps it;
   * - `ready`: pending, one of ours;
   * - `duplicate`: the same card as row `of`;
   * - `stranger`: no vendor of this till knows it;
   * - `stopped`: known, and not to be activated; `problem` says why.
   */
  found: z.enum(['asking', 'ready', 'duplicate', 'stranger', 'stopped']),
  of: z.int().nullable(),
  problem: problemSchema.nullable(),
  /** What it will be worth; null for an open-amount card until the box is confirmed. */
  value: moneySchema.nullable(),
  action: rowActionSchema.nullable(),
  /** What loads an open-amount card where its vendor does that apart. */
  load: rowActionSchema.nullable(),
});
export type BatchRow = Readonly<z.infer<typeof batchRowSchema>>;

export const batchSchema = z.object({
  id: z.uuid(),
  /** As of its rows: a row with a smaller version that is not in here was taken out. */
  version: z.int().positive(),
  /** `list`: still being scanned. `confirmed`: paid for, and every card of it is an action. */
  state: z.enum(['list', 'confirmed']),
  at: when,
  by: z.string(),
  confirmed: z.object({ at: when, by: z.string(), approvedBy: z.string().nullable() }).nullable(),
  /** Nothing of it is sent for now. */
  paused: z.boolean(),
  rows: z.array(batchRowSchema),
});
export type Batch = Readonly<z.infer<typeof batchSchema>>;

const id = z.uuid();

export const batchCalls = {
  'batch/state': call(
    'The box of cards on this till: the list that is being scanned, or the one being activated.',
    nothing,
    z.object({ batch: batchSchema.nullable() }),
  ),

  'batch/scan': call(
    'Puts one card on the list, and begins a list where there is none. Answers at once; who the card is comes as ' +
      '`batch/changed`.',
    z.object({ code: z.string().min(1).max(10_000), entry: z.enum(['scanned', 'typed']) }),
    z.object({ id, row: batchRowSchema }),
  ),

  'batch/import': call(
    'Puts many cards on the list: a pasted text, a file of one number per line or in one column of a table, or every ' +
      'number from the first to the last. What could not be read is told line by line, and the rest is kept.',
    z.object({
      what: z.discriminatedUnion('by', [
        z.object({ by: z.literal('text'), text: z.string().max(4_000_000) }),
        z.object({ by: z.literal('range'), first: z.string().max(40), last: z.string().max(40) }),
      ]),
    }),
    z.object({
      batch: batchSchema.nullable(),
      added: z.int(),
      bad: z.array(z.object({ line: z.int(), why: z.enum(badLineReasons) })),
      /** Why there is no such range; nothing was added then. */
      noRange: z.enum(rangeRefusals).nullable(),
      /** There were more than a box takes; so many were left out. */
      leftOut: z.int(),
    }),
  ),

  'batch/take-out': call(
    'Takes one scan off the list again. A duplicate of it takes its place.',
    z.object({ id, no: z.int().positive() }),
    batchSchema,
  ),

  'batch/put-away': call(
    'Ends a list that is not wanted, or closes a box that was confirmed; what was confirmed goes on by itself.',
    z.object({ id }),
    nothing,
  ),

  'batch/confirm': call(
    'The box is paid for: every card that is ready becomes one action, all in one commit. Asked again, it answers the ' +
      'same box. Refused while cards are still being asked for, or when `count` is not what the list holds by now.',
    z.object({
      id,
      count: z.int().positive(),
      paid: z.literal(true),
      /** What each open-amount card of the box is loaded with. */
      openAmount: moneySchema
        .refine((it) => it.minor > 0, 'more than nothing')
        .nullable()
        .default(null),
    }),
    batchSchema,
  ),

  'batch/pause': call(
    'Lets a confirmed box rest after the cards under way, or go on. Survives a restart.',
    z.object({ id, paused: z.boolean() }),
    batchSchema,
  ),
};

export const batchEvents = {
  /** Rows as they stand now. `again`: more changed than these rows; read the box anew. */
  'batch/changed': z.object({ id, rows: z.array(batchRowSchema), again: z.boolean() }),
};
