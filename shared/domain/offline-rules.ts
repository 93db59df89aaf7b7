import { z } from 'zod';
import { currencySchema } from '../money/schemas.ts';

/** What a till may do at all while a vendor can't be reached. Everything else always waits for the vendor. */
export const offlineOperations = ['take', 'use-coupon', 'earn', 'give-back', 'add', 'activate'] as const;

const ceiling = z.int().min(0);

/** The shop's own limits for a till that can't reach a vendor. Amounts are whole minor units of `currency`. */
export const offlineRulesSchema = z.object({
  currency: currencySchema,
  operations: z.array(z.enum(offlineOperations)),
  staff: z.enum(['everyone', 'managers']),
  perAction: ceiling,
  /** All of one card that this till has given away and no vendor has confirmed yet. */
  perCard: ceiling,
  /** The same over all cards: the most this till can lose. */
  perTerminal: ceiling,
  /** Instead of `perAction` and `perCard` for a card this till never saw, or saw too long ago. 0: not at all. */
  unknownCard: ceiling,
  count: z.int().min(0),
  /** With something waiting longer than this, nothing more is accepted offline. */
  longestHours: z.int().min(1),
  /** A card last seen longer ago than this counts as unknown. */
  rememberedHours: z.int().min(1),
});
export type OfflineRules = Readonly<z.infer<typeof offlineRulesSchema>>;
