import { createLoyaltyDog } from '#shared/api/loyaltydog/provider.ts';
import { loyaltyDogSettingsSchema } from '#shared/api/loyaltydog/settings.ts';
import type { Provider } from '#shared/api/provider.ts';
import { createVoucherify } from '#shared/api/voucherify/provider.ts';
import { voucherifySettingsSchema } from '#shared/api/voucherify/settings.ts';
import type { Blanks } from '#shared/domain/blanks.ts';
import type { Currency } from '#shared/money/currency.ts';
import type { z } from 'zod';
import { nodeFetch } from './node-fetch.ts';
import { StartRefused } from './refusal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A cluster of one's own has a plan of one's own; the public one counts as its smallest plan says. */
export const ownCluster = { calls: 2000, per: 'minute' } as const;

/**
 * The real vendors, as unattended installs and other programs set them: COUNTERFOIL_LOYALTYDOG_URL, _TOKEN, _PROGRAM
 * and COUNTERFOIL_VOUCHERIFY_URL, _APP_ID, _APP_TOKEN, _REGION, _DIALECT, _PROGRAM; for both _TIMEOUT in
 * milliseconds. With either, the till is live.
 */
export function vendorsFromEnvironment(
  environment: Environment,
  currency: Currency,
  blanks: () => Blanks | null,
): Provider[] {
  const of = (vendor: string) => (name: string) => environment[`COUNTERFOIL_${vendor}_${name}`] || undefined;
  const providers: Provider[] = [];

  const dog = of('LOYALTYDOG');
  if (dog('TOKEN') !== undefined) {
    const timeout = millisecondsOf(dog('TIMEOUT'));
    const settings = { url: dog('URL'), token: dog('TOKEN'), program: dog('PROGRAM'), timeout, currency };
    providers.push(createLoyaltyDog(checked('LOYALTYDOG', loyaltyDogSettingsSchema, settings), { fetch: nodeFetch }));
  }

  const voucherify = of('VOUCHERIFY');
  if (voucherify('APP_ID') !== undefined) {
    const settings = {
      access: { by: 'server-keys', appId: voucherify('APP_ID'), appToken: voucherify('APP_TOKEN') },
      url: voucherify('URL'),
      region: voucherify('REGION')?.toLowerCase(),
      dialect: voucherify('DIALECT')?.toLowerCase(),
      program: voucherify('PROGRAM'),
      timeoutMs: millisecondsOf(voucherify('TIMEOUT')),
      plan: voucherify('URL') === undefined ? undefined : ownCluster,
      currency,
    };
    providers.push(
      createVoucherify(checked('VOUCHERIFY', voucherifySettingsSchema, settings), { fetch: nodeFetch, blanks }),
    );
  }
  return providers;
}

function millisecondsOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function checked<Schema extends z.ZodType>(vendor: string, schema: Schema, settings: unknown): z.output<Schema> {
  const parsed = schema.safeParse(settings);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new StartRefused(
    `What the environment says about ${vendor} does not fit (${first?.path.join('.')}: ${first?.message}). ` +
      `Put the COUNTERFOIL_${vendor}_… variables right.`,
  );
}
