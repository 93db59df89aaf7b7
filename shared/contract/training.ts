import { z } from 'zod';
import { cardKindSchema, cardStatusSchema, vendorSchema } from '../domain/card.ts';

/** A card of the training vendors, with its number in full: it is worth nothing and is there to be scanned. */
export const playCardSchema = z.object({
  vendor: vendorSchema,
  number: z.string(),
  kind: cardKindSchema,
  status: cardStatusSchema,
  /** What the card is there to show, as a key of the message catalogue. */
  lesson: z.string(),
});
export type PlayCard = Readonly<z.infer<typeof playCardSchema>>;

export const plugSchema = z.object({ vendor: vendorSchema, pulled: z.boolean() });
