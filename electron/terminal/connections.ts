import { createLoyaltyDog } from '#shared/api/loyaltydog/provider.ts';
import type { Provider } from '#shared/api/provider.ts';
import { createVoucherify } from '#shared/api/voucherify/provider.ts';
import { voucherifySettingsSchema } from '#shared/api/voucherify/settings.ts';
import { regions } from '#shared/contract/setup.ts';
import type { Blanks } from '#shared/domain/blanks.ts';
import type { Currency } from '#shared/money/currency.ts';
import { z } from 'zod';
import { ownCluster } from './live-vendors.ts';
import { nodeFetch } from './node-fetch.ts';

const account = z.object({ id: z.string(), name: z.string().nullable() });
const key = z.object({ ending: z.string(), validUntil: z.string().nullable() });

export const loyaltyDogConnectionSchema = z.object({
  url: z.string().nullable(),
  account,
  program: z.string(),
  loyaltyProgram: z.string().nullable(),
  key,
});
export const voucherifyConnectionSchema = z.object({
  url: z.string().nullable(),
  account,
  region: z.enum(regions).nullable(),
  dialect: z.enum(['beta', 'current']).nullable(),
  program: z.string().nullable(),
  key,
});

/** What the settings know of the vendors: everything but the secrets. */
export const connectionsSchema = z.object({
  loyaltydog: loyaltyDogConnectionSchema.nullable().default(null),
  voucherify: voucherifyConnectionSchema.nullable().default(null),
});
export type Connections = z.output<typeof connectionsSchema>;

/** The clients for what was connected from the screen. A vendor without its secret is none. */
export function connectedVendors(
  { loyaltydog, voucherify }: Connections,
  read: (name: string) => string | undefined,
  currency: Currency,
  blanks: () => Blanks | null,
): Provider[] {
  const providers: Provider[] = [];
  const dogToken = read('loyaltydog');
  if (loyaltydog !== null && dogToken !== undefined) {
    const { url, program, loyaltyProgram, account: merchant } = loyaltydog;
    providers.push(
      createLoyaltyDog(
        { ...(url === null ? {} : { url }), token: dogToken, program, loyaltyProgram, merchant: merchant.id, currency },
        { fetch: nodeFetch },
      ),
    );
  }
  const appToken = read('voucherify');
  if (voucherify !== null && appToken !== undefined) {
    const { url, region, dialect, program, account: app } = voucherify;
    providers.push(
      createVoucherify(
        voucherifySettingsSchema.parse({
          access: { by: 'server-keys', appId: app.id, appToken },
          url,
          region: region ?? undefined,
          dialect: dialect ?? undefined,
          program,
          plan: url === null ? undefined : ownCluster,
          currency,
        }),
        { fetch: nodeFetch, blanks },
      ),
    );
  }
  return providers;
}
