import { z } from 'zod';

/** What a scan or a typed number turned out to mean: something a provider can look up. */
export const cardReferenceSchema = z.discriminatedUnion('by', [
  /** A card number or voucher code, exactly as printed: case kept, spaces and dashes of the print removed. */
  z.object({ by: z.literal('number'), number: z.string().min(1).max(255) }),
  /** A wallet pass or vendor link that names a card without its number. A pass may also show its bare serial, without a link. */
  z.object({ by: z.literal('link'), url: z.url().nullable(), serial: z.string().nullable() }),
]);
export type CardReference = Readonly<z.infer<typeof cardReferenceSchema>>;
