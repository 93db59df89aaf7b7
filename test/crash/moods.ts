import { setTimeout as pause } from 'node:timers/promises';
import type { Vendors } from '#electron/vendors/serve.ts';
import type { Random } from './random.ts';

const faults = [
  { what: 'reset', when: 'after' },
  { what: 'reset', when: 'before' },
  { what: 'lost', when: 'after' },
  { what: 'lost', when: 'before' },
  { what: 'down', when: 'after', status: 502 },
  { what: 'down', when: 'before', status: 503 },
  { what: 'garbage', when: 'after' },
  { what: 'rate-limited', retryAfter: '0' },
  { what: 'slow', milliseconds: 150 },
] as const;

/** A few writes go wrong, each in its own way. */
export function upset({ loyaltydog, voucherify }: Vendors, random: Random): void {
  for (const vendor of [loyaltydog, voucherify]) {
    const spoiled = random.below(5);
    for (let i = 0; i < spoiled; i += 1) {
      vendor.faults.add({ method: 'POST', fault: random.pick(faults), times: 1 + random.below(2) });
    }
  }
}

/** For a while every call goes wrong in the same way, readings as well as writes. */
export async function storm(vendors: Vendors, random: Random): Promise<void> {
  const fault = random.pick(faults);
  for (const vendor of [vendors.loyaltydog, vendors.voucherify]) vendor.faults.add({ fault, times: null });
  await pause(200 + random.below(600));
  for (const vendor of [vendors.loyaltydog, vendors.voucherify]) vendor.faults.clear();
}

export function pullPlugs({ loyaltydog, voucherify }: Vendors, pulled: boolean): void {
  for (const vendor of [loyaltydog, voucherify]) vendor.faults.pull(pulled);
}

export function calm(vendors: Vendors): void {
  pullPlugs(vendors, false);
  for (const vendor of [vendors.loyaltydog, vendors.voucherify]) vendor.faults.clear();
}
