import type { Vendors } from '#electron/vendors/serve.ts';

/** What makes a till work for real, at vendors in miniature, with little patience for their answers. */
export function environmentOf({ loyaltydog, voucherify }: Vendors): Readonly<Record<string, string>> {
  return {
    COUNTERFOIL_LOYALTYDOG_URL: loyaltydog.url,
    COUNTERFOIL_LOYALTYDOG_TOKEN: loyaltydog.tokens.appKey,
    COUNTERFOIL_LOYALTYDOG_PROGRAM: loyaltydog.shop.programId,
    COUNTERFOIL_LOYALTYDOG_TIMEOUT: '400',
    COUNTERFOIL_VOUCHERIFY_URL: voucherify.url,
    COUNTERFOIL_VOUCHERIFY_APP_ID: voucherify.keys.appId,
    COUNTERFOIL_VOUCHERIFY_APP_TOKEN: voucherify.keys.appToken,
    COUNTERFOIL_VOUCHERIFY_DIALECT: 'current',
    COUNTERFOIL_VOUCHERIFY_TIMEOUT: '400',
  };
}
