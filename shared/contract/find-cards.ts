import { z } from 'zod';
import { queryKindSchema } from '../codes/card-query.ts';
import { cardRefSchema, vendorSchema } from '../domain/card.ts';
import { isPositive } from '../money/money.ts';
import { moneySchema } from '../money/schemas.ts';
import { problemSchema } from '../domain/problem.ts';
import { cardViewSchema } from './card-view.ts';
import { call } from './define.ts';

export const cardsFoundSchema = z.object({
  /** What was looked for besides a whole number; null when the text can be nothing else. */
  by: queryKindSchema.nullable(),
  /** The text is the whole number of the first card. Whatever else fits follows. */
  exact: z.boolean(),
  /** Without movements, as far as they were searched for: `card/read` brings them. */
  cards: z.array(cardViewSchema),
  /** There are more than these; a longer text finds fewer. */
  more: z.boolean(),
  /** Vendors that were not heard, and why: those that can't be asked this way say `not-possible`. */
  unheard: z.array(z.object({ vendor: vendorSchema, problem: problemSchema })),
});
export type CardsFound = Readonly<z.infer<typeof cardsFoundSchema>>;

export const cardCalls = {
  'card/find': call(
    'The card that a scanned or typed code names.',
    z.object({
      code: z.string().max(10_000),
      entry: z.enum(['scanned', 'typed']),
    }),
    cardViewSchema,
  ),

  'card/search': call(
    'All cards that a typed text may mean: a whole number, its last four, or the telephone, e-mail or name of whoever ' +
      'holds it. Nothing is chosen for the person who asked.',
    z.object({ text: z.string().trim().min(1).max(255) }),
    cardsFoundSchema,
  ),

  'card/read': call(
    'A card that was found before, with its story: what this till remembers at once, and the vendor’s own answer as ' +
      '`card/answered`.',
    z.object({ card: cardRefSchema }),
    cardViewSchema,
  ),

  'coupon/check': call(
    'Asks the vendor whether a coupon is good for a bill and what it takes off, without using it. A no is the refusal ' +
      'that using it would meet.',
    z.object({ card: cardRefSchema, bill: moneySchema.refine(isPositive, 'more than nothing') }),
    z.object({ worth: moneySchema.nullable() }),
  ),
};
