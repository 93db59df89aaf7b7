import { z } from 'zod';
import { currencySchema } from '../../money/schemas.ts';

/** What a shop sets to reach LoyaltyDog. */
export const loyaltyDogSettingsSchema = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .default('https://api.loyalty.dog')
    .transform((url) => url.replace(/\/+$/, '')),
  /** An app key of the dashboard (a JWT), an older token, or an `ld_*` key. */
  token: z.string().trim().min(1),
  /** The gift-card program whose cards this till works with. */
  program: z.string().regex(/^[0-9a-f]{24}$/, '24 hexadecimal digits'),
  /** The loyalty program, where there is one: without it points and offers are not possible. */
  loyaltyProgram: z.string().min(1).nullable().default(null),
  /** Asked from the vendor when it is not set. */
  merchant: z.string().nullable().default(null),
  currency: currencySchema,
  /** Milliseconds a till waits for an answer. */
  timeout: z.int().min(100).max(120_000).default(15_000),
});
export type LoyaltyDogSettings = z.output<typeof loyaltyDogSettingsSchema>;
