import { z } from 'zod';
import { actionStateSchema, actionViewSchema } from './action-view.ts';
import { call } from './define.ts';

const when = z.iso.datetime({ offset: true });
const placeSchema = z.object({ at: z.int(), seq: z.int() });

export const auditCalls = {
  'audit/search': call(
    'Actions of all time, newest first: of a card (its number, a link, or its last four), of a serial number, of a person ' +
      'who had a hand in it, in a state, and accepted between two moments. All that is given must fit.',
    z.object({
      /** A serial number, the last four, or a card’s whole number as it was scanned or typed. */
      what: z.string().trim().max(2_000).default(''),
      person: z.string().max(50).nullable().default(null),
      state: actionStateSchema.nullable().default(null),
      from: when.nullable().default(null),
      until: when.nullable().default(null),
      before: placeSchema.nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.object({ actions: z.array(actionViewSchema), next: placeSchema.nullable() }),
  ),

  'audit/export': call(
    'The rows of a shift or of a period, with their chain, piece by piece: `next` fetches the next one. ' +
      '`npm run audit:verify FILE` checks the whole on any computer.',
    z.object({
      as: z.enum(['csv', 'jsonl']),
      shift: z.int().positive().nullable().default(null),
      from: when.nullable().default(null),
      until: when.nullable().default(null),
      next: z
        .object({ after: z.int(), last: z.int(), at: z.int(), carry: z.string().max(64) })
        .nullable()
        .default(null),
    }),
    z.object({
      text: z.string(),
      next: z.object({ after: z.int(), last: z.int(), at: z.int(), carry: z.string() }).nullable(),
    }),
  ),
};
