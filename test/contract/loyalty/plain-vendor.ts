import { onTestFinished } from 'vitest';
import { loyaltyCalls } from '#electron/calls/loyalty.ts';
import { Vendors } from '#electron/terminal/vendors.ts';
import type { Dialect } from '#shared/api/voucherify/dialect.ts';
import { createVoucherify } from '#shared/api/voucherify/provider.ts';
import { voucherifySettingsSchema } from '#shared/api/voucherify/settings.ts';
import { openLoyaltyVendor } from '#test/fakes/loyalty-vendor.ts';

/** The calls for loyalty designs, at a vendor that keeps what it is sent, word for word. */
export async function plainVendor(dialect: Dialect) {
  const vendor = await openLoyaltyVendor(dialect);
  const settings = voucherifySettingsSchema.parse({
    access: { by: 'server-keys', appId: 'id', appToken: 'token' },
    url: vendor.url,
    currency: 'EUR',
    plan: { calls: 10_000, per: 'minute' },
    dialect,
  });
  const vendors = new Vendors([createVoucherify(settings)], () => {});
  onTestFinished(async () => {
    vendors.stop();
    await vendor.close();
  });
  return { calls: loyaltyCalls({ vendors }), ...vendor };
}
