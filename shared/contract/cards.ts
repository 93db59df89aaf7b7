import { z } from 'zod';
import { agreements } from '../domain/card-story.ts';
import { cardRefSchema, cardStatusSchema, movementSchema, vendorSchema } from '../domain/card.ts';
import { actionViewSchema } from './action-view.ts';
import { cardViewSchema } from './card-view.ts';
import { call } from './define.ts';

const when = z.iso.datetime({ offset: true });

export const cardsCalls = {
  'card/list': call(
    "One page of a vendor's cards that fit, without their movements. `next` asks for the page after it.",
    z.object({
      vendor: vendorSchema,
      status: cardStatusSchema.nullable().default(null),
      withBalance: z.boolean().default(false),
      endsWithinDays: z
        .union([z.literal(30), z.literal(60), z.literal(90)])
        .nullable()
        .default(null),
      page: z
        .string()
        .regex(/^[1-9]\d{0,3}$/)
        .nullable()
        .default(null),
    }),
    z.object({
      cards: z.array(cardViewSchema),
      next: z.string().nullable(),
      /** Cards that are there and can't be shown. */
      unreadable: z.int(),
    }),
  ),

  'card/page': call(
    "A card as its vendor has it now, and its vendor's movements beside this till's own counterfoils, newest first, " +
      'each with whether the two books agree.',
    z.object({ card: cardRefSchema }),
    z.object({
      card: cardViewSchema,
      /** What its vendor can do with it at all, by the names of the operations. */
      can: z.array(z.string()),
      story: z.array(
        z.object({
          agreement: z.enum(agreements),
          ours: actionViewSchema.nullable(),
          theirs: z.array(movementSchema),
          at: when,
        }),
      ),
      /** The books are held against each other back to here; null: over all that either holds. */
      since: when.nullable(),
    }),
  ),
};
