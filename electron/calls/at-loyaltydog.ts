import type { Vendors } from '#electron/terminal/vendors.ts';
import type { LoyaltyDogClient } from '#shared/api/loyaltydog/client.ts';
import { isLoyaltyDog } from '#shared/api/loyaltydog/provider.ts';
import { refused, type Result } from '#shared/result.ts';

/** Asks LoyaltyDog what only its own client can say: designs, vouchers, programs. */
export function askLoyaltyDog<T>(
  vendors: Vendors,
  question: (client: LoyaltyDogClient) => Promise<Result<T>>,
): Promise<Result<T>> {
  return vendors.ask('loyaltydog', (provider) =>
    isLoyaltyDog(provider)
      ? question(provider.client)
      : Promise.resolve(refused({ code: 'not-set-up', what: 'loyaltydog' })),
  );
}
