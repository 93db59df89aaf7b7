import { randomUUID } from 'node:crypto';
import { nodeFetch } from '#electron/terminal/node-fetch.ts';
import { serveVendors } from '#electron/vendors/serve.ts';
import { createLoyaltyDog } from '#shared/api/loyaltydog/provider.ts';
import type { Fetch } from '#shared/api/http.ts';
import type { Provider } from '#shared/api/provider.ts';
import { createVoucherify } from '#shared/api/voucherify/provider.ts';
import { voucherifySettingsSchema } from '#shared/api/voucherify/settings.ts';
import type { Action, Operation } from '#shared/domain/action.ts';
import type { Card, Vendor } from '#shared/domain/card.ts';
import { money } from '#shared/money/money.ts';
import { createTrainingClock, type TrainingClock } from '#shared/training/clock.ts';
import type { FaultPanel } from '#shared/training/faults.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const PATIENCE = 1_000;

/** Both vendors stand on a real port; what is tried of one is tried of the other in the same words. */
export interface Bench {
  readonly provider: Provider;
  readonly faults: FaultPanel;
  readonly clock: TrainingClock;
  /** How many writes went out since the count was last taken. */
  writes(): number;
  /** A card with at least ten units of money on it. */
  card(): Promise<Card>;
  action(card: Card, operation: Operation): Action;
  close(): Promise<void>;
}

/** A gift card of each vendor that money can be taken from, and the path that takes it. */
const numbers: Readonly<Record<Vendor, string>> = { loyaltydog: '4000716220350002', voucherify: 'OL-GIFT-10000' };

export async function openBench(vendor: Vendor): Promise<Bench> {
  const clock = createTrainingClock();
  clock.stop(Date.parse(NOW));
  const vendors = await serveVendors({ port: 0, clock });
  let writes = 0;
  const counting: Fetch = (url, sending) => {
    if (sending.method !== 'GET') writes += 1;
    return nodeFetch(url, sending);
  };
  const { loyaltydog, voucherify } = vendors;
  const providers: Readonly<Record<Vendor, () => Provider>> = {
    loyaltydog: () =>
      createLoyaltyDog(
        {
          url: loyaltydog.url,
          token: loyaltydog.tokens.appKey,
          program: loyaltydog.shop.programId,
          currency: 'EUR',
          timeout: PATIENCE,
        },
        { fetch: counting, now: clock.now },
      ),
    voucherify: () =>
      createVoucherify(
        voucherifySettingsSchema.parse({
          access: { by: 'server-keys', appId: voucherify.keys.appId, appToken: voucherify.keys.appToken },
          url: voucherify.url,
          currency: 'EUR',
          plan: { calls: 2000, per: 'minute' },
          program: voucherify.program,
          settleMs: 0,
          timeoutMs: PATIENCE,
        }),
        { fetch: counting, now: clock.now, wait: async (ms) => clock.move(ms) },
      ),
  };
  const provider = providers[vendor]();
  return {
    provider,
    faults: vendors[vendor].faults,
    clock,
    writes: () => {
      const counted = writes;
      writes = 0;
      return counted;
    },
    async card() {
      const found = await provider.find({ by: 'number', number: numbers[vendor] });
      if (!found.ok) throw new Error(`no card: ${JSON.stringify(found.problem)}`);
      return found.value;
    },
    action: (card, operation) => ({
      id: randomUUID(),
      card: card.ref,
      operation,
      till: 'till-2',
      cashier: 'amira',
      at: new Date(clock.now()).toISOString(),
    }),
    close: () => vendors.close(),
  };
}

export const take = (minor: number): Operation => ({ do: 'take', amount: money(minor, 'EUR'), bill: null });
