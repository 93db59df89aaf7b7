import { z } from 'zod';
import { cardSchema } from '../domain/card.ts';

/**
 * A card as a screen may know it: never the full number. `asOf` is when the vendor said this;
 * `stale` means it is what this till remembers while the fresh answer is still on its way.
 */
export const cardViewSchema = cardSchema.omit({ number: true }).extend({
  lastFour: z.string(),
  asOf: z.iso.datetime({ offset: true }),
  stale: z.boolean(),
});
export type CardView = Readonly<z.infer<typeof cardViewSchema>>;
