import { z } from 'zod';
import { currencySchema } from '../../money/schemas.ts';

const key = z.string().min(1);

/** Three ways to be let in: a server key pair, a client-side pair from a whitelisted origin, or tokens for a server pair. */
const accessSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('server-keys'), appId: key, appToken: key }),
  z.object({ by: z.literal('client-keys'), clientAppId: key, clientToken: key, origin: z.url() }),
  z.object({ by: z.literal('oauth'), appId: key, appToken: key, scope: z.string().default('api') }),
]);
export type Access = z.infer<typeof accessSchema>;

export const voucherifySettingsSchema = z.object({
  access: accessSchema,
  /** A project lives in one region; a dedicated cluster has an address of its own, which goes before the region. */
  region: z.enum(['eu', 'us', 'as']).default('eu'),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  currency: currencySchema,
  amounts: z.enum(['hundredths', 'minor-units']).default('hundredths'),
  dialect: z.enum(['beta', 'current', 'detect']).default('detect'),
  /** Calls the vendor's plan allows. A sandbox has 100 an hour, whatever was paid for. */
  plan: z.object({ calls: z.int().min(1), per: z.enum(['minute', 'hour']) }).default({ calls: 100, per: 'minute' }),
  /** The loyalty program whose members are known by number (their customer's `source_id`); null: only vouchers. */
  program: z
    .string()
    .regex(/^lprg_[a-f0-9]+$/)
    .nullable()
    .default(null),
  /** Off where the project's metadata schema forbids fields it does not know. */
  metadata: z.boolean().default(true),
  timeoutMs: z.int().min(100).default(10_000),
  /** How long after a lost answer a missing booking still proves nothing: it may be on its way through the vendor. */
  settleMs: z.int().min(0).default(3000),
});
export type VoucherifySettings = z.infer<typeof voucherifySettingsSchema>;

const hosts = {
  eu: 'https://api.voucherify.io',
  us: 'https://us1.api.voucherify.io',
  as: 'https://as1.api.voucherify.io',
};

/** Without a slash at the end. */
export function baseUrlOf(settings: Pick<VoucherifySettings, 'region' | 'url'>): string {
  return (settings.url ?? hosts[settings.region]).replace(/\/+$/, '');
}
